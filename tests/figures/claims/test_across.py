"""Figures that two plans have in common, and parts that they call by different names."""

import pytest

from plangen.diagnostics.path import Path, format_path
from plangen.figures.claims.across import Pair, bases, totals
from plangen.figures.claims.renamed import renamed
from plangen.figures.currency import currency_used
from tests.figures.sheets import figures_of
from tests.model.trees import plan_of

REVIEW = {"kind": "annual-review", "year": "2025"}
PART: Path = ("goals", "revenue", "by", "region", "华东")


def _only_base(base: str, actual: str) -> Pair:
    ours = figures_of(f"goals: {{revenue: {{base: {base}, target: 3亿元}}}}")
    (pair,) = bases(ours, figures_of(f"goals: {{revenue: {actual}}}", **REVIEW))
    return pair


@pytest.mark.parametrize(
    ("base", "actual", "contradicts"),
    [
        ("2.24亿元", "2.24亿元", False),
        ("2.2亿元", "22449万元", False),
        ("2.2亿元", "2.25亿元", False),
        ("2.2亿元", "2.26亿元", True),
        ("约2.2亿元", "2.3亿元", False),
        ("超2亿元", "2.9亿元", False),
        ("超2亿元", "1.9亿元", True),
        ("≥2亿元", "2.9亿元", False),
    ],
)
def test_both_are_measured(base: str, actual: str, contradicts: bool):
    assert _only_base(base, actual).contradicts is contradicts


def test_a_rest_is_as_wide_as_what_it_is_left_of():
    part = "by: {region: {华东: 1.2亿元, 其他: 其余}}"
    earlier = figures_of(f"goals: {{revenue: {{actual: 2.2亿元, {part}}}}}", **REVIEW)
    for base, contradicts in (("1.0亿元", False), ("1.09亿元", False), ("1.2亿元", True)):
        split = f"by: {{region: {{华东: 1.5亿元, 其他: {{base: {base}, target: 1.5亿元}}}}}}"
        ours = figures_of(f"goals: {{revenue: {{target: 3亿元, {split}}}}}")
        (pair,) = bases(ours, earlier)
        assert pair.contradicts is contradicts


def test_a_share_of_something_measured_is_not_known_exactly_enough():
    part = "by: {region: {华东: 33%, 其他: 其余}}"
    earlier = figures_of(f"goals: {{revenue: {{actual: 22000万元, {part}}}}}", **REVIEW)
    split = "by: {region: {华东: {base: 7310万元, target: 1.5亿元}, 其他: {base: 14690万元}}}"
    ours = figures_of(f"goals: {{revenue: {{target: 3亿元, {split}}}}}")
    assert list(bases(ours, earlier)) == []


@pytest.mark.parametrize(
    ("base", "actual", "foreign"),
    [
        ("82分", "82%", True),
        ("3次/周", "3次/月", True),
        ("1:4.2", "4.2倍", False),
        ("90天", "3个月", False),
        ("82分", "82", False),
    ],
)
def test_units_of_two_sorts(base: str, actual: str, foreign: bool):
    ours = figures_of(f"goals: {{指标: {{base: {base}, target: {base}}}}}")
    (pair,) = bases(ours, figures_of(f"goals: {{指标: {actual}}}", **REVIEW))
    assert pair.is_foreign is foreign


def test_a_part_stands_for_itself_under_every_measure():
    ours = figures_of(
        """
        goals:
          revenue:
            target: 2亿元
            by:
              region: {华东: {target: 1亿元, plan: 华东.yaml}, 其他: 其余}
              product: {华东: 1亿元, 其他: 其余}
          profit: {target: 0.2亿元, by: {region: {华东: 0.1亿元, 其他: 其余}}}
        team: {headcount: {target: 50人, by: {unit: {华东: 28人, 其他: 其余}}}}
        """
    )
    child = figures_of("goals: {revenue: 1亿元, profit: 0.1亿元}\nteam: {headcount: 26人}")
    found = {
        format_path(pair.own.path): (format_path(pair.other.path), pair.contradicts)
        for part, pair in totals(ours, {PART: child})
        if part == PART
    }
    assert found == {
        "goals.revenue.by.region.华东.target": ("goals.revenue.target", False),
        "goals.profit.by.region.华东.target": ("goals.profit.target", False),
        "team.headcount.by.unit.华东.target": ("team.headcount.target", True),
    }


@pytest.mark.parametrize(
    ("new", "old", "same"),
    [
        ("华东区", "华东", True),
        ("华东", "华东大区", True),
        ("A 系列", "A系列", True),
        ("ａ系列", "A", True),
        ("Nordics region", "nordics", True),
        ("吉林省", "吉林市", False),
        ("华东", "华南", False),
        ("华东区", "华东大区", False),
    ],
)
def test_names_that_mean_the_same(new: str, old: str, same: bool):
    split = 'goals: {revenue: {target: 2亿元, by: {region: {"%s": 1亿元, 其他: 其余}}}}'
    found = list(renamed(figures_of(split % new), figures_of(split % old)))
    assert [(ours[-1], theirs[-1]) for ours, theirs in found] == ([(new, old)] if same else [])


def test_a_name_that_could_be_two_is_left_alone():
    ours = figures_of("goals: {revenue: {target: 2亿元, by: {region: {华东: 1亿元, 其他: 其余}}}}")
    both = "goals: {revenue: {target: 2亿元, by: {region: {华东区: 1亿元, 华东大区: 1亿元}}}}"
    assert list(renamed(ours, figures_of(both))) == []


@pytest.mark.parametrize(
    ("body", "currency"),
    [
        ("basis: {currency: EUR}", "EUR"),
        ("goals: {revenue: $5M}", "USD"),
        ("goals: {revenue: $5M, profit: 3000万元}", "CNY"),
        ("goals: {retention: 80%}", None),
    ],
)
def test_the_currency_of_a_plan(body: str, currency: str | None):
    assert currency_used(plan_of(body), figures_of(body)) == currency
