"""The order of floor, target and stretch, and which way it should run."""

import pytest

from plangen.figures.claims.scenarios import disorders
from tests.figures.sheets import figures_of


def _slots(body: str) -> list[tuple[str, str]]:
    return [disorder.slots for disorder in disorders(figures_of(body))]


@pytest.mark.parametrize(
    ("goal", "found"),
    [
        ("revenue: {floor: 2亿元, target: 3亿元}", []),
        ("revenue: {floor: 3亿元, target: 3亿元}", []),
        ("revenue: {floor: 3亿元, target: 2亿元}", [("floor", "target")]),
        ("revenue: {floor: 约3亿元, target: 2.9亿元}", []),
        ("revenue: {floor: 3亿元, stretch: 2亿元}", [("floor", "stretch")]),
        ("expense_ratio: {floor: 7%, target: 6%}", []),
        ("expense_ratio: {target: 6%, stretch: 7%}", [("target", "stretch")]),
        ("投诉率: {floor: 3%, target: 2%, stretch: 1%}", []),
        ("投诉率: {floor: 2%, target: 3%, stretch: 1%}", [("target", "stretch")]),
        ("投诉率: {target: ≤2%, stretch: ≤3%}", [("target", "stretch")]),
        ("获客成本: {target: 200元, stretch: 180元}", []),
        ("签约额: {target: 2亿元, stretch: 1亿元}", [("target", "stretch")]),
        ("cac: {name: 获客成本, target: 200元, stretch: 180元}", []),
    ],
)
def test_each_scenario_is_at_least_as_good_as_the_one_before(
    goal: str, found: list[tuple[str, str]]
):
    assert _slots(f"goals: {{{goal}}}") == found


def test_parts_run_the_way_of_their_whole():
    assert _slots("""
        goals:
          满意度差距:
            floor: 9分
            target: 6分
            by: {region: {华东: {floor: 8分, target: 5分}, 华南: {floor: 4分, target: 7分}}}
    """) == [("floor", "target")]


def test_totals_that_follow_from_disordered_parts_are_not_reported_again():
    assert _slots("""
        goals:
          revenue:
            by: {region: {华东: {floor: 3亿元, target: 1亿元}, 华南: {floor: 1亿元, target: 1亿元}}}
    """) == [("floor", "target")]
