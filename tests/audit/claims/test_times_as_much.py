"""So many times another figure."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("净利润3,960万元。经营活动现金流量净额5,148万元，是净利润的1.3倍。", "fits"),
        ("净利润3,960万元。经营活动现金流量净额5,148万元，是净利润的1.03倍。", "contradicts"),
        ("线上订单9.6万单，相当于线下订单的1.5倍，线下订单6.4万单。", "fits"),
        ("全校在校生4,800人，为教职工的21倍；教职工400人。", "contradicts"),
    ],
)
def test_a_multiple_of_a_figure_that_is_named_is_held_against_it(text: str, verdict: str) -> None:
    assert [one[2] for one in found(text, ClaimKind.RATIO)] == [verdict]


@pytest.mark.parametrize(
    "text",
    ["全年销售额3.6亿元，是计划的1.2倍，净利润3,000万元。", "销售额3.6亿元，是行业平均的2.4倍。"],
)
def test_multiples_of_what_is_not_stated_are_left_alone(text: str) -> None:
    assert not found(text, ClaimKind.RATIO)
