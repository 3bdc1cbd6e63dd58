"""What can change between two versions of a plan: one type a kind of change.

Reports, logs and tracked changes are all made from these; nothing here is text for people but the
names of places and what a check says.
"""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import Language, Message
from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.values.period import Period
from plangen.values.unit import Unit


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the plan before and after; None in the version that does not have it."""

    before: Path | None
    after: Path | None
    name: Message = field(compare=False)       # what it is called, for people

    @property
    def path(self) -> Path:
        """Where it is, else where it was."""
        return self.after if self.after is not None else self.before or ()


class Event(StrEnum):
    """Whether something came or went."""

    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Difference:
    """After less before, in the base unit of `unit`; `growth` is a ratio, where it means anything.

    Ratios differ by percentage points.
    """

    value: Fraction
    unit: Unit
    growth: Fraction | None = None


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A number that changed, came (`before` is None) or went.

    Nobody wrote it where it is `derived`: it follows from others. `better` tells whether the
    change is to the good, None where the plan does not say which way is.
    """

    at: Spot
    before: Figure | None
    after: Figure | None
    difference: Difference | None = None
    derived: bool = False
    better: bool | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """By how much one part of a split changed."""

    name: str
    difference: Difference


@dataclass(frozen=True, slots=True)
class Transfer:
    """What moved between the parts of one split; `total` is by how much their sum changed."""

    at: Spot                   # of what is divided
    dimension: str
    moved: Difference          # what the losing parts gave to the winning ones
    total: Difference
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """One thing that an entry says; its path and its name begin below the entry."""

    path: Path
    name: Message = field(compare=False)       # empty where the text speaks for itself
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A part, a milestone, a risk … that came or went, with all that it says."""

    at: Spot
    event: Event
    contents: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class Rename:
    """The same thing under another name."""

    at: Spot
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DateMove:
    """A date that changed; `days` is by how much its last day did, None where that is unknown."""

    at: Spot
    before: Period | None
    after: Period | None
    days: int | None


@dataclass(frozen=True, slots=True)
class OwnerChange:
    """Who is responsible, or signs."""

    at: Spot
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListChange:
    """Words of an enumeration that came and went; their order is no matter."""

    at: Spot
    added: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text that says something else; empty where there was none or is none."""

    at: Spot
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Rewriting:
    """The same value in other words: a remark, not a change."""

    at: Spot
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CheckChange:
    """A check that began (added) or ceased (removed) to fail."""

    at: Spot
    event: Event
    code: str
    rule: str
    severity: Severity
    message: Message = field(compare=False)


Change: TypeAlias = (
    FigureChange | Transfer | Entry | Rename | DateMove | OwnerChange | ListChange | TextChange
    | Rewriting | CheckChange
)  # fmt: skip
"""Everything that `compare` reports."""


class Status(StrEnum):
    """What became of a plan."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PlanDiff:
    """What became of one plan; a file is None in the version that does not have it."""

    status: Status
    title: str
    before: str | None
    after: str | None
    language: Language | None = None
    day: datetime.date | None = None           # that the newer version speaks from
    changes: tuple[Change, ...] = ()
    unreadable: tuple[str, ...] = ()           # files that are no plan: only checks are compared
