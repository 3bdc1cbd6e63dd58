"""Dividing a total into whole steps (largest remainder, also known as Hamilton's method)."""

from collections.abc import Sequence
from fractions import Fraction
from math import floor


def apportion(total: Fraction, weights: Sequence[Fraction], step: Fraction) -> list[Fraction]:
    """Divide a total in proportion to weights, each part a multiple of `step`, the sum exact.

    What rounding down leaves goes, a step each, to the largest remainders; ties to the first.
    The sum is exact where the total is itself a multiple of the step.
    """
    whole = sum(weights, Fraction(0))
    quotas = [total * weight / whole / step for weight in weights]
    counts = [floor(quota) for quota in quotas]
    left = round(total / step) - sum(counts)
    by_remainder = sorted(range(len(quotas)), key=lambda i: counts[i] - quotas[i])
    for i in by_remainder[:left]:
        counts[i] += 1
    return [count * step for count in counts]


def is_largest_remainder(
    stated: Sequence[Fraction], quotas: Sequence[Fraction], step: Fraction
) -> bool:
    """Tell whether `stated` could come from `apportion` of these quotas, ties going either way."""
    if sum(stated) != sum(quotas):
        return False
    floors = [floor(quota / step) * step for quota in quotas]
    raised = [s - f for s, f in zip(stated, floors, strict=True)]
    if any(extra not in (0, step) for extra in raised):
        return False
    remainders = [q - f for q, f in zip(quotas, floors, strict=True)]
    up = [r for r, extra in zip(remainders, raised, strict=True) if extra]
    down = [r for r, extra in zip(remainders, raised, strict=True) if not extra]
    return not up or not down or min(up) >= max(down)
