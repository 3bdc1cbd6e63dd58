"""What a written number may stand for. The only place where closeness is judged.

A *decided* number (a target, a budget) is exact. A *measured* one (an actual, a stated ratio) lies
within half a unit of its last written place, ends included. Words widen either; the widths are the
customary reading of the words in business Chinese.
"""

from fractions import Fraction

from plangen.values.interval import Interval, exactly
from plangen.values.quantity import Bound, Hedge, Quantity

HEDGES: dict[Hedge, tuple[Fraction, Fraction]] = {
    Hedge.ABOUT: (Fraction(95, 100), Fraction(105, 100)),
    Hedge.NEARLY: (Fraction(90, 100), Fraction(1)),
    Hedge.OVER: (Fraction(1), Fraction(110, 100)),
}
"""The multiples of the written number between which the true one lies."""


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


def _hedged(quantity: Quantity) -> Interval | None:
    if quantity.hedge is None:
        return None
    ends = sorted(quantity.value * factor for factor in HEDGES[quantity.hedge])
    return Interval(ends[0], ends[1])
