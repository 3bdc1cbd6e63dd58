"""The course of a year: lines by month, columns with growth by quarter, stacks of regions."""

from plangen.document.chartspec import CategoryChart, ChartKind
from tests.charts.making import columns_of

MONTHS = "".join(
    f"        {month}月: {{target: {300 + 10 * month}万元, actual: {280 + 12 * month}万元}}\n"
    for month in range(1, 7)
)
COURSE = f"goals:\n  revenue:\n    by:\n      month:\n{MONTHS}"
QUARTERS = """
goals:
  revenue:
    by:
      quarter:
        Q1: {base: 2000万元, target: 2400万元}
        Q2: {base: 2500万元, target: 2750万元}
        Q3: {target: 3000万元}
"""
REGIONS = """
goals:
  revenue:
    by:
      region:
        华东: {target: 1000万元, by: {quarter: {Q1: 400万元, Q2: 600万元}}}
        华南: {target: 700万元, by: {quarter: {Q1: 300万元, Q2: 400万元}}}
"""


def texts(spec: CategoryChart) -> dict[str, list[str]]:
    return {series.name: [point.text for point in series.points] for series in spec.series}


class TestMonths:
    def test_a_line_a_measure(self):
        spec = columns_of("periods", "goals.revenue.by.month", COURSE)
        assert (spec.kind, len(spec.categories)) == (ChartKind.LINE, 6)
        assert [*texts(spec)] == ["目标", "实际"]
        assert texts(spec)["实际"][0] == "292万元"

    def test_a_measure_that_some_months_lack_is_left_out(self):
        plan = COURSE.replace(", actual: 352万元", "")
        assert [*texts(columns_of("periods", "goals.revenue.by.month", plan))] == ["目标"]

    def test_few_months_are_columns(self):
        plan = "goals: {revenue: {by: {month: {1月: 300万元, 2月: 320万元, 3月: 350万元}}}}\n"
        spec = columns_of("periods", "goals.revenue.by.month", plan)
        assert spec.kind is ChartKind.COLUMN
        assert columns_of("trend", "goals.revenue.by.month", plan) is None


class TestQuarters:
    def test_growth_is_a_line_above_the_amounts(self):
        spec = columns_of("periods", "goals.revenue.by.quarter", QUARTERS)
        assert spec.kind is ChartKind.COMBO
        assert texts(spec)["增长率"] == ["20.0%", "10.0%", ""]
        assert (spec.unit, spec.line_unit) == ("万元", "%")

    def test_the_words_tell_both(self):
        spec = columns_of("growing", "goals.revenue.by.quarter", QUARTERS)
        assert "Q1 2400万元（增长率 20.0%），Q2 2750万元（增长率 10.0%），Q3 3000万元" in spec.alt

    def test_the_growth_of_one_quarter_is_no_line(self):
        plan = QUARTERS.replace("base: 2500万元, ", "")
        assert columns_of("periods", "goals.revenue.by.quarter", plan).kind is ChartKind.COLUMN


class TestCrossed:
    def test_a_stack_a_quarter(self):
        spec = columns_of("crossed", "goals.revenue.by.region", REGIONS)
        assert (spec.kind, spec.categories) == (ChartKind.STACKED, ("Q1", "Q2"))
        assert texts(spec) == {"华东": ["400万元", "600万元"], "华南": ["300万元", "400万元"]}

    def test_the_words_tell_every_region(self):
        spec = columns_of("crossed", "goals.revenue.by.region", REGIONS)
        assert spec.alt.endswith("华东：Q1 400万元，Q2 600万元；华南：Q1 300万元，Q2 400万元")

    def test_a_region_that_is_split_otherwise_cannot_be_stacked(self):
        plan = REGIONS.replace("Q1: 300万元", "Q3: 300万元")
        assert columns_of("crossed", "goals.revenue.by.region", plan) is None

    def test_a_plain_split_has_no_stacks(self):
        plan = "goals: {revenue: {by: {region: {华东: 900万元, 华南: 800万元}}}}\n"
        assert columns_of("crossed", "goals.revenue.by.region", plan) is None
