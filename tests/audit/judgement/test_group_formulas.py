"""The share of a group of heads."""

from fractions import Fraction

import pytest

from plangen.audit.judgement.group_formulas import group_needs, group_share, group_share_of_total
from plangen.values.interval import ANYTHING, Interval, exactly

FIFTH, HEADS = exactly(Fraction(1, 5)), exactly(Fraction(32))
EACH, ALL_EACH = exactly(Fraction(680)), exactly(Fraction(400))
TERMS = (FIFTH, EACH, ALL_EACH, HEADS)


def test_a_fifth_of_thirty_two_heads_is_six_or_seven() -> None:
    assert group_share(TERMS) == Interval(Fraction(6 * 680, 32 * 400), Fraction(7 * 680, 32 * 400))


def test_by_a_total_the_heads_only_count_the_group() -> None:
    terms = (FIFTH, EACH, exactly(Fraction(12800)), HEADS)
    assert group_share_of_total(terms) == group_share(TERMS)


@pytest.mark.parametrize("index", [0, 1, 2])
def test_what_is_needed_holds_what_was_there(index: int) -> None:
    stated = group_share(TERMS)
    assert needs(stated, index).meets(TERMS[index])


def test_the_heads_are_left_open() -> None:
    assert needs(group_share(TERMS), 3) == ANYTHING


def needs(stated: Interval, index: int) -> Interval:
    return group_needs(stated, TERMS, index, of_all=False)
