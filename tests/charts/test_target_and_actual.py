"""Target against actual, and floor, target and stretch: measures beside one another."""

import pytest

from plangen.document.chartspec import CategoryChart, ChartKind
from tests.charts.making import columns_of

REGIONS = """
goals:
  revenue:
    target: 11.5亿元
    by:
      region:
        华东: {target: 5亿元, actual: 6.2亿元}
        华南: {target: 3.5亿元, actual: 3.3亿元, attainment: 94%}
        西南: {actual: 1亿元}
        西北: {target: 1亿元, actual: 待定}
"""


def texts(spec: CategoryChart) -> dict[str, list[str]]:
    return {series.name: [point.text for point in series.points] for series in spec.series}


class TestAttainment:
    def test_a_bullet_a_part_that_has_both(self):
        spec = columns_of("attainment", "goals.revenue.by.region", REGIONS)
        assert spec.kind is ChartKind.BULLET
        assert spec.categories == ("华东", "华南")
        assert texts(spec) == {"目标": ["5亿元", "3.5亿元"], "实际": ["6.2亿元", "3.3亿元"]}

    def test_the_attainment_is_the_note_beside_the_actual(self):
        target, actual = columns_of("attainment", "goals.revenue.by.region", REGIONS).series
        assert [point.note for point in target.points] == ["", ""]
        assert [point.note for point in actual.points] == ["124.0%", "94%"]

    def test_points_lead_to_the_plan(self):
        _, actual = columns_of("attainment", "goals.revenue.by.region", REGIONS).series
        assert actual.points[0].path == "goals.revenue.by.region.华东.actual"

    def test_the_words_tell_what_the_picture_shows(self):
        spec = columns_of("attainment", "goals.revenue.by.region", REGIONS)
        assert spec.alt == (
            "目标与实际：营收（按区域）：华东 目标 5亿元 实际 6.2亿元（124.0%），"
            "华南 目标 3.5亿元 实际 3.3亿元（94%）"
        )

    def test_of_goals_those_that_count_alike(self):
        plan = (
            "goals:\n"
            "  gross_margin: {target: 41%, actual: 43%}\n"
            "  revenue: {target: 11.5亿元, actual: 12.8亿元}\n"
            "  profit: {target: 1.2亿元, actual: 1.31亿元}\n"
            "  新客户: {target: 120家, actual: 146家}\n"
        )
        spec = columns_of("attainment", "goals", plan)
        assert (spec.title, spec.categories, spec.unit) == (
            "目标与实际", ("营收", "利润"), "亿元",
        )  # fmt: skip

    def test_of_budget_lines(self):
        plan = (
            "goals: {revenue: $10M}\nbudget: {lines: {Travel: {target: $90K, actual: $81K},"
            " Trade fairs: {target: $120K, actual: $140K}}}\n"
        )
        spec = columns_of("attainment", "budget.lines", plan, "en")
        assert spec.alt == (
            "Target and actual: Travel Target $90K Actual $81K (90.0%), "
            "Trade fairs Target $120K Actual $140K (116.7%)"
        )

    @pytest.mark.parametrize(
        "parts", ["华东: 5亿元, 华南: 3亿元", "华东: {target: 5亿元, actual: 6亿元}, 华南: 3亿元"]
    )
    def test_fewer_than_two_is_no_comparison(self, parts):
        plan = f"goals: {{revenue: {{by: {{region: {{{parts}}}}}}}}}\n"
        assert columns_of("attainment", "goals.revenue.by.region", plan) is None


class TestScenarios:
    def test_only_the_scenarios_that_exist(self):
        plan = (
            "goals: {revenue: {floor: 4.2亿元, stretch: 5亿元},"
            " profit: {floor: 5000万元, stretch: 6300万元}, collection: 4亿元}\n"
        )
        spec = columns_of("scenarios", "goals", plan)
        assert texts(spec) == {"保底": ["4.2亿元", "5000万元"], "冲刺": ["5亿元", "6300万元"]}
        assert spec.categories == ("营收", "利润")

    def test_what_one_lacks_is_a_gap(self):
        plan = (
            "goals: {revenue: {floor: $10M, target: $12M, stretch: $13.5M},"
            " profit: {floor: $1.1M, target: $1.3M}}\n"
        )
        *_, stretch = columns_of("scenarios", "goals", plan, "en").series
        assert [(point.value, point.text) for point in stretch.points] == [
            (13.5, "$13.5M"), (None, ""),
        ]  # fmt: skip

    @pytest.mark.parametrize("path", ["goals", "goals.revenue"])
    def test_of_a_single_measure_a_column_a_scenario(self, path):
        revenue = "{name: 签单额, floor: 4.2亿元, stretch: 5亿元}"
        plan = f"goals: {{revenue: {revenue}, profit: 6300万元}}\n"
        spec = columns_of("scenarios", path, plan)
        assert (spec.kind, spec.categories) == (ChartKind.COLUMN, ("保底", "冲刺"))
        assert spec.alt == "目标分档：签单额：保底 4.2亿元，冲刺 5亿元"

    def test_of_a_split(self):
        plan = (
            "goals: {revenue: {target: 8000万元, by: {region:"
            " {华东: {target: 5000万元, stretch: 6000万元},"
            " 华南: {target: 3000万元, stretch: 3300万元}}}}}\n"
        )
        spec = columns_of("scenarios", "goals.revenue.by.region", plan)
        assert texts(spec) == {"目标": ["5000万元", "3000万元"], "冲刺": ["6000万元", "3300万元"]}

    @pytest.mark.parametrize("goal", ["5亿元", "{target: 5亿元, stretch: 待定}", "{floor: 5亿元}"])
    def test_one_scenario_is_no_comparison(self, goal):
        assert columns_of("scenarios", "goals", f"goals: {{revenue: {goal}}}\n") is None
