"""A line of a plan taken apart, for the slips that keep YAML from reading it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diagnostics.message import Message
from plangen.source.hints import quoted

_LONGEST = 2000
_LINE = re.compile(
    r"""
    (?P<indent>\s*)
    (?P<dashes>(?:-[ ]+)*)
    (?P<name>
        (?:"[^"]*"|'[^']*'|(?=[^\s"'\[\]{}&*!|>%@`,])(?:(?![：:]\s*[\[{])[^#])+?)
        [ ]*:(?:[ ]+|$)
    )?
    (?P<value>(?:"(?:\\.|[^"\\])*"|'[^']*'|(?!\s+\#).)*)
    (?:\s+\#.*)?
    """,
    re.VERBOSE,
)
_SLOT = re.compile(r"(?<=[\[{,])\s*((?:\{\{.*?\}\}|[^,\[\]{}\s])(?:\{\{.*?\}\}|[^,\[\]{}])*)")
_SLOT_NAME = re.compile(r"(?:\"[^\"]*\"|'[^']*'|[^\s\"':>*&!%@`{][^:]*?)\s*:\s+")


@dataclass(frozen=True, slots=True)
class Value:
    """A stretch of a line that should be one value."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line: indentation, dashes, name with its colon, and value."""

    text: str
    indent: str
    name: str
    start: int
    value: str

    @property
    def is_flow(self) -> bool:
        """Whether the value is written in brackets or braces."""
        return self.value[:1] in ("[", "{") and not self.value.startswith("{{")

    @property
    def body(self) -> int:
        """The column after the indentation and the dashes of list items."""
        return self.start - len(self.name)

    def values(self) -> Iterator[Value]:
        """Return the single values of the line."""
        if not self.is_flow:
            yield Value(self.start, self.value)
            return
        for slot in _SLOT.finditer(self.value):
            name = _SLOT_NAME.match(slot[1])
            skipped = name.end() if name else 0
            start = self.start + slot.start(1) + skipped
            yield Value(start, slot[1][skipped:].rstrip())

    def slip(self, at: int, old: str, new: str, message: Message) -> "Slip":
        """Return the slip that writes `new` for `old` at a column."""
        repaired = self.text[:at] + new + self.text[at + len(old) :]
        return Slip(at, max(1, len(old)), message, repaired)

    def quoting(self, value: Value, message: Message) -> "Slip":
        """Return the slip that puts a value between quotation marks."""
        return self.slip(value.start, value.text, quoted(value.text), message)


@dataclass(frozen=True, slots=True)
class Slip:
    """What may be wrong in a line, and the line as it should read; `column` counts from 0."""

    column: int
    length: int
    message: Message
    repaired: str
    in_indentation: bool = False


def take_apart(text: str) -> Line | None:
    """Take a line apart; None for blank lines, comments and lines too long to look at."""
    bare = text.strip()
    match = _LINE.match(text) if bare and len(text) <= _LONGEST and bare[0] != "#" else None
    if not match:
        return None
    return Line(
        text,
        match["indent"],
        match["name"] or "",
        match.start("value"),
        match["value"].rstrip(),
    )
