"""What is certainly spent from a budget line."""

from fractions import Fraction

import pytest

from plangen.figures.claims.commitments import commitments
from plangen.figures.derive import derive
from plangen.model.people import Reward
from plangen.model.section import Action
from plangen.model.walk import find
from tests.model.trees import plan_of


def _spent(body: str) -> list[tuple[str, list[Fraction]]]:
    plan = plan_of("budget: {lines: {活动: 100万元, 奖项: 50万元}}\n" + body)
    found = commitments(find(plan, Action), find(plan, Reward), derive(plan))
    return [
        (str(spent.line[-2]), [cost.number.value * cost.worth / 10_000 for cost in spent.costs])
        for spent in found
    ]


@pytest.mark.parametrize(
    ("reward", "spent"),
    [
        ("{prize: 5000元, winners: 3人, every: 季度, budget: 奖项}", 6),
        ("{prize: 1万元, winners: 2人, every: 月, budget: 奖项}", 24),
        ("{prize: 1万元, winners: 2人, budget: 奖项}", 2),
        ("{prize: 1万元, every: 每场活动, budget: 奖项}", 1),
    ],
)
def test_prizes_count_for_every_winner_and_as_often_as_is_said(reward: str, spent: int):
    body = f"incentives: {{rewards: {{冠军: {reward}}}}}"
    assert _spent(body) == [("奖项", [Fraction(spent)])]


@pytest.mark.parametrize(
    ("action", "spent"),
    [
        ("{cost: 20万元, count: 3场, budget: 活动}", 20),
        ("{cost: 20万元/场, count: 3场, budget: 活动}", 60),
        ("{cost: 20万元/场, budget: 活动}", 20),
    ],
    ids=["总价", "单价", "不知道几场"],
)
def test_costs_count_once_unless_they_are_for_each(action: str, spent: int):
    assert _spent(f"actions: {{峰会: {action}}}") == [("活动", [Fraction(spent)])]


def test_costs_of_one_line_are_taken_together_and_others_left_alone():
    assert _spent("""
actions:
  峰会: {cost: 20万元, budget: 活动}
  沙龙: {cost: 10万元, budget: 活动}
  拜访: {cost: 90万元}
  视频: {cost: 待定, budget: 活动}
""") == [("活动", [Fraction(20), Fraction(10)])]
