"""What D901 and D902 point at: the number inside a text, and the figure that it is held against."""

from fractions import Fraction
from pathlib import Path

import pytest

from plangen.diagnostics.finding import Repair
from plangen.pipeline import load
from plangen.rules.context import Context
from plangen.rules.registry import rules
from tests.rules.cases import check

PLAN = """
plangen: 1
kind: team-plan
language: zh-CN
year: 2026
title: 2026年销售团队工作计划
goals:
  revenue: {base: 2.24亿元, target: 2.8亿元}
narrative:
  opening: |
    稳住老客户，再谈增量。
    全年营收目标2.6亿元，
    比上年增长{{ revenue.growth }}。
  closing: "全年营收目标2.8亿元。"
""".lstrip()
TARGET = ("goals", "revenue", "target")


@pytest.mark.usefixtures("workspace")
def test_the_place_is_the_number_and_the_figure_is_related():
    wrong, typed = check(PLAN).diagnostics
    for diagnostic, code, text in ((wrong, "D901", "2.6亿元"), (typed, "D902", "2.8亿元")):
        assert diagnostic.code == code
        line = PLAN.splitlines()[diagnostic.span.line - 1]
        assert line[diagnostic.span.column - 1 :].startswith(text)
        assert [place.path for place in diagnostic.related] == [TARGET]


@pytest.mark.usefixtures("workspace")
def test_the_plans_own_number_is_what_could_be_repaired():
    Path("plan.yaml").write_text(PLAN, encoding="utf-8")
    loaded = load(Path("plan.yaml"))
    assert loaded.plan
    assert loaded.figures
    rule = rules()["D901"]
    assert rule.check
    (finding,) = rule.check(Context(loaded.plan, loaded.figures))
    assert finding.repairs == (Repair(TARGET, Fraction(255_000_000), Fraction(265_000_000)),)
