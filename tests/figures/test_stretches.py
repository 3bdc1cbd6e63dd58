"""Stretches of the year inside longer ones."""

import pytest

from plangen.figures.stretches import stretches
from tests.figures.sheets import figures_of

QUARTERS_AND_MONTHS = """
    goals:
      revenue:
        by:
          quarter: {Q1: 3亿元}
          month: {1月: 1亿元, 2月: 1亿元, 3月: 1亿元, 4月: 2亿元, 5月: 2亿元, 6月: 2亿元}
"""


@pytest.mark.parametrize(
    ("starts", "months", "holds"),
    [(1, ["1月", "2月", "3月"], True), (4, ["4月", "5月", "6月"], False)],
    ids=["自然年", "财年从四月起"],
)
def test_the_beginning_of_the_year_decides_what_a_quarter_consists_of(
    starts: int, months: list[str], holds: bool
):
    (stretch,) = stretches(figures_of(QUARTERS_AND_MONTHS), starts)
    assert [path[-2] for path in stretch.terms] == months
    assert stretch.balance.holds is holds


def test_a_half_is_held_against_its_quarters_and_not_against_the_months_too():
    found = stretches(figures_of("""
        goals:
          revenue:
            by:
              half: {上半年: 3亿元}
              quarter: {Q1: 1亿元, Q2: 2亿元, Q3: 2亿元}
              month: {1月: 1亿元}
    """))
    assert [(s.name, len(s.terms), s.balance.holds) for s in found] == [
        ("上半年", 2, True),
        ("Q1", 1, True),
    ]


def test_months_that_cover_one_another_are_not_added_up():
    body = "goals: {revenue: {by: {quarter: {Q1: 3亿元}, month: {1月: 2亿元, 2026-01: 2亿元}}}}"
    assert list(stretches(figures_of(body))) == []
