"""A plan's own checks and waivers are read, and their faults have places."""

import pytest

from plangen.diagnostics.path import format_path
from plangen.values.period import Period
from tests.model.trees import faults_of, plan_of


def test_a_check_is_its_comparison_or_says_how_serious_it_is():
    checks = plan_of("""
        checks:
          净利润不低于营收的15%: profit >= revenue * 15%
          利润争取达到4500万元: {that: profit >= 4500万元, severity: info}
    """).checks
    assert [(name, check.that, check.severity) for name, check in checks.items()] == [
        ("净利润不低于营收的15%", "profit >= revenue * 15%", "error"),
        ("利润争取达到4500万元", "profit >= 4500万元", "info"),
    ]


def test_waivers_are_a_list_in_the_order_of_the_file():
    first, second = plan_of("""
        waivers:
          - {code: R203, at: goals.revenue.growth, reason: 口径不同, owner: 财务部, until: 2026-06}
          - {code: S105, at: goals.orders.by.region, reason: 海外另行编制}
    """).waivers or ()
    assert (first.code, first.at, first.owner) == ("R203", "goals.revenue.growth", "财务部")
    assert isinstance(first.until, Period)
    assert (second.reason, second.owner, second.until) == ("海外另行编制", None, None)


@pytest.mark.parametrize(
    ("body", "code", "path"),
    [
        ("checks: {净利润不低于营收的15%: }", "P005", "checks[\"净利润不低于营收的15%\"]"),
        ("checks: {利润为正: {that: profit > 0元, severity: 严重}}", "P006",
         "checks.利润为正.severity"),
        ("waivers: [{code: R203, at: goals.revenue.growth}]", "P005", "waivers[0]"),
        ("waivers: [{code: R203, at: goals, reason: 口径不同, until: 后年}]", "P007",
         "waivers[0].until"),
        ("waivers: [{code: R203, at: goals, reason: 口径不同, 负责人: 王敏}]", "P004",
         "waivers[0].负责人"),
        ("waivers: [R203]", "P006", "waivers[0]"),
    ],
)  # fmt: skip
def test_faults_have_places(body: str, code: str, path: str):
    (fault,) = faults_of(body)
    assert (fault.code, format_path(fault.path)) == (code, path)


def test_a_chinese_key_of_a_waiver_is_understood():
    (fault,) = faults_of("waivers: [{code: R203, at: goals, reason: 口径不同, 负责人: 王敏}]")
    (hint,) = fault.hints
    assert hint.in_language("zh-CN") == "是不是想写 owner？"
