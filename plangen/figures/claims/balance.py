"""Sums that must hold: the numbers that meet in one, and what would make it hold.

Intervals go through the arithmetic, so that a sum fails only where no choice inside them helps.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.values.interval import ANYTHING, Interval, exactly, total
from plangen.values.quantity import Quantity
from plangen.values.tolerance import writings

_NOTHING = exactly(Fraction(0))


@dataclass(frozen=True, slots=True)
class Entry:
    """One written number of a sum: `worth` is what each one of it adds, below zero if it is taken.

    A share of 2.8亿 has that worth. `near` is what the number may stand for.
    """

    path: Path
    number: Quantity
    near: Interval
    worth: Fraction = Fraction(1)

    @property
    def adds(self) -> Interval:
        """What it brings to the sum."""
        if self.worth == 1:  # nearly always, and arithmetic takes time
            return self.near
        size = self.near * exactly(abs(self.worth))
        return size if self.worth >= 0 else -size

    def repair(self, needed: Interval) -> Iterator[Repair]:
        """Yield the numbers that would bring what is needed, where that says anything.

        A constant, such as 100 %, stands nowhere in the plan and is not repaired.
        """
        if not self.path or self.worth == 0 or self.number.high is not None:
            return
        size = needed if self.worth > 0 else -needed
        numbers = writings(self.number, self.near, size / exactly(abs(self.worth)))
        if numbers != ANYTHING:
            yield Repair(self.path, numbers.low, numbers.high)


@dataclass(frozen=True, slots=True)
class Balance:
    """Terms that must add up to a whole; while it `is_open`, what is missing may still be added."""

    terms: tuple[Entry, ...]
    whole: tuple[Entry, ...]
    is_open: bool = False

    @property
    def difference(self) -> Interval:
        """How far the terms are above the whole."""
        return total([e.adds for e in self.terms]) - total([e.adds for e in self.whole])

    @property
    def side(self) -> int:
        """Return 1 where the terms are certainly more than the whole, −1 where they are less.

        They are not less while something is missing. 0 is a balance that may hold.
        """
        difference = self.difference
        if difference.low is not None and difference.low > 0:
            return 1
        is_below = difference.high is not None and difference.high < 0
        return -1 if is_below and not self.is_open else 0

    @property
    def holds(self) -> bool:
        """Whether some choice of numbers within what they stand for makes it true."""
        return self.side == 0

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where every number stands that takes part; a constant stands nowhere."""
        return tuple(entry.path for entry in (*self.terms, *self.whole) if entry.path)

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """For every number, what would have to stand there while the others stay."""
        entries = [*self.terms, *(replace(entry, worth=-entry.worth) for entry in self.whole)]
        slack = Interval(Fraction(0), None) if self.is_open else _NOTHING
        adds = [entry.adds for entry in entries]
        before = list(accumulate(adds, initial=slack))
        after = list(accumulate(reversed(adds), initial=_NOTHING))[::-1]
        return tuple(
            repair
            for entry, earlier, later in zip(entries, before, after[1:], strict=False)
            for repair in entry.repair(-(earlier + later))
        )
