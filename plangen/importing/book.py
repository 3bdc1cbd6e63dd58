"""The plan in the making: which number of the document stands where, and who vouches for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from plangen.audit.judgement.judging import Judgement
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.diagnostics.path import Path
from plangen.importing.suiting import suits

Tense: TypeAlias = Literal["target", "actual"]

REPEATED = ("goals", "budget", "team", "customers")
"""Where a figure may be that a document tells again."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number stands: the measure, and what it says of it (``target``, ``growth`` …)."""

    measure: Path
    slot: str

    @property
    def path(self) -> Path:
        """The whole path."""
        return (*self.measure, self.slot)


@dataclass(slots=True)
class Book:
    """The places of numbers; each place holds one number, and each number has one place.

    `tense` is what a bare number of the plan is; `year` and `currency` are the plan's. `guessed`
    are the numbers that only the words around them put where they are, `bare` the parts that the
    document gives no number of, `rests` the parts without a name that are left of a whole, and
    `words` what else it says of parts.
    """

    facts: Facts
    judged: tuple[Judgement, ...]
    tense: Tense
    year: int | None
    currency: str
    figures: dict[Path, Mention] = field(default_factory=dict)
    places: dict[int, Place] = field(default_factory=dict)
    guessed: set[int] = field(default_factory=set)
    bare: dict[Path, Mention] = field(default_factory=dict)
    rests: set[tuple[Path, str]] = field(default_factory=set)
    words: dict[Path, tuple[str, Mention]] = field(default_factory=dict)

    def put(self, one: Mention, measure: Path, slot: str, *, guessed: bool = False) -> bool:
        """Put a number in its place; tell whether it is there now and was not before.

        A place that holds another number stays as it is; one that holds the same is told again.
        """
        place = Place(measure, slot)
        if one.order in self.places or not suits(one.quantity, place.path, self.currency):
            return False
        if not _same(self.figures.get(place.path), one):
            return False
        self.figures.setdefault(place.path, one)
        self.places[one.order] = place
        if guessed:
            self.guessed.add(one.order)
        return True

    def forget(self, one: Mention) -> None:
        """Take a number out of its place."""
        place = self.places.pop(one.order, None)
        if place and self.figures.get(place.path) is one:
            del self.figures[place.path]

    def at(self, one: Mention) -> Place | None:
        """Return where a number stands; None where it has no place yet."""
        return self.places.get(one.order)

    def at_measure(self, one: Mention) -> Path:
        """Return the measure that a number stands in; an empty path where it has no place."""
        place = self.places.get(one.order)
        return place.measure if place else ()

    def unplaced(self) -> Iterator[Mention]:
        """Yield the numbers without a place, in the order of the document."""
        return (one for one in self.facts.mentions if one.order not in self.places)


def some(done: Iterable[bool]) -> bool:
    """Tell whether anything was done, after all was tried."""
    return sum(done) > 0


def _same(held: Mention | None, one: Mention) -> bool:
    return held is None or (held.quantity.value == one.quantity.value and same_kind(held, one))
