"""What a written number may stand for. The only place where closeness is judged.

A *decided* number (a target, a budget) is exact. A *measured* one (an actual, a stated ratio) lies
within half a unit of its last written place, ends included. Words widen either; the widths are the
customary reading of the words in business Chinese.
"""

from enum import StrEnum
from fractions import Fraction

from plangen.values.interval import ANYTHING, Interval, exactly
from plangen.values.quantity import Bound, Hedge, Quantity

HEDGES: dict[Hedge, tuple[Fraction, Fraction]] = {
    Hedge.ABOUT: (Fraction(95, 100), Fraction(105, 100)),
    Hedge.NEARLY: (Fraction(90, 100), Fraction(1)),
    Hedge.OVER: (Fraction(1), Fraction(110, 100)),
}
"""The multiples of the written number between which the true one lies."""

COARSE = Fraction(5, 100)
"""Inputs that leave more than this on either side of a value do not check it."""


class Verdict(StrEnum):
    """How a statement stands to what it follows from.

    `LOOSE` is the right side of a word such as 近 or 超, but farther away than the word allows.
    """

    FITS = "fits"
    LOOSE = "loose"
    CONTRADICTS = "contradicts"


def decided(quantity: Quantity) -> Interval:
    """Return what a decided number stands for: itself, unless a range or a word says otherwise."""
    if quantity.high is not None:
        return Interval(quantity.value, quantity.high)
    return _hedged(quantity) or exactly(quantity.value)


def measured(quantity: Quantity) -> Interval:
    """Return what a measured number stands for."""
    if quantity.high is not None:
        return Interval(quantity.value, quantity.high)
    if quantity.bound in {Bound.AT_LEAST, Bound.ABOVE}:
        return Interval(quantity.value, None)
    if quantity.bound in {Bound.AT_MOST, Bound.BELOW}:
        return Interval(None, quantity.value)
    half = quantity.place / 2
    return _hedged(quantity) or Interval(quantity.value - half, quantity.value + half)


def loosely(quantity: Quantity, near: Interval) -> Interval:
    """Widen what a number stands for to the whole side of it that 近, 不足, 超, 余 … point to."""
    sides = {
        Hedge.NEARLY: Interval(min(quantity.value, Fraction(0)), near.high),
        Hedge.OVER: Interval(near.low, None),
    }
    return sides.get(quantity.hedge, near) if quantity.hedge and quantity.value > 0 else near


def verdict(near: tuple[Interval, Interval], wide: tuple[Interval, Interval]) -> Verdict:
    """Judge two sides of a statement by what they stand for, and by what they loosely do."""
    if near[0].meets(near[1]):
        return Verdict.FITS
    return Verdict.LOOSE if wide[0].meets(wide[1]) else Verdict.CONTRADICTS


def is_one_sided(quantity: Quantity) -> bool:
    """Tell whether a word puts the true number on one side of the written one."""
    return quantity.hedge in {Hedge.NEARLY, Hedge.OVER}


def is_coarse(width: Interval, value: Fraction | None = None) -> bool:
    """Tell whether an interval is wider than ±5 % of a value, or else of its own middle."""
    if width.low is None or width.high is None:
        return True
    middle = (width.low + width.high) / 2 if value is None else value
    return (width.high - width.low) / 2 > COARSE * abs(middle)


def writings(quantity: Quantity, near: Interval, allowed: Interval) -> Interval:
    """Return the numbers that would meet `allowed` if they stood in the place of `quantity`.

    `near` is what the quantity stands for; another number written like it stands for as much.
    """
    if quantity.hedge and quantity.value > 0:
        low, high = HEDGES[quantity.hedge]
        return allowed / Interval(low, high)
    below = None if near.low is None else quantity.value - near.low
    above = None if near.high is None else near.high - quantity.value
    widths = Interval(None if above is None else -above, below)
    return ANYTHING if allowed == ANYTHING else allowed + widths


def _hedged(quantity: Quantity) -> Interval | None:
    if quantity.hedge is None:
        return None
    ends = sorted(quantity.value * factor for factor in HEDGES[quantity.hedge])
    return Interval(ends[0], ends[1])
