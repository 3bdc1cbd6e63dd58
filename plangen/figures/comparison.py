"""Holding a stated number against the two that it follows from.

Intervals go through the arithmetic, so that a statement is contradicted only where no choice of
numbers inside them makes it true (the idea of XBRL Calculations 1.1).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.figures.stands_for import stands_for
from plangen.model.measure import MEASURED
from plangen.values.interval import ANYTHING, Interval, exactly, total
from plangen.values.quantity import Quantity
from plangen.values.tolerance import Verdict, is_coarse, loosely, measured, verdict, writings

_ONE = exactly(Fraction(1))


class Formula(Enum):
    """How a stated number follows from two others."""

    QUOTIENT = "÷"
    GROWTH = "÷ − 1"
    DIFFERENCE = "−"


_FORWARD: dict[Formula, Callable[[Interval, Interval], Interval]] = {
    Formula.QUOTIENT: lambda first, second: first / second,
    Formula.GROWTH: lambda first, second: first / second - _ONE,
    Formula.DIFFERENCE: lambda first, second: first - second,
}
_FIRST: dict[Formula, Callable[[Interval, Interval], Interval]] = {
    Formula.QUOTIENT: lambda stated, second: stated * second,
    Formula.GROWTH: lambda stated, second: (stated + _ONE) * second,
    Formula.DIFFERENCE: lambda stated, second: stated + second,
}
_SECOND: dict[Formula, Callable[[Interval, Interval], Interval]] = {
    Formula.QUOTIENT: lambda stated, first: first / stated,
    Formula.GROWTH: lambda stated, first: first / (stated + _ONE),
    Formula.DIFFERENCE: lambda stated, first: first - stated,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of the plan with what it may stand for; nobody wrote it where `is_derived`."""

    path: Path
    number: Quantity
    near: Interval
    is_derived: bool = False

    @property
    def wide(self) -> Interval:
        """What it loosely stands for."""
        return loosely(self.number, self.near)

    def repair(self, allowed: Interval) -> Iterator[Repair]:
        """Yield what must stand here so as to meet `allowed`, where that says anything."""
        if self.is_derived or self.number.high is not None:
            return
        numbers = writings(self.number, self.near, allowed)
        if numbers != ANYTHING:
            yield Repair(self.path, numbers.low, numbers.high)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A stated number beside those that it follows from: stated = first (formula) second."""

    formula: Formula
    stated: Cell
    first: Cell
    second: Cell

    @property
    def verdict(self) -> Verdict:
        """Whether what is stated can be true."""
        wide = _FORWARD[self.formula](self.first.wide, self.second.wide)
        return verdict((self.stated.near, self.allowed), (self.stated.wide, wide))

    @property
    def allowed(self) -> Interval:
        """What the two numbers leave for the stated one."""
        return _FORWARD[self.formula](self.first.near, self.second.near)

    @property
    def true(self) -> Fraction:
        """What the two numbers give as they are written; the second must not be zero."""
        first, second = self.first.number.value, self.second.number.value
        if self.formula is Formula.DIFFERENCE:
            return first - second
        return first / second - (1 if self.formula is Formula.GROWTH else 0)

    @property
    def is_unproved(self) -> bool:
        """Whether the statement fits only because the two numbers say so little.

        As they are written they give another result; what they may stand for is too wide to tell.
        """
        if self.second.number.value <= 0 or self.true in self.stated.near:
            return False
        return self._is_coarse and self.verdict is Verdict.FITS

    @property
    def _is_coarse(self) -> bool:
        """Whether the two leave more than 5 % of room on either side.

        Growth is judged by the quotient, and a difference by what is subtracted: they are small
        beside the numbers that they come from.
        """
        if self.formula is Formula.DIFFERENCE:
            return is_coarse(self.allowed, self.second.number.value)
        return is_coarse(self.first.near / self.second.near)

    @property
    def related(self) -> tuple[Path, Path]:
        """The places of the two numbers."""
        return self.first.path, self.second.path

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What must stand in one of the three cells to make the statement true."""
        first = _FIRST[self.formula](self.stated.near, self.second.near)
        second = _SECOND[self.formula](self.stated.near, self.first.near)
        return (
            *self.stated.repair(self.allowed),
            *self.first.repair(first),
            *self.second.repair(second),
        )

    def fits_with(self, first: Cell | None = None, second: Cell | None = None) -> bool:
        """Tell whether the statement is true of other numbers, such as another base."""
        if second is not None and second.number.value <= 0:
            return False
        other = replace(self, first=first or self.first, second=second or self.second)
        return other.verdict is Verdict.FITS


def cell(path: Path, figures: Figures) -> Cell | None:
    """Return the number that stands, or is derived, at just this path."""
    number = figures.value(path)
    if not isinstance(number, Quantity):
        return None
    figure = figures.at(path)
    sources = figure.sources if figure else ()
    near = _remainder(path, number, sources, figures) or stands_for(number, path[-1])
    return Cell(path, number, near, bool(sources))


def stated_cell(path: Path, figures: Figures) -> Cell | None:
    """Return a number that stands beside those it follows from: it is measured in every slot."""
    number = figures.value(path)
    return Cell(path, number, measured(number)) if isinstance(number, Quantity) else None


def same_kind(*cells: Cell) -> bool:
    """Tell whether numbers can be divided by, or subtracted from, one another."""
    kinds = {(cell.number.dimension, cell.number.unit.base, cell.number.per) for cell in cells}
    return len(kinds) == 1


def _remainder(
    path: Path, number: Quantity, sources: tuple[Path, ...], figures: Figures
) -> Interval | None:
    """Return how far a measured rest may be off, which is as far as all that it is left of."""
    terms = [figures.value(source) for source in sources]
    if path[-1] not in MEASURED or not all(isinstance(term, Quantity) for term in terms):
        return None
    near = [measured(term) for term in terms if isinstance(term, Quantity)]
    values = [term.value for term in terms if isinstance(term, Quantity)]
    if len(near) < 2 or values[0] - sum(values[1:]) != number.value:
        return None
    return near[0] - total(near[1:])
