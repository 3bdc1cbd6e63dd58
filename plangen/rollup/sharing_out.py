"""Dividing an amount by weights, some parts of it in other currencies: whole in every one."""

from collections.abc import Sequence
from fractions import Fraction
from math import floor, gcd, lcm

from plangen.figures.apportion import apportion


def share_out(
    left: Fraction, weights: Sequence[Fraction], rates: Sequence[Fraction | None], step: Fraction
) -> list[Fraction] | None:
    """Divide `left`, a multiple of `step`, in proportion to weights, so that the sum is exact.

    A part with a rate gets what is whole in its own currency, too; the others divide the rest by
    largest remainder. None where nobody is there to take what that leaves.
    """
    grains = [rate and grain_of(rate, step) for rate in rates]
    if not any(grains):
        return apportion(left, weights, step)
    if len(set(grains)) == 1 and grains[0] and (left / grains[0]).denominator == 1:
        return apportion(left, weights, grains[0])
    whole = sum(weights, Fraction(0))
    amounts = [grain and floor(left * weight / whole / grain) * grain
               for weight, grain in zip(weights, grains, strict=True)]  # fmt: skip
    own = [at for at, grain in enumerate(grains) if grain is None]
    rest = left - sum((amount for amount in amounts if amount), Fraction(0))
    if rest and not own:
        return None
    for at, amount in zip(own, _rest_of(rest, [weights[at] for at in own], step), strict=True):
        amounts[at] = amount
    return [amount or Fraction(0) for amount in amounts]


def _rest_of(rest: Fraction, weights: Sequence[Fraction], step: Fraction) -> list[Fraction]:
    """Divide what other currencies leave; evenly where nobody weighs anything."""
    if not weights:
        return []
    return apportion(rest, weights if any(weights) else [Fraction(1)] * len(weights), step)


def grain_of(rate: Fraction, step: Fraction) -> Fraction:
    """Return the least amount that is a multiple of the step, and whole when it is converted."""
    return Fraction(
        lcm(rate.numerator, step.numerator), gcd(rate.denominator, step.denominator)
    )
