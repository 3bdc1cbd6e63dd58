"""Ranges as people write them, <20%, 20–25%, ≥25%, and how they lie beside one another.

Where two ranges share an end, 20–25% and 25–30%, it belongs to one of them and nobody asks which;
only signs are taken at their word: between <20% and >20% there is no place for 20 % itself.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate
from typing import TypeAlias

from plangen.diagnostics.path import Path
from plangen.values.quantity import Bound, Hedge, Quantity
from plangen.values.unit import Dimension

Takes: TypeAlias = bool | None
"""Whether a range holds its own end; None where that is left to its neighbour."""

_COUNTED = {Dimension.COUNT, Dimension.SCORE, Dimension.DURATION, Dimension.PLAIN}
"""What is told in whole steps, so that 60–74 and 75–89 leave nothing out."""
_LEFT_OPEN = ("以上", "以下")
"""These hold their end by the law, and not always by custom."""
_BEGINS: dict[Bound | Hedge | None, bool] = {
    Bound.AT_LEAST: True, Bound.ABOVE: False, Hedge.OVER: False,
}  # fmt: skip
_ENDS: dict[Bound | Hedge | None, bool] = {
    Bound.AT_MOST: True, Bound.BELOW: False, Hedge.NEARLY: False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Range:
    """All numbers from `low` to `high`, None being unlimited; `path` is where it is written."""

    path: Path
    number: Quantity
    low: Fraction | None
    high: Fraction | None
    takes_low: Takes = None
    takes_high: Takes = None

    @property
    def is_point(self) -> bool:
        """Whether it holds one number and no other."""
        return self.low is not None and self.low == self.high

    @property
    def kind(self) -> tuple[object, ...]:
        """What ranges must have in common to be compared."""
        return self.number.dimension, self.number.unit.base, self.number.per

    @property
    def step(self) -> Fraction:
        """The smallest step that is told apart; 0 where any number may come up."""
        if self.number.dimension not in _COUNTED:
            return Fraction(0)
        return self.number.place or self.number.unit.size


def range_of(path: Path, number: Quantity) -> Range:
    """Return the range that a number with its bound, its ends or its word stands for."""
    taken: Takes
    for mark in (number.bound, number.hedge):
        if mark in _BEGINS:
            taken = None if number.text.endswith(_LEFT_OPEN) else _BEGINS[mark]
            return Range(path, number, number.value, None, taken)
        if mark in _ENDS:
            taken = None if number.text.endswith(_LEFT_OPEN) else _ENDS[mark]
            return Range(path, number, None, number.value, takes_high=taken)
    if number.bound is Bound.WITHIN:
        return Range(path, number, -number.value, number.value)
    if number.high is None:
        return Range(path, number, number.value, number.value, takes_low=True, takes_high=True)
    return Range(path, number, number.value, number.high)


def in_order(ranges: Sequence[Range]) -> list[Range]:
    """Sort ranges from low to high, each open one ending where the next begins.

    Steps are often written by one end only: of ≥60, ≥75 and ≥90 the second means 75 to 90.
    """
    starts = sorted(each.low for each in ranges if each.low is not None)
    ends = sorted(each.high for each in ranges if each.high is not None)
    return sorted((_closed(each, starts, ends) for each in ranges), key=_place)


def gaps(ordered: Sequence[Range]) -> Iterator[tuple[Range, Range]]:
    """Yield neighbours, lower one first, between which numbers are left out."""
    return ((a, b) for a, b in _neighbours(ordered) if _is_gap(a, b))


def overlaps(ordered: Sequence[Range]) -> Iterator[tuple[Range, Range]]:
    """Yield neighbours, lower one first, that have numbers in common."""
    return ((a, b) for a, b in _neighbours(ordered) if _is_overlap(a, b))


def meet(a: Range, b: Range) -> bool:
    """Tell whether two ranges, as they are written, have numbers in common."""
    first, second = sorted((a, b), key=_place)
    return _is_overlap(first, second)


def _neighbours(ordered: Sequence[Range]) -> Iterator[tuple[Range, Range]]:
    """Yield each range behind the one that reaches farthest of all before it."""
    return zip(accumulate(ordered, _farther), ordered[1:], strict=False)


def _closed(each: Range, starts: list[Fraction], ends: list[Fraction]) -> Range:
    if each.high is None and each.low is not None:
        above = starts[bisect_right(starts, each.low) :][:1]
        return replace(each, high=above[0]) if above else each
    if each.low is None and each.high is not None:
        below = ends[: bisect_left(ends, each.high)][-1:]
        return replace(each, low=below[0]) if below else each
    return each


def _place(each: Range) -> tuple[bool, Fraction, bool, Fraction]:
    """Order by lower ends, then by upper ones; what has none comes first, or last."""
    zero = Fraction(0)
    return each.low is not None, each.low or zero, each.high is None, each.high or zero


def _farther(a: Range, b: Range) -> Range:
    return a if a.high is None or (b.high is not None and a.high > b.high) else b


def _is_gap(a: Range, b: Range) -> bool:
    if a.high is None or b.low is None:
        return False
    neither = a.takes_high is False and b.takes_low is False
    if not b.step:
        return b.low > a.high or (b.low == a.high and neither)
    last = a.high - (b.step if a.takes_high is False else 0)
    first = b.low + (b.step if b.takes_low is False else 0)
    return first - last > b.step


def _is_overlap(a: Range, b: Range) -> bool:
    if a.high is None or b.low is None or a.high > b.low:
        return True
    return a.high == b.low and a.takes_high is True and b.takes_low is True
