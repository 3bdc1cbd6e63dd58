"""Largest remainders: the sum is exact, no part is off by a step, and ties may go either way."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plangen.figures.apportion import apportion, is_largest_remainder

WEIGHTS = st.lists(st.fractions(0, 100, max_denominator=1000), min_size=1, max_size=8)
STEPS = st.sampled_from([Fraction(1), Fraction(1, 100), Fraction(1, 1000), Fraction(10_000)])


@given(st.integers(0, 10**6), WEIGHTS, STEPS)
def test_sum_is_exact_and_each_within_a_step(counts: int, weights: list[Fraction], step: Fraction):
    assume(sum(weights))
    total = counts * step
    parts = apportion(total, weights, step)
    quotas = [total * weight / sum(weights) for weight in weights]
    assert sum(parts) == total
    assert all(abs(part - quota) < step for part, quota in zip(parts, quotas, strict=True))
    assert is_largest_remainder(parts, quotas, step)


@given(st.integers(1, 7), st.randoms())
def test_equal_parts_may_be_raised_in_any_order(count: int, random):
    parts = apportion(Fraction(1), [Fraction(1)] * count, Fraction(1, 100))
    random.shuffle(parts)
    assert is_largest_remainder(parts, [Fraction(1, count)] * count, Fraction(1, 100))


SHARES = [Fraction(part, 28000) for part in (12000, 8000, 5000, 3000)]


def _percents(*numbers: int) -> list[Fraction]:
    return [Fraction(number, 100) for number in numbers]


def test_the_region_shares_of_a_real_plan():
    assert apportion(Fraction(1), SHARES, Fraction(1, 100)) == _percents(43, 28, 18, 11)


@pytest.mark.parametrize(
    ("stated", "fair"),
    [
        (_percents(43, 28, 18, 11), True),
        (_percents(43, 29, 18, 10), False),
        (_percents(43, 29, 18, 11), False),
        (_percents(44, 28, 18, 10), False),
    ],
)
def test_other_roundings_of_it(stated: list[Fraction], fair: bool):
    assert is_largest_remainder(stated, SHARES, Fraction(1, 100)) is fair


@pytest.mark.parametrize("stated", [_percents(53, 29, 18), _percents(54, 28, 18)])
def test_a_tie_may_go_either_way(stated: list[Fraction]):
    quotas = [Fraction(part, 28) for part in (15, 8, 5)]
    assert is_largest_remainder(stated, quotas, Fraction(1, 100))


def test_nothing_is_raised_where_all_is_exact():
    quotas = _percents(50, 30, 20)
    assert apportion(Fraction(1), quotas, Fraction(1, 100)) == quotas
    assert is_largest_remainder(quotas, quotas, Fraction(1, 100))
