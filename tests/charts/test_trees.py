"""Bars of budget lines and of KPI weights, the innermost that are given."""

import pytest

from plangen.document.chartspec import ChartKind
from tests.charts.drawing import chart, labels, values

GOALS = "goals: {revenue: 2.8亿元}\n"


class TestLines:
    BUDGET = GOALS + (
        "budget: {lines: {市场推广: {target: 300万元, lines: {线上: 120万元, 线下: 其余}},"
        " 团队成本: 1200万元}}\n"
    )

    def test_a_bar_an_innermost_line(self):
        spec = chart("lines", "budget", self.BUDGET)
        assert spec.kind is ChartKind.BAR
        assert labels(spec) == [("线上", "120万元"), ("线下", "180万元"), ("团队成本", "1200万元")]
        assert values(spec) == [120, 180, 1200]
        assert spec.alt == "预算构成：线上 120万元，线下 180万元，团队成本 1200万元"

    def test_a_line_without_an_amount_is_left_out(self):
        plan = GOALS + "budget: {lines: {推广: 300万元, 人力: 700万元, 系统: }}\n"
        assert chart("lines", "budget", plan).categories == ("推广", "人力")

    @pytest.mark.parametrize(
        "budget",
        ["1500万元", "{lines: {推广: 300万元}}", "{lines: {推广: 待定, 人力: 待定}}", "待定"],
    )
    def test_nothing_to_compare_is_no_chart(self, budget):
        assert chart("lines", "budget", GOALS + f"budget: {budget}\n") is None

    def test_there_is_no_chart_without_a_budget(self):
        assert chart("lines", "budget", GOALS) is None


class TestWeights:
    def test_as_deep_as_weights_are_given(self):
        plan = GOALS + (
            "kpis: {业绩: {weight: 60%, items: {回款: 20%,"
            " 销售: {weight: 40%, items: {老客户: 15%, 新客户: 25%}}}},"
            " 过程: {weight: 40%, items: {拜访: {target: 8次/周}}}}\n"
        )
        spec = chart("weights", "kpis", plan)
        assert labels(spec) == [
            ("回款", "20%"), ("老客户", "15%"), ("新客户", "25%"), ("过程", "40%"),
        ]  # fmt: skip
        assert (spec.unit, sum(values(spec))) == ("%", 100)

    @pytest.mark.parametrize(
        "kpis", ["{业绩: 100%}", "{业绩: {target: ≥95%}, 过程: }", "{业绩: {weight: 待定}}"]
    )
    def test_nothing_to_compare_is_no_chart(self, kpis):
        assert chart("weights", "kpis", GOALS + f"kpis: {kpis}\n") is None
