"""Columns of periods and rings of parts."""

import pytest

from plangen.document.chartspec import ChartKind
from tests.charts.drawing import chart, labels, values

QUARTERS = """
goals:
  revenue:
    target: 2.8亿元
    by:
      quarter:
        Q1: {target: 4500万元, share: 16%}
        Q2: {target: 7000万元, share: 25%}
        Q3: {target: 7500万元, share: 27%}
        Q4: {target: 9000万元, share: 32%}
"""


def revenue(dimension: str, parts: str) -> str:
    return f"goals: {{revenue: {{target: 1亿元, by: {{{dimension}: {{{parts}}}}}}}}}\n"


class TestPeriods:
    def test_a_column_a_period_with_its_share(self):
        spec = chart("periods", "goals.revenue.by.quarter", QUARTERS)
        assert spec.kind is ChartKind.COLUMN
        assert spec.title == "营收（按季度）"
        assert labels(spec) == [
            ("Q1", "4500万元"), ("Q2", "7000万元"), ("Q3", "7500万元"), ("Q4", "9000万元"),
        ]  # fmt: skip
        assert [point.note for point in spec.series[0].points] == ["16%", "25%", "27%", "32%"]

    def test_amounts_are_counted_in_the_unit_of_the_axis(self):
        spec = chart("periods", "goals.revenue.by.quarter", QUARTERS)
        assert (spec.unit, values(spec)) == ("万元", [4500, 7000, 7500, 9000])

    def test_large_amounts_have_a_larger_unit(self):
        plan = "goals: {revenue: {by: {half: {上半年: 12亿元, 下半年: 15.5亿元}}}}\n"
        spec = chart("periods", "goals.revenue.by.half", plan)
        assert (spec.unit, values(spec)) == ("亿元", [12, 15.5])

    def test_the_words_tell_what_the_picture_shows(self):
        spec = chart("periods", "goals.revenue.by.quarter", QUARTERS)
        assert spec.alt == (
            "营收（按季度）：Q1 4500万元（16%），Q2 7000万元（25%），Q3 7500万元（27%），"
            "Q4 9000万元（32%）"
        )

    def test_in_english(self):
        plan = "goals: {revenue: {by: {quarter: {Q1: $400K, Q2: $600K}}}}\n"
        spec = chart("periods", "goals.revenue.by.quarter", plan, "en")
        assert spec.title == "Revenue by quarter"
        assert spec.alt == "Revenue by quarter: Q1 $400K (40.0%), Q2 $600K (60.0%)"
        assert spec.unit == "$K"

    def test_losses_go_down(self):
        plan = "goals: {profit: {by: {quarter: {Q1: -60万元, Q2: -30万元, Q3: 10万元}}}}\n"
        spec = chart("periods", "goals.profit.by.quarter", plan)
        assert values(spec) == [-60, -30, 10]

    def test_a_ratio_is_drawn_in_percent(self):
        plan = "goals: {gross_margin: {target: 40%, by: {quarter: {Q1: 38%, Q2: 41.5%}}}}\n"
        spec = chart("periods", "goals.gross_margin.by.quarter", plan)
        assert (spec.unit, values(spec)) == ("%", [38, 41.5])

    def test_the_undecided_is_a_gap(self):
        spec = chart("periods", "goals.revenue.by.quarter",
                     revenue("quarter", "Q1: 2000万元, Q2: 3000万元, Q3: 待定, Q4: 待定"))
        assert values(spec) == [2000, 3000, None, None]

    @pytest.mark.parametrize(
        "parts",
        ["Q1: 待定, Q2: 待定", "Q1: 1亿元", "Q1: 1亿元, Q2: 待定", "Q1: , Q2: "],
    )
    def test_fewer_than_two_amounts_are_nothing_to_compare(self, parts):
        assert chart("periods", "goals.revenue.by.quarter", revenue("quarter", parts)) is None

    def test_there_is_no_chart_where_there_is_no_split(self):
        assert chart("periods", "goals.revenue.by.month", QUARTERS) is None


class TestStructure:
    def test_parts_of_one_whole_are_a_ring(self):
        spec = chart("structure", "goals.revenue.by.region",
                     revenue("region", "华东: 60%, 华南: 30%, 其他: 其余"))
        assert spec.kind is ChartKind.DONUT
        assert labels(spec) == [("华东", "6000万元"), ("华南", "3000万元"), ("其他", "1000万元")]
        assert [point.note for point in spec.series[0].points] == ["60%", "30%", "10.0%"]

    @pytest.mark.parametrize(
        ("goal", "parts"),
        [
            ("gross_margin", "华东: 42%, 华南: 39%"),
            ("profit", "华东: 500万元, 华南: -100万元"),
            ("revenue", "华东: 500万元, 华南: 300万元, 华北: 待定"),
        ],
    )
    def test_what_makes_up_no_whole_is_bars(self, goal, parts):
        plan = f"goals: {{{goal}: {{by: {{region: {{{parts}}}}}}}}}\n"
        assert chart("structure", f"goals.{goal}.by.region", plan).kind is ChartKind.BAR

    def test_a_part_bears_the_name_that_it_was_given(self):
        plan = revenue("region", "east: {target: 60%, name: 华东大区}, 华南: 40%")
        spec = chart("structure", "goals.revenue.by.region", plan)
        assert spec.categories == ("华东大区", "华南")

    def test_a_dimension_of_the_teams_own_keeps_its_name(self):
        plan = 'goals: {revenue: {by: {"KAM team": {Ann: $6M, Bob: $4M}}}}\n'
        spec = chart("structure", 'goals.revenue.by["KAM team"]', plan, "en")
        assert spec.title == "Revenue by KAM team"

    @pytest.mark.parametrize("name", ["a|b", "*核心*", "<b>华东</b>", "“华东”", "🚀", "超" * 60])
    def test_odd_names_stay_as_they_are(self, name):
        spec = chart("structure", "goals.revenue.by.region",
                     revenue("region", f"'{name}': 60%, 其他: 其余"))
        assert spec.categories[0] == name

    def test_one_part_is_no_structure(self):
        plan = revenue("region", "全国: 1亿元")
        assert chart("structure", "goals.revenue.by.region", plan) is None
