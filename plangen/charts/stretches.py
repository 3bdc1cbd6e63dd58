"""From the ranges of levels to the stretches of a number line that they take."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from plangen.document.chartspec import Band
from plangen.values.interval import Interval
from plangen.values.quantity import Bound, Hedge, Quantity

_UP = {Bound.AT_LEAST, Bound.ABOVE, Hedge.OVER}
_DOWN = {Bound.AT_MOST, Bound.BELOW, Hedge.NEARLY}


def stretch(quantity: Quantity) -> Interval:
    """Return what a range holds, ends included: ≥90分 has no upper end, 75–90分 has both."""
    marks = {quantity.bound, quantity.hedge}
    if marks & _UP:
        return Interval(quantity.value, None)
    if marks & _DOWN:
        return Interval(None, quantity.value)
    if quantity.bound is Bound.WITHIN:
        return Interval(-quantity.value, quantity.value)
    return Interval(quantity.value, quantity.value if quantity.high is None else quantity.high)


def in_order(bands: Sequence[Band]) -> tuple[Band, ...]:
    """Sort bands from low to high, each open one ending where the next begins.

    Grades are often written by one end only: of ≥90, ≥75 and ≥60 the second means 75 to 90.
    """
    closed = [replace(band, low=_low(band, bands), high=_high(band, bands)) for band in bands]
    return tuple(sorted(closed, key=_place))


def _low(band: Band, bands: Sequence[Band]) -> Fraction | None:
    """Return the band's lower end, else the highest end of others below its upper one."""
    if band.low is not None or band.high is None:
        return band.low
    ends = [other.high for other in bands if other.high is not None]
    return max((end for end in ends if end < band.high), default=None)


def _high(band: Band, bands: Sequence[Band]) -> Fraction | None:
    """Return the band's upper end, else the lowest beginning of others above its lower one."""
    if band.high is not None or band.low is None:
        return band.high
    starts = [other.low for other in bands if other.low is not None]
    return min((start for start in starts if start > band.low), default=None)


def _place(band: Band) -> tuple[bool, Fraction]:
    """Order by lower ends; what has none comes first."""
    return band.low is not None, band.low or Fraction(0)
