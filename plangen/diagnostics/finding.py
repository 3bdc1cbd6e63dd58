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
    """Where a value stands, by its path and in its file; `words` quote it where it has no path."""

    path: Path
    span: Span
    words: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its code and its place: what is shown to people and to machines.

    `source_line` is the text of the offending line, kept here so that no output format has to
    open the file again. `where` says in words where that is, in a document without paths.
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
    where: Message | None = None


def sort_key(diagnostic: Diagnostic) -> tuple[Span, str]:
    """Order diagnostics as a reader meets them in the file."""
    return diagnostic.span, diagnostic.code
