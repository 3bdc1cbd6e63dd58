"""The funnel from lead to deal."""

import pytest

from plangen.document.chartspec import ChartKind
from tests.charts.drawing import chart, labels, values
from tests.charts.making import columns_of

GOALS = "goals: {revenue: 1亿元}\n"


def funnel(stages: str) -> str:
    return f"{GOALS}funnel: {{stages: {{{stages}}}}}\n"


class TestFunnel:
    def test_the_stages_in_their_order(self):
        plan = funnel(
            "线索: {count: 1.2万条, conversion: ≥8%}, 验证: 960个, 报价: 480个, 成交: 待定"
        )
        spec = chart("funnel", "funnel", plan)
        assert spec.kind is ChartKind.FUNNEL
        assert labels(spec) == [
            ("线索", "1.2万条"), ("验证", "960个"), ("报价", "480个"), ("成交", "待定"),
        ]  # fmt: skip
        assert values(spec) == [12000, 960, 480, None]

    def test_a_conversion_leads_to_the_next_stage(self):
        plan = funnel("线索: {count: 1.2万条, conversion: ≥8%}, 成交: 960个")
        spec = chart("funnel", "funnel", plan)
        assert [point.note for point in spec.series[0].points] == ["转化率 ≥8%", ""]
        assert spec.alt == "销售漏斗：线索 1.2万条（转化率 ≥8%），成交 960个"

    def test_rates_at_which_stages_are_reached_stand_before_them(self):
        plan = (
            "goals: {revenue: $10M}\nfunnel: {stages: {Leads: 4200 leads,"
            " Offers: {count: 900 leads, conversion: 21%},"
            " Won: {count: 300 leads, conversion: 33%}}}\n"
        )
        spec = chart("funnel", "funnel", plan, "en")
        notes = [point.note for point in spec.series[0].points]
        assert notes == ["conversion 21%", "conversion 33%", ""]

    def test_no_count_is_made_up(self):
        plan = funnel(
            "线索: {count: 1.2万条, conversion: 8%}, 报价: {conversion: 50%}, 成交: 400个"
        )
        assert values(columns_of("funnel", "funnel", plan)) == [12000, None, 400]

    @pytest.mark.parametrize(
        "stages",
        ["线索: 1.2万条", "线索: {count: 1.2万条, conversion: 8%}, 成交: ", "线索: , 成交: "],
    )
    def test_a_single_count_is_no_funnel(self, stages):
        assert chart("funnel", "funnel", funnel(stages)) is None

    def test_a_plan_without_a_funnel_has_no_chart(self):
        assert chart("funnel", "funnel", GOALS) is None
