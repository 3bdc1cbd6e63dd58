"""How parts grow, and how the year runs."""

from plangen.document.chartspec import ChartKind
from tests.charts.drawing import chart, labels, values

REGIONS = """
goals:
  revenue:
    base: 11.1亿元
    target: 12.8亿元
    by:
      region:
        浙江: {growth: 28.6%}
        广东: {base: 2亿元, target: 2.4亿元}
        福建: {growth: -5.2%}
        江西: {growth: 待定}
        海南: {role: 新市场}
"""


class TestGrowth:
    def test_a_bar_a_part_whose_growth_is_stated_or_follows(self):
        spec = chart("growth", "goals.revenue.by.region", REGIONS)
        assert spec.kind is ChartKind.BAR
        assert labels(spec)[:-1] == [
            ("浙江", "28.6%"), ("广东", "20.0%"), ("福建", "-5.2%"), ("江西", "待定"),
        ]  # fmt: skip
        assert (values(spec)[:-1], spec.unit) == ([28.6, 20, -5.2, None], "%")

    def test_the_whole_comes_last_and_is_set_off(self):
        spec = chart("growth", "goals.revenue.by.region", REGIONS)
        assert labels(spec)[-1] == ("合计", "15.3%")
        totals = [point.total for point in spec.series[0].points]
        assert totals == [False, False, False, False, True]

    def test_a_whole_whose_growth_is_unknown_is_left_out(self):
        plan = "goals: {revenue: {by: {region: {浙江: {growth: 9%}, 江苏: {growth: 8%}}}}}\n"
        assert chart("growth", "goals.revenue.by.region", plan).categories == ("浙江", "江苏")

    def test_goals_are_no_parts_of_anything(self):
        plan = "goals: {revenue: {base: $9.8M, target: $12M}, profit: {growth: 8%}}\n"
        spec = chart("growth", "goals", plan, "en")
        assert spec.alt == "Growth: Revenue 22.4%, Profit 8%"

    def test_the_growth_of_one_part_is_no_comparison(self):
        plan = "goals: {revenue: {growth: 9%, by: {region: {浙江: {growth: 9%}, 江苏: 1亿元}}}}\n"
        assert chart("growth", "goals.revenue.by.region", plan) is None


class TestCourse:
    CHANGES = (
        "goals: {福建: {target: 1亿元, by: {month: {7月: {sequential: -2.1%},"
        " 8月: {sequential: 0%}, 9月: {sequential: 4.2%}, 10月: {sequential: 待定}}}}}\n"
    )

    def test_amounts_where_they_are_given(self):
        plan = "goals: {revenue: {by: {month: {7月: 900万元, 8月: 1100万元}}}}\n"
        spec = chart("course", "goals.revenue.by.month", plan)
        assert (spec.kind, values(spec)) == (ChartKind.COLUMN, [900, 1100])

    def test_else_the_change_on_the_month_before(self):
        spec = chart("course", "goals.福建.by.month", self.CHANGES)
        assert spec.kind is ChartKind.COLUMN
        assert (values(spec), spec.unit) == ([-2.1, 0, 4.2, None], "%")
        assert spec.alt == (
            "环比变化：福建（按月份）：7月 -2.1%，8月 0%，9月 4.2%，10月 待定"
        )

    def test_a_month_of_which_nothing_is_said_is_left_out(self):
        plan = self.CHANGES.replace("0%", "")
        assert chart("course", "goals.福建.by.month", plan).categories == ("7月", "9月", "10月")

    def test_names_alone_have_no_course(self):
        plan = "goals: {revenue: {target: 1亿元, by: {month: [7月, 8月]}}}\n"
        assert chart("course", "goals.revenue.by.month", plan) is None
