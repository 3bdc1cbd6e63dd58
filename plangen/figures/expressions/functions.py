"""The functions of an expression."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import reduce
from math import floor
from typing import TypeAlias

from plangen.diagnostics.message import say
from plangen.figures.expressions.units import UnfitError, add, compared, negative, number, single
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

Function: TypeAlias = Callable[[Sequence[Quantity]], Quantity]

_MOST_DECIMALS = 12
_IN_UNITS = frozenset({Dimension.RATIO, Dimension.POINTS, Dimension.DURATION})
"""These are rounded as they are written: to a percent, a point, a month."""


def _sum(terms: Sequence[Quantity]) -> Quantity:
    return reduce(add, terms)


def _least(terms: Sequence[Quantity]) -> Quantity:
    return reduce(lambda a, b: a if _order(a, b) else b, terms)


def _greatest(terms: Sequence[Quantity]) -> Quantity:
    return reduce(lambda a, b: b if _order(a, b) else a, terms)


def _order(a: Quantity, b: Quantity) -> bool:
    first, second = compared(a, b)
    return first <= second


def _absolute(terms: Sequence[Quantity]) -> Quantity:
    (a,) = terms
    return negative(a) if single(a).value < 0 else a


def _rounded(terms: Sequence[Quantity]) -> Quantity:
    """Round half up, to the yuan or to so many decimals; below zero, to tens and hundreds."""
    a, *places = terms
    decimals = _decimals(places[0]) if places else 0
    step = (a.unit.size if a.dimension in _IN_UNITS else 1) * Fraction(10) ** -decimals
    steps = floor(abs(single(a).value) / step + Fraction(1, 2))
    return number(steps * step if a.value >= 0 else -steps * step, a.unit, a.per)


def _decimals(a: Quantity) -> int:
    whole = a.dimension is Dimension.PLAIN and a.value.denominator == 1
    if not whole or abs(a.value) > _MOST_DECIMALS:
        raise UnfitError(
            say(
                zh="round 的第二个数是保留几位小数，如 round(…, 2)",
                en="the second number of round is how many decimals remain, as round(…, 2)",
            )
        )
    return int(a.value)


FUNCTIONS: Mapping[str, tuple[Function, int, int]] = {
    "sum": (_sum, 1, 100),
    "min": (_least, 1, 100),
    "max": (_greatest, 1, 100),
    "abs": (_absolute, 1, 1),
    "round": (_rounded, 1, 2),
}
"""Each with the fewest and the most numbers that it takes."""


def call(name: str, terms: Sequence[Quantity]) -> Quantity:
    """Call a function. Raises UnfitError where it does not take these numbers."""
    function, fewest, most = FUNCTIONS[name]
    if not fewest <= len(terms) <= most:
        raise UnfitError(
            say(
                zh="{name} 要 {fewest} 到 {most} 个数，这里有 {n} 个",
                en="{name} takes {fewest} to {most} numbers, not {n}",
                name=name, fewest=fewest, most=most, n=len(terms),
            )
        )  # fmt: skip
    return function([single(term) for term in terms])
