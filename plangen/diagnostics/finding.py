"""Findings, as rules report them, and diagnostics, as people read them."""

from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from plangen.diagnostics.message import Language, Message
from plangen.diagnostics.path import Path
from plangen.diagnostics.span import Span


class Severity(IntEnum):
    """How bad it is: an error stops a build, a warning does with ``--strict``, info never."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()

    def in_language(self, language: Language) -> str:
        """Return what it is called."""
        return _CHINESE[self] if language == "zh-CN" else str(self)


_CHINESE = {Severity.INFO: "提示", Severity.WARNING: "警告", Severity.ERROR: "错误"}


@dataclass(frozen=True, slots=True)
class Repair:
    """A way to make a failed check hold: the number at `path` anywhere from `low` to `high`.

    In the number's base unit, ends included; None is unlimited on that side.
    """

    path: Path
    low: Fraction | None
    high: Fraction | None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A value in another plan's file, such as the one that this plan follows."""

    file: str
    path: Path


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at one value of a plan. Knows paths, not lines.

    `related` names every other value that took part; `severity` overrides the rule's own;
    `offset` and `length` are characters in the text at `path`, where the fault is inside it.
    `repairs` are the
    single numbers that would make the check hold, each by itself: from them the slip is guessed,
    and findings that have one cause are joined.
    """

    path: Path
    message: Message
    hints: tuple[Message, ...] = ()
    related: tuple[Path | Elsewhere, ...] = ()
    severity: Severity | None = None
    offset: int | None = None
    length: int = 1
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the text of a file, met while reading it, before there is a plan."""

    code: str
    message: Message
    span: Span
    path: Path = ()
    hints: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands, by its path and in its file.

    In a document without paths, `words` quote it, and `where` says in words where they are.
    """

    path: Path
    span: Span
    words: str = ""
    where: Message | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What a document that is no plan states, in its own numbers: its kind, and ``a = b ÷ c``."""

    kind: str
    stated: str
    sum: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its code and its place: what is shown to people and to machines.

    `source_line` is the text of the offending line, kept here so that no output format has to
    open the file again. In a document without paths it is a piece of text that the fault stands
    in, `marked` characters behind its beginning, `where` says in words where that is, and `claims`
    are the statements that fail.
    """

    code: str
    rule: str
    severity: Severity
    message: Message
    span: Span
    path: Path = ()
    hints: tuple[Message, ...] = ()
    related: tuple[Place, ...] = ()
    source_line: str = ""
    marked: int | None = None
    where: Message | None = None
    claims: tuple[Statement, ...] = ()

    @property
    def elsewhere(self) -> tuple[Place, ...]:
        """The related places, but for those whose words the source line shows already."""
        shown = " ".join(self.source_line.split())
        return tuple(
            place for place in self.related
            if not place.words or place.span.line != self.span.line
            or place.words.strip("…") not in shown
        )  # fmt: skip


def sort_key(diagnostic: Diagnostic) -> tuple[Span, str]:
    """Order diagnostics as a reader meets them in the file."""
    return diagnostic.span, diagnostic.code
