"""A value axis with round ticks."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

_STEPS = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))
_INTERVALS = 5         # at most so many between zero and the farther end, about


@dataclass(frozen=True, slots=True)
class Axis:
    """Evenly spaced ticks; zero is always one of them."""

    ticks: tuple[Fraction, ...]
    step: Fraction

    @property
    def low(self) -> Fraction:
        """Return the lowest tick."""
        return self.ticks[0]

    @property
    def high(self) -> Fraction:
        """Return the highest tick; where nothing is to be shown, one step above the only one."""
        return self.ticks[-1] if len(self.ticks) > 1 else self.ticks[0] + self.step

    def text(self, tick: Fraction) -> str:
        """Write a tick with thousands separators and as many decimals as the step has."""
        decimals = next((n for n in range(20) if (self.step * 10**n).denominator == 1), 20)
        return f"{float(tick):,.{decimals}f}"


def nice_axis(values: Iterable[Fraction]) -> Axis:
    """Return an axis that holds zero and all values."""
    known = [Fraction(0), *values]
    low, high = min(known), max(known)
    if low == high:
        return Axis((Fraction(0),), Fraction(1))
    step = _step((high - low) / _INTERVALS)
    return Axis(
        tuple(n * step for n in range(math.floor(low / step), math.ceil(high / step) + 1)), step
    )


def _step(least: Fraction) -> Fraction:
    """Return the smallest round number that is not below `least`."""
    power = Fraction(10) ** math.floor(math.log10(least))
    return next(factor * power for factor in (*_STEPS, Fraction(20)) if factor * power >= least)
