"""The gap between a result and its target."""

import pytest

from tests.figures.sheets import figures_of, texts


@pytest.mark.parametrize(
    ("goal", "gap"),
    [
        ("revenue: {target: 11.5亿元, actual: 12.8亿元}", "+1.3亿元"),
        ("revenue: {target: 1亿元, actual: 9200万元}", "−800万元"),
        ("revenue: {target: 1亿元, actual: 1亿元}", "0元"),
        ("expense_ratio: {target: 7.2%, actual: 6.8%}", "−0.4个百分点"),
        ("new_customers: {target: 120家, actual: 146家}", "+26家"),
        ("satisfaction: {target: 90分, actual: 89分}", "−1分"),
        ("roi: {target: 1:4.5, actual: 1:4.2}", None),       # proportions have no difference
        ("revenue: {target: 1亿元–1.2亿元, actual: 1.1亿元}", None),
        ("revenue: {target: 1亿元, actual: 待定}", None),
        ("revenue: {base: 1亿元, actual: 1.1亿元}", None),
    ],
)
def test_gap(goal, gap):
    name = goal.partition(":")[0]
    assert texts(figures_of(f"goals: {{{goal}}}\n"), f"goals.{name}.gap") == [gap]


def test_a_gap_says_where_it_comes_from():
    figures = figures_of("goals: {revenue: {target: 1亿元, actual: 9200万元}}\n")
    gap = figures.at(("goals", "revenue", "gap"))
    assert gap
    assert gap.sources == (("goals", "revenue", "actual"), ("goals", "revenue", "target"))
