"""References: the chain of names, with what is structural left out, and never a guess."""

import re

import pytest

from plangen.diagnostics.path import format_path
from plangen.figures.mentions import Mention, mentions
from plangen.figures.references import find_figures
from tests.figures.sheets import figures_of

FIGURES = figures_of("""
    goals:
      revenue:
        base: 2.4亿元
        target: 3亿元
        by:
          region: {华东: 2亿元, 华南: 1亿元}
          group: {前20%客户: 1.8亿元, 其他: 1.2亿元}
      orders:
        target: 4亿元
        by: {region: {华东: 3亿元, 华南: 1亿元, 西南: 0}}
    budget:
      lines:
        市场推广: {target: 300万元, lines: {线上推广: 120万元, 线下活动: 180万元}}
    team: {headcount: 20人 → 28人, joiners: 8人}
""")


def _found(reference: str) -> list[str]:
    return [format_path(figure.path) for figure in find_figures(reference, FIGURES)]


@pytest.mark.parametrize(
    ("reference", "path"),
    [
        ("goals.revenue.target", "goals.revenue.target"),
        ("revenue.target", "goals.revenue.target"),
        ("revenue", "goals.revenue.target"),
        ("revenue.growth", "goals.revenue.growth"),
        ("revenue.华东", "goals.revenue.by.region.华东.target"),
        ("revenue.by.region.华东", "goals.revenue.by.region.华东.target"),
        ("revenue.华东.share", "goals.revenue.by.region.华东.share"),
        ('revenue["前20%客户"]', 'goals.revenue.by.group["前20%客户"].target'),
        ("西南", "goals.orders.by.region.西南.target"),
        ("线下活动", "budget.lines.市场推广.lines.线下活动.target"),
        ("市场推广.线下活动.ratio", "budget.lines.市场推广.lines.线下活动.ratio"),
        ("headcount", "team.headcount.target"),
        ("headcount.base", "team.headcount.base"),
        ("team.headcount.change", "team.headcount.change"),
    ],
)
def test_reference_finds_one_figure(reference: str, path: str):
    assert _found(reference) == [path]


def test_a_name_in_two_goals_is_ambiguous():
    assert _found("华东") == [
        "goals.revenue.by.region.华东.target",
        "goals.orders.by.region.华东.target",
    ]


@pytest.mark.parametrize(
    "reference", ["revenue.taget", "华北", "华东.revenue", "goals", "revenue.by", "base.revenue"]
)
def test_what_is_not_there_is_not_found(reference: str):
    assert _found(reference) == []


@pytest.mark.parametrize("reference", ["", "revenue..target", "revenue.", '["华东'])
def test_what_is_no_path_is_refused(reference: str):
    with pytest.raises(ValueError, match=f"^{re.escape(reference)}$"):
        find_figures(reference, FIGURES)


def test_mentions_of_a_text_with_their_places():
    text = "全年 {{ revenue.target }}，\n华东 {{华东}}；{ 不是引用 }"
    assert list(mentions(text)) == [
        Mention("revenue.target", 3, 23),
        Mention("华东", 28, 34),
    ]
