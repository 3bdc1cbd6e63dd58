"""Which stated growths and changes are held against which numbers, and which are not."""

from plangen.diagnostics.path import format_path
from plangen.figures.claims.stated_changes import changes, growths, is_in_points
from tests.figures.sheets import figures_of


class TestGrowth:
    def test_is_held_against_value_and_base(self):
        figures = figures_of("goals: {revenue: {base: 2亿元, target: 3亿元, growth: 50%}}")
        (growth,) = growths(figures)
        assert format_path(growth.stated.path) == "goals.revenue.growth"
        assert [format_path(path) for path in growth.related] == [
            "goals.revenue.target",
            "goals.revenue.base",
        ]

    def test_a_base_is_never_worked_out_from_it(self):
        """From 3亿 and 50 % follows a base of 2亿, which would confirm the 50 %."""
        figures = figures_of(
            """
            goals:
              revenue:
                target: 3亿元
                growth: 50%
                by:
                  region: {华东: {target: 2亿元, growth: 10%}, 华南: {target: 1亿元, growth: 5%}}
            """
        )
        assert growths(figures) == ()
        assert [format_path(figure.path) for figure in figures if "base" in figure.path] == []

    def test_of_a_ratio_may_be_its_change_in_points(self):
        figures = figures_of(
            """
            goals:
              gross_margin: {base: 40%, target: 42%, growth: 2%}
              retention: {base: 40%, target: 42%, growth: 5%}
              revenue: {base: 1.00亿元, target: 1.02亿元, growth: 2%}
            """
        )
        assert [is_in_points(growth) for growth in growths(figures)] == [True, False, False]


class TestChange:
    def test_takes_a_base_and_the_units_of_the_value(self):
        figures = figures_of(
            """
            goals:
              expense_ratio: {target: 6.8%, change: -0.4个百分点}
              gross_margin: {base: 40%, target: 41%, change: 1个百分点}
              churn: {base: 9%, target: 8%, change: -1%}
              revenue: {base: 2亿元, target: 3亿元, change: 1亿元}
              orders: {base: 2亿元, target: 3亿元, change: 50%}
              profit: {base: 2亿元, target: 3亿元, change: 10个百分点}
            """
        )
        stated = [format_path(change.stated.path) for change in changes(figures)]
        assert stated == [
            "goals.gross_margin.change",
            "goals.revenue.change",
            "goals.orders.change",
        ]
