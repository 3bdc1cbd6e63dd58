"""Cells know what they come from."""

from fractions import Fraction

from plangen.diagnostics.path import parse_path
from plangen.figures.claims.cells import cell
from plangen.figures.claims.comparison import Comparison, Formula
from tests.figures.sheets import figures_of


def test_behind_a_sum_are_its_written_lines():
    figures = figures_of("""
        goals: {revenue: 2.8亿元, expense_ratio: 5.36%}
        budget: {lines: {推广: 300万元, 成本: 120万元}}
    """)
    found = [cell(parse_path(path), figures) for path in (
        "goals.expense_ratio.target", "budget.target", "goals.revenue.target",
    )]  # fmt: skip
    ratio, budget, revenue = (one for one in found if one)
    comparison = Comparison(Formula.QUOTIENT, ratio, budget, revenue)
    lines = ("推广", "成本")
    assert comparison.related[2:] == tuple(("budget", "lines", name, "target") for name in lines)
    (cost,) = [repair for repair in comparison.repairs if "成本" in repair.path]
    assert cost.low == cost.high == Fraction("1200.8") * 10_000


def test_behind_a_rest_are_the_whole_and_the_other_parts_whatever_share_it_states():
    figures = figures_of("""
        goals:
          revenue:
            target: 3亿元
            by: {region: {华东: 2亿元, 其他: {target: 其余, share: 23%}}}
    """)
    rest = cell(parse_path("goals.revenue.by.region.其他.target"), figures)
    assert rest
    worths = {entry.path[-2]: entry.worth for entry in rest.behind}
    assert worths == {"revenue": 1, "华东": -1}
