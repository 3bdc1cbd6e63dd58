"""A promise that does not hold is told by the comparisons that decide it, as they really are."""

import pytest

from plangen.figures.expressions.faults import ExpressionFault
from plangen.figures.expressions.promises import Broken, judge
from plangen.figures.resolve import resolve
from tests.model.trees import plan_of

_, FIGURES = resolve(
    plan_of("""
        goals:
          revenue:
            base: 2.24亿元
            target: 2.8亿元
            by:
              region: {华东: 1.2亿元, 华南: 1亿元, 其他: 其余}
          profit: {target: 4000万元, stretch: 待定}
        team: {headcount: 20人 → 28人}
    """)
)


@pytest.mark.parametrize(
    "that",
    [
        "profit >= revenue * 14%",
        "= revenue.target > revenue.base",
        "＝revenue.target >= revenue.base",
        "华东 + 华南 + 其他 == revenue",
        "not profit > 5000万元",
        "profit.stretch > 5000万元",
        "profit.stretch > 5000万元 or profit > 5000万元",
    ],
)
def test_what_holds_or_is_undecided_is_passed_over(that: str):
    assert judge(that, FIGURES) is None


@pytest.mark.parametrize(
    ("that", "facts"),
    [
        ("profit >= revenue * 16%", ["profit（4000万元） < revenue * 16%（4480万元）"]),
        ("30% <= revenue.growth < 40%", ["30% > revenue.growth（25.0%）"]),
        ("(profit + 200万元) * 2 == 1亿元", ["(profit + 200万元) * 2（8400万元） ≠ 1亿元"]),
        ("profit > 1亿元 and revenue > 1亿元", ["profit（4000万元） ≤ 1亿元"]),
        ("profit > 1亿元 or revenue < 1亿元",
         ["profit（4000万元） ≤ 1亿元", "revenue（2.8亿元） ≥ 1亿元"]),
        ("not (profit > 1亿元 or revenue != 3亿元)", ["revenue（2.8亿元） ≠ 3亿元"]),
        ("华东.share == 42.9%", ["华东.share（≈42.9%） ≠ 42.9%"]),
        ("revenue / team.headcount.target <= 900万元",
         ["revenue / team.headcount.target（1000万元） > 900万元"]),
        ("profit / revenue\n  >= 15%", ["profit / revenue（≈14.3%） < 15%"]),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_told_by_what_decides_it(that: str, facts: list[str]):
    broken = judge(that, FIGURES)
    assert isinstance(broken, Broken)
    assert [fact.in_language("zh-CN") for fact in broken.facts] == facts


def test_amounts_are_written_in_the_language_of_the_reader():
    broken = judge("profit >= revenue * 16%", FIGURES)
    assert isinstance(broken, Broken)
    (fact,) = broken.facts
    assert fact.in_language("en") == "profit (4000万元) < revenue * 16% (¥44.8M)"


def test_the_figures_that_took_part_are_named_once_each():
    broken = judge("revenue.target < revenue.base or revenue.target > 3亿元", FIGURES)
    assert isinstance(broken, Broken)
    assert broken.sources == (("goals", "revenue", "target"), ("goals", "revenue", "base"))


@pytest.mark.parametrize(
    ("that", "offset", "said"),
    [
        ("porfit > 0元", 0, "计划里没有“porfit”"),
        ("=porfit > 0元", 1, "计划里没有“porfit”"),
        ("profit > 15%", 9, "金额（CNY）和百分比（如 16%）不能相加减或比较"),
        ("profit = 4000万元", 7, "“=”在算式里没有意义"),
        ("profit", 0, "这里要写一个能判断成不成立的比较，现在写的只是一个数"),
        ("profit.stretch + 1元", 0, "这里要写一个能判断成不成立的比较，现在写的只是一个数"),
    ],
)
def test_what_cannot_be_judged_is_a_fault_at_its_place(that: str, offset: int, said: str):
    fault = judge(that, FIGURES)
    assert isinstance(fault, ExpressionFault)
    assert (fault.offset, fault.message.in_language("zh-CN")) == (offset, said)


def test_one_equals_sign_is_told_how_equal_is_written():
    fault = judge("profit = 4000万元", FIGURES)
    assert isinstance(fault, ExpressionFault)
    (hint,) = fault.hints
    assert hint.in_language("zh-CN").startswith("相等写 ==")
