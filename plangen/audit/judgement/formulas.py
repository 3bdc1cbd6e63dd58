"""How a stated number follows from others: intervals in, the interval that they allow out.

An equation holds where some choice of numbers inside the intervals makes it true (the idea of XBRL
Calculations 1.1).
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from fractions import Fraction

from plangen.audit.judgement.group_formulas import group_needs, group_share, group_share_of_total
from plangen.values.interval import ANYTHING, Interval, exactly, total

_ONE = exactly(Fraction(1))


class Formula(StrEnum):
    """An equation: the stated number is what the terms give."""

    SUM = "sum"                        # a + b + c …
    REMAINDER = "remainder"            # a − b − c …
    WHOLE = "whole"                    # 100 % − a − b …
    QUOTIENT = "quotient"              # a ÷ b
    GROWTH = "growth"                  # a ÷ b − 1
    GROWTH_BY = "growth by"            # b ÷ (a − b): a has grown by b
    EXCESS_OF = "excess of"            # a ÷ (1 + b): what a was before it grew by b
    PRODUCT = "product"                # a × b × c …
    SAME = "same"                      # a
    MARGIN = "margin"                  # 1 − a ÷ b
    MONTHLY = "monthly"                # a ÷ 12
    QUARTERLY = "quarterly"            # a ÷ 4
    OCCUPANCY = "occupancy"            # a ÷ (b × 365): so much of what a year offers was used
    GROUP = "group"                    # a of d heads at b each, who make up d × c in all
    GROUP_OF = "group of"              # a of d heads at b each, who make up c in all
    AT_LEAST = "at least"              # a + b + c … or more
    AT_MOST = "at most"                # a + b + c … or less


def allowed(formula: Formula, terms: Sequence[Interval]) -> Interval:
    """Return what the terms leave for the stated number; anything where they cannot be divided."""
    return _FORMULAS[formula](terms)


def needed(
    formula: Formula, stated: Interval, terms: Sequence[Interval], index: int
) -> Interval:
    """Return what the stated number and the other terms leave for one of the terms."""
    others = [term for place, term in enumerate(terms) if place != index]
    if formula in _OF_ONE:
        return _OF_ONE[formula](stated)
    if formula in _OF_TWO:
        return _OF_TWO[formula][index](stated, others[0])
    match formula:
        case Formula.WHOLE:
            return _ONE - stated - total(others)
        case Formula.REMAINDER:
            rest = total(others[1:])
            return stated + total(others) if index == 0 else others[0] - stated - rest
        case Formula.PRODUCT:
            return stated / _product(others)
        case Formula.AT_LEAST:
            return Interval(None, (stated - total(others)).high)
        case Formula.AT_MOST:
            return Interval((stated - total(others)).low, None)
        case Formula.GROUP | Formula.GROUP_OF:
            return group_needs(stated, terms, index, of_all=formula is Formula.GROUP_OF)
    return stated - total(others)


def exact(formula: Formula, terms: Sequence[Fraction]) -> Fraction | None:
    """Return what the terms give as they are written; None where they cannot be divided.

    A year has 365 days.
    """
    result = allowed(formula, [exactly(term) for term in terms])
    if formula is Formula.OCCUPANCY:
        return result.high
    return result.low if result.low == result.high else None


def _remainder(terms: Sequence[Interval]) -> Interval:
    return terms[0] - total(list(terms[1:]))


def _product(terms: Sequence[Interval]) -> Interval:
    result = _ONE
    for term in terms:
        result = term * result if term.low is not None and term.low < 0 else result * term
    return result


def _growth_by(terms: Sequence[Interval]) -> Interval:
    """Return b ÷ (a − b): it is monotone in either, so its ends are at ends of theirs."""
    values, rises = ((term.low, term.high) for term in terms)
    ends = [(value, rise) for value in values for rise in rises]
    if any(value is None or rise is None or value <= rise for value, rise in ends):
        return ANYTHING
    rates = [rise / (value - rise) for value, rise in ends]  # type: ignore[operator]
    return Interval(min(rates), max(rates))


_PERIODS = {Formula.MONTHLY: exactly(Fraction(12)), Formula.QUARTERLY: exactly(Fraction(4))}
_OF_ONE: dict[Formula, Callable[[Interval], Interval]] = {
    Formula.SAME: lambda stated: stated,
    Formula.MONTHLY: lambda stated: stated * _PERIODS[Formula.MONTHLY],
    Formula.QUARTERLY: lambda stated: stated * _PERIODS[Formula.QUARTERLY],
}
"""What is left for the only term, by the stated number."""

_YEAR = Interval(Fraction(365), Fraction(366))
"""The days of a year."""

_OF_TWO: dict[Formula, tuple[Callable[[Interval, Interval], Interval], ...]] = {
    Formula.QUOTIENT: (lambda stated, b: stated * b, lambda stated, a: a / stated),
    Formula.GROWTH: (lambda stated, b: (stated + _ONE) * b, lambda stated, a: a / (stated + _ONE)),
    Formula.MARGIN: (lambda stated, b: (_ONE - stated) * b, lambda stated, a: a / (_ONE - stated)),
    Formula.OCCUPANCY: (
        lambda stated, b: stated * b * _YEAR,
        lambda stated, a: a / stated / _YEAR,
    ),
    Formula.EXCESS_OF: (lambda stated, b: stated * (b + _ONE), lambda stated, a: a / stated - _ONE),
    Formula.GROWTH_BY: (
        lambda stated, b: b / stated + b,
        lambda stated, a: a - a / (stated + _ONE),
    ),
}
"""What is left for the first and for the second of two terms, by the stated number and the other.

In a difference of a number from itself the interval is wider than it need be, never narrower.
"""

_FORMULAS: dict[Formula, Callable[[Sequence[Interval]], Interval]] = {
    Formula.SUM: lambda terms: total(list(terms)),
    Formula.REMAINDER: _remainder,
    Formula.WHOLE: lambda terms: _ONE - total(list(terms)),
    Formula.QUOTIENT: lambda terms: terms[0] / terms[1],
    Formula.GROWTH: lambda terms: terms[0] / terms[1] - _ONE,
    Formula.GROWTH_BY: _growth_by,
    Formula.EXCESS_OF: lambda terms: terms[0] / (terms[1] + _ONE),
    Formula.PRODUCT: _product,
    Formula.SAME: lambda terms: terms[0],
    Formula.MARGIN: lambda terms: _ONE - terms[0] / terms[1],
    Formula.MONTHLY: lambda terms: terms[0] / _PERIODS[Formula.MONTHLY],
    Formula.QUARTERLY: lambda terms: terms[0] / _PERIODS[Formula.QUARTERLY],
    Formula.OCCUPANCY: lambda terms: terms[0] / (terms[1] * _YEAR),
    Formula.GROUP: group_share,
    Formula.GROUP_OF: group_share_of_total,
    Formula.AT_LEAST: lambda terms: Interval(total(list(terms)).low, None),
    Formula.AT_MOST: lambda terms: Interval(None, total(list(terms)).high),
}
