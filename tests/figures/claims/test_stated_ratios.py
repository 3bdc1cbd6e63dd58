"""Which stated ratios are held against which numbers, and which are not."""

from plangen.diagnostics.path import format_path
from plangen.figures.claims.comparison import Comparison
from plangen.figures.claims.stated_ratios import (
    attainments,
    cost_ratios,
    defined_ratios,
    lower_is_better,
)
from tests.figures.sheets import figures_of


def _paths(*comparisons: Comparison) -> list[tuple[str, str, str]]:
    return [
        (format_path(one.stated.path), format_path(one.first.path), format_path(one.second.path))
        for one in comparisons
    ]


class TestAttainment:
    def test_which_way_is_better_follows_from_the_target_or_the_standard(self):
        figures = figures_of(
            """
            goals:
              revenue: {target: 1亿元, actual: 1.1亿元, attainment: 110%}
              churn: {target: 8%, actual: 8.4%, attainment: 95%}
              交付延迟: {target: ≤5天, actual: 4天, attainment: 125%}
            """
        )
        assert [lower_is_better(one) for one in attainments(figures)] == [False, True, True]

    def test_of_a_range_in_another_unit_is_not_compared(self):
        figures = figures_of("goals: {交付: {target: 5天, actual: 1个月, attainment: 90%}}")
        assert attainments(figures) == ()


class TestCostRatio:
    def test_is_of_revenue_in_the_same_slot_else_of_what_speaks_for_it(self):
        figures = figures_of(
            """
            goals: {revenue: {floor: 4亿元, target: 5亿元}}
            budget: {floor: 2000万元, ratio: 5%}
            channels: {types: {电商: {base: 500万元, ratio: 1%}}}
            next:
              goals: {revenue: 6亿元}
              budget: {target: 3000万元, ratio: 5%}
            """
        )
        assert {first: second for _, first, second in _paths(*cost_ratios(figures))} == {
            "budget.floor": "goals.revenue.floor",
            "channels.types.电商.base": "goals.revenue.target",
            "next.budget.target": "next.goals.revenue.target",
        }

    def test_of_names_another_whole(self):
        figures = figures_of(
            """
            goals: {revenue: 4亿元}
            budget:
              target: 2000万元
              lines:
                推广: {target: 500万元, ratio: 25%, of: budget}
                差旅: {target: 500万元, ratio: 25%, of: 去年的费用}
            """
        )
        assert [second for _, _, second in _paths(*cost_ratios(figures))] == ["budget.target"]


class TestDefinedRatios:
    def test_every_slot_and_every_custom(self):
        figures = figures_of(
            """
            goals:
              revenue: {target: 5亿元, base: 4亿元}
              orders: 6亿元
              gross_profit: {target: 2亿元, base: 1亿元}
              gross_margin: {target: 40%, base: 25%}
              collection: 4亿元
              collection_rate: 80%
              profit: 1亿元
              net_margin: {scope: 华东, target: 30%}
            """
        )
        wholes = [[second for _, _, second in _paths(*one)] for one in defined_ratios(figures)]
        assert wholes == [
            ["goals.revenue.base"],
            ["goals.revenue.target"],
            ["goals.revenue.target", "goals.orders.target"],
        ]
