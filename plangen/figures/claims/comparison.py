"""Holding a stated number against the two that it follows from.

Intervals go through the arithmetic, so that a statement is contradicted only where no choice of
numbers inside them makes it true (the idea of XBRL Calculations 1.1).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from functools import cached_property

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell
from plangen.values.interval import Interval, exactly
from plangen.values.tolerance import Verdict, is_coarse, verdict

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


@dataclass(frozen=True)  # without slots, so that the verdict, which several ask for, can be kept
class Comparison:
    """A stated number beside those that it follows from: stated = first (formula) second."""

    formula: Formula
    stated: Cell
    first: Cell
    second: Cell

    @cached_property
    def verdict(self) -> Verdict:
        """Whether what is stated can be true."""
        wide = _FORWARD[self.formula](self.first.wide, self.second.wide)
        return verdict((self.stated.near, self.allowed), (self.stated.wide, wide))

    @cached_property
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
    def related(self) -> tuple[Path, ...]:
        """The places of the two numbers, and of those that they come from."""
        behind = (entry.path for one in (self.first, self.second) for entry in one.behind)
        return tuple(dict.fromkeys((self.first.path, self.second.path, *behind)))

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
