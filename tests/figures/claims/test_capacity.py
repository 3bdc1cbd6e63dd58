"""What a team can bring in, with people who come late and take their time."""

from fractions import Fraction

import pytest

from plangen.figures.claims.capacity import Capacity, capacity
from tests.figures.sheets import figures_of
from tests.model.trees import plan_of


def _capacity(joiners: str, per_head: str = "1000万元", **more: str) -> Capacity | None:
    body = f"""
        goals: {{revenue: {{target: 2.8亿元, per_head: {per_head}}}}}
        team: {{headcount: 20人 → 28人, {joiners}}}
    """
    return capacity(plan_of(body, **more), figures_of(body, **more))


@pytest.mark.parametrize(
    ("joiners", "heads"),
    [
        ("joiners: {by: {unit: {华东: {target: 8人, when: 7月, ramp: 3个月}}}}", 22),
        ("joiners: {by: {unit: {华东: {target: 8人, ramp: 6个月}}}}", 24),
        ("joiners: {by: {quarter: {Q1: 2人, Q3: 6人}}}", 25),
        ("joiners: {by: {unit: {华东: {target: 8人, when: Q4, ramp: 1年}}}}", 20),
        ("joiners: {by: {unit: {华东: 8人}}}", 28),
        ("joiners: 8人", 28),
        ("leavers: 2人", 30),
    ],
)
def test_heads_that_are_productive(joiners: str, heads: int):
    found = _capacity(joiners)
    assert found
    assert [crew.heads for crew in found.crews] == [Fraction(heads)]
    assert found.is_short is (heads < 28)


def test_rounding_of_the_figure_per_head_is_no_shortage():
    found = _capacity("joiners: 8人", per_head="999.6万元")
    assert found
    assert found.is_short
    found = _capacity("joiners: 8人", per_head="1000万元")
    assert found
    assert not found.is_short


def test_a_plan_without_productivity_promises_nothing():
    body = "goals: {revenue: 2.8亿元}\nteam: {headcount: 20人 → 28人}"
    assert capacity(plan_of(body), figures_of(body)) is None


def test_what_would_have_to_stand_in_each_cell():
    found = _capacity("joiners: {by: {quarter: {Q1: 2人, Q3: 6人}}}")
    assert found
    target, per_head, closing = found.repairs
    assert target.high == 250_000_000
    assert per_head.low == 11_200_000
    assert closing.low == 31


def test_levels_that_each_say_what_one_of_them_brings():
    body = """
        goals: {revenue: 2.8亿元}
        team:
          headcount:
            target: 28人
            by:
              level:
                资深: {target: 20人, per_head: 1200万元}
                新人: {target: 8人, per_head: 600万元, ramp: 6个月}
          joiners: {target: 8人, by: {level: {新人: 8人}}}
    """
    found = capacity(plan_of(body), figures_of(body))
    assert found
    assert [crew.heads for crew in found.crews] == [20, 4]
    assert found.brings == 264_000_000
    assert found.is_short
