"""Which slip explains a wrong number, judged by the numbers that would be right in its place."""

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from plangen.values.interval import Interval, exactly
from plangen.values.quantity import Quantity
from plangen.values.slips import Slip, slips
from plangen.values.tolerance import decided

Near: TypeAlias = Callable[[Quantity], Interval]
"""Returns what a number stands for where it is written."""

WIDEST = Fraction(2)
"""The highest to the lowest of the wanted numbers that a factor of ten may still be offered for.

From 1 to 10 there is always one number that differs by a factor of ten; that it lies in a range of
this width by accident has a chance of three in ten, and a plan has other checks to refute it.
"""

CHANCE = Fraction(1, 10)
"""How likely a slip of the digits may be to fit by accident and still be offered."""


def likely_slip(quantity: Quantity, wanted: Interval, near: Near = decided) -> Slip | None:
    """Return the slip that explains why a number is not among those wanted in its place.

    None where no slip does, where two of one kind do, or where so many numbers are wanted that one
    would fit by accident.
    """
    core = narrowed(quantity, wanted, near)
    if core.low is None or core.high is None or core.low * core.high <= 0:
        return None
    found = _meanings(quantity, near)
    fitting = [slip for slip, meant in found if meant.meets(core)]
    if not fitting or sum(slip.kind is fitting[0].kind for slip in fitting) > 1:
        return None
    low, high = sorted((abs(core.low), abs(core.high)))
    if fitting[0].is_factor:
        return fitting[0] if high <= WIDEST * low else None
    rivals = sum(slip.kind is fitting[0].kind for slip, _ in found)
    step = max(high - low, quantity.place or quantity.unit.size)
    around = max(abs(quantity.value), abs(fitting[0].meant.value))
    return fitting[0] if rivals * step <= CHANCE * around else None


@lru_cache(maxsize=2048)
def _meanings(quantity: Quantity, near: Near) -> tuple[tuple[Slip, Interval], ...]:
    """Return the slips of a number, each with what it stands for; asked for often."""
    return tuple((slip, near(slip.meant)) for slip in slips(quantity))


def narrowed(quantity: Quantity, wanted: Interval, near: Near = decided) -> Interval:
    """Return the numbers that are wanted to the letter.

    Those wanted in the place of a number are as many more as it is coarse, and what was meant may
    be finer: 1.5亿 for 15亿.
    """
    stands_for = near(quantity)
    below = _gap(stands_for.low, quantity.value)
    above = _gap(quantity.value, stands_for.high)
    low = None if wanted.low is None else wanted.low + above
    high = None if wanted.high is None else wanted.high - below
    if low is None or high is None or low <= high:
        return Interval(low, high)
    return exactly((low + high) / 2)


def _gap(low: Fraction | None, high: Fraction | None) -> Fraction:
    return Fraction(0) if low is None or high is None else high - low
