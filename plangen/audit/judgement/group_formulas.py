"""The share of a group of heads: what the best 20 % of 32 people make up of what all make.

The terms are the group's share of the heads, what each of the group makes, what each of all makes
(or all together), and how many heads there are. 20 % of 32 are 6 or 7 people.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from plangen.values.interval import ANYTHING, Interval


def group_share(terms: Sequence[Interval]) -> Interval:
    """Return the group's share, by what each head makes on average."""
    of_heads, each, all_each, heads = terms
    return _members(of_heads, heads) * each / (all_each * heads)


def group_share_of_total(terms: Sequence[Interval]) -> Interval:
    """Return the group's share of a total."""
    of_heads, each, whole, heads = terms
    return _members(of_heads, heads) * each / whole


def group_needs(
    stated: Interval, terms: Sequence[Interval], index: int, *, of_all: bool
) -> Interval:
    """Return what the share and the other terms leave for one term; for the heads, anything."""
    of_heads, each, whole, heads = terms
    base = whole if of_all else whole * heads
    made = _members(of_heads, heads) * each
    match index:
        case 0:
            return stated * base / each / heads
        case 1:
            return stated * base / _members(of_heads, heads)
        case 2:
            return made / stated if of_all else made / stated / heads
    return ANYTHING


def _members(of_heads: Interval, heads: Interval) -> Interval:
    """Return how many heads a group has: a whole number, next to its share of all, up or down."""
    if None in {of_heads.low, of_heads.high, heads.low, heads.high}:
        return ANYTHING
    middle = (of_heads.low + of_heads.high) / 2  # type: ignore[operator]
    ends = (floor(middle * heads.low), ceil(middle * heads.high))  # type: ignore[operator]
    return Interval(Fraction(ends[0]), Fraction(ends[1]))


