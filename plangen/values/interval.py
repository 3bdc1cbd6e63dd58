"""Closed intervals of exact numbers, and arithmetic on them."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, ends included; None is unlimited on that side."""

    low: Fraction | None
    high: Fraction | None

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

    def __truediv__(self, other: "Interval") -> "Interval":
        """Divide by an interval; anything is possible where that reaches down to zero.

        Each end of the quotient comes from the divisor's end that pushes it outwards.
        """
        if other.low is None or other.low <= 0:
            return Interval(None, None)
        return Interval(
            _quotient(self.low, other.high, other.low), _quotient(self.high, other.low, other.high)
        )

    def meets(self, other: "Interval") -> bool:
        """Tell whether the two have a number in common."""
        return _not_above(self.low, other.high) and _not_above(other.low, self.high)


def exactly(value: Fraction) -> Interval:
    """Return the interval that holds one number."""
    return Interval(value, value)


def total(intervals: "list[Interval]") -> Interval:
    """Add them up."""
    return sum(intervals, start=exactly(Fraction(0)))


def _plus(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None else a + b


def _quotient(
    end: Fraction | None, if_positive: Fraction | None, if_negative: Fraction | None
) -> Fraction | None:
    if end is None:
        return None
    divisor = if_positive if end >= 0 else if_negative
    return Fraction(0) if divisor is None else end / divisor


def _not_above(low: Fraction | None, high: Fraction | None) -> bool:
    return low is None or high is None or low <= high
