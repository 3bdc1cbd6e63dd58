"""Whether a target was reached, as sentences may say it."""

import pytest

from plangen.document.inlines import plain_text
from tests.compose.composing import body_of

TEMPLATE = """
{% set words = {"beaten": "超过", "met": "达到", "missed": "没有达到", "": "不好说"} %}
{% for key, goal in each(plan.goals) %}
{{ title(goal) }}：{{ words[outcome(goal)] }}
{% endfor %}
"""


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ("revenue: {target: 1亿元, actual: 1.1亿元}", "营收：超过"),
        ("revenue: {target: 1亿元, actual: 1亿元}", "营收：达到"),
        ("revenue: {target: 1亿元, actual: 9000万元}", "营收：没有达到"),
        ("expense_ratio: {target: 7.2%, actual: 6.8%}", "费用率：超过"),     # less is better
        ("expense_ratio: {target: 7.2%, actual: 7.5%}", "费用率：没有达到"),
        ("roi: {target: 1:4.5, actual: 1:4.2}", "投入产出比：没有达到"),
        ("nps: {target: ≥45, actual: 47}", "净推荐值（NPS）：达到"),
        ("nps: {target: ≥45, actual: 44}", "净推荐值（NPS）：没有达到"),
        ("churn: {target: <8%, actual: 8%}", "流失率：没有达到"),
        ("投诉: {target: ≤20件, actual: 18件}", "投诉：达到"),
        ("投诉: {target: 20件, actual: 18件}", "投诉：不好说"),              # is less better here?
        ("revenue: {target: 1亿元, actual: 待定}", "营收：不好说"),
        ("revenue: {target: 1亿元}", "营收：不好说"),
    ],
)
def test_outcome(goal, said, tmp_path):
    (paragraph,) = body_of(TEMPLATE, f"goals: {{{goal}}}\n", tmp_path)
    assert plain_text(paragraph.content) == said


def test_a_part_is_judged_as_its_goal(tmp_path):
    template = "{% if outcome(plan.goals.churn.by.region.华东) == 'missed' %}未达目标{% endif %}"
    body = "goals: {churn: {by: {region: {华东: {target: 8%, actual: 9%}}}}}\n"
    (paragraph,) = body_of(template, body, tmp_path)
    assert plain_text(paragraph.content) == "未达目标"
