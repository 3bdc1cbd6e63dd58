"""Closed intervals of exact numbers, and arithmetic on them."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

End: TypeAlias = Fraction | None
"""One end of an interval; None is unlimited."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, ends included; None is unlimited on that side."""

    low: End
    high: End

    def __contains__(self, value: Fraction) -> bool:
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __neg__(self) -> "Interval":
        return Interval(
            None if self.high is None else -self.high, None if self.low is None else -self.low
        )

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        """Multiply by an interval whose numbers are not negative; by others, anything comes out."""
        if other.low is None or other.low < 0:
            return ANYTHING
        return Interval(
            _product(self.low, other.low, other.high), _product(self.high, other.high, other.low)
        )

    def __truediv__(self, other: "Interval") -> "Interval":
        """Divide by an interval whose numbers are positive; by others, anything comes out.

        Zero itself divides nothing: as the lower end of the divisor it is approached, not reached.
        Each end of the quotient comes from the divisor's end that pushes it outwards.
        """
        if other.low is None or other.low < 0 or other.high == 0:
            return ANYTHING
        return Interval(
            _quotient(self.low, other.high, other.low), _quotient(self.high, other.low, other.high)
        )

    def meets(self, other: "Interval") -> bool:
        """Tell whether the two have a number in common."""
        return _not_above(self.low, other.high) and _not_above(other.low, self.high)


ANYTHING = Interval(None, None)
"""Every number there is."""


def exactly(value: Fraction) -> Interval:
    """Return the interval that holds one number."""
    return Interval(value, value)


def total(intervals: "list[Interval]") -> Interval:
    """Add them up."""
    return sum(intervals, start=exactly(Fraction(0)))


def _plus(a: End, b: End) -> End:
    return None if a is None or b is None else a + b


def _product(end: End, if_positive: End, if_negative: End) -> End:
    if end is None or end == 0:
        return end
    factor = if_positive if end > 0 else if_negative
    return None if factor is None else end * factor


def _quotient(end: End, if_positive: End, if_negative: End) -> End:
    if end is None or end == 0:
        return end
    divisor = if_positive if end > 0 else if_negative
    if divisor is None:
        return Fraction(0)
    return None if divisor == 0 else end / divisor


def _not_above(low: End, high: End) -> bool:
    return low is None or high is None or low <= high
