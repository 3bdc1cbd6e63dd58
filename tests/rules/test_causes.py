"""Checks that fail together because of one cell are one finding, at that cell."""

from pathlib import Path

import pytest

from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.path import format_path
from tests.rules.cases import check

PLAN = """\
plangen: 1
kind: team-plan
language: zh-CN
title: 2026年销售计划
goals:
  revenue:
    base: 2.24亿元
    target: {revenue}
    growth: 25%
    by:
      quarter: {{Q1: 4500万元, Q2: 7000万元, Q3: 7500万元, Q4: {q4}}}
      region:
        华东: {{target: {east}, share: 42.86%}}
        华南: {{target: 8000万元, share: {south}}}
        华北: {{target: 5000万元, share: 17.86%}}
        其他: {{target: 3000万元, share: 10.71%}}
"""
SOUND = {"revenue": "2.8亿元", "q4": "9000万元", "east": "1.2亿元", "south": "28.57%"}

pytestmark = pytest.mark.usefixtures("workspace")


def found(folder: Path, **wrong: str) -> list[Diagnostic]:
    return list(check(PLAN.format(**(SOUND | wrong)), folder).diagnostics)


def places(diagnostic: Diagnostic) -> set[str]:
    return {format_path(place.path) for place in diagnostic.related}


def test_the_plan_is_sound_without_the_slips(tmp_path: Path):
    assert found(tmp_path) == []


def test_wrong_whole_is_one_finding(tmp_path: Path):
    """By quarter and by region it is missed, no share fits, nor does the growth."""
    (only,) = found(tmp_path, revenue="28亿元")
    assert (only.code, only.severity) == ("S101", Severity.ERROR)
    assert format_path(only.path) == "goals.revenue.target"
    (hint,) = (hint.in_language("zh-CN") for hint in only.hints)
    assert hint == "像是小数点错了一位：写成 2.8亿元，这 7 项就都对得上"


def test_the_others_are_related(tmp_path: Path):
    (only,) = found(tmp_path, revenue="28亿元")
    assert {
        "goals.revenue.growth",
        "goals.revenue.base",
        "goals.revenue.by.quarter.Q1.target",
        "goals.revenue.by.region.华东.share",
        "goals.revenue.by.region.其他.target",
    } <= places(only)
    assert "goals.revenue.target" not in places(only)


def test_the_message_quotes_the_sums(tmp_path: Path):
    (only,) = found(tmp_path, revenue="28亿元")
    chinese, english = (only.message.in_language(language) for language in ("zh-CN", "en"))
    assert chinese.startswith("“营收”写的是 28亿元，7 项核对都在这里对不上：按季度合计 ")
    assert english.startswith("“Revenue” is given as 28亿元, and 7 checks fail for it: by quarter ")


def test_without_a_slip_the_roundest_number_is_given(tmp_path: Path):
    (only,) = found(tmp_path, revenue="2.9亿元")
    assert "改成 2.8亿元" in only.hints[0].in_language("zh-CN")


def test_cells_that_are_equally_likely_are_all_named(tmp_path: Path):
    """The quarter and the year miss as much: any month of the quarter may be wrong."""
    text = """\
plangen: 1
kind: team-plan
language: zh-CN
year: 2026
title: 2026年销售计划
goals:
  revenue:
    target: 1.2亿元
    by:
      half: {上半年: 6000万元, 下半年: 6000万元}
      quarter: {Q1: 3100万元, Q2: 2700万元, Q3: 2900万元, Q4: 3100万元}
"""
    (only,) = check(text, tmp_path).diagnostics
    message, hint = (one.in_language("zh-CN") for one in (only.message, only.hints[0]))
    assert message.startswith("“营收·Q1”、“营收·Q2”里多半有一个数不对，2 项核对都因此对不上：")
    assert hint == "“营收·Q1”改成 3300万元，或者“营收·Q2”改成 2900万元，这 2 项就都对得上"


def test_wrong_part_is_one_finding_at_the_part(tmp_path: Path):
    (only,) = found(tmp_path, east="2.1亿元")
    assert (only.code, format_path(only.path)) == ("R201", "goals.revenue.by.region.华东.target")
    assert "写成 1.2亿元，这 2 项" in only.hints[0].in_language("zh-CN")
    assert {"goals.revenue.target", "goals.revenue.by.region.华东.share"} <= places(only)


def test_two_causes_are_two_findings(tmp_path: Path):
    both = found(tmp_path, q4="900万元", south="38%")
    assert {one.code: format_path(one.path) for one in both} == {
        "S101": "goals.revenue.target",
        "R201": "goals.revenue.by.region.华南.share",
    }


def test_what_no_single_number_heals_is_not_joined(tmp_path: Path):
    """The whole is right by its regions, its shares and its growth: the two splits do not agree."""
    first, second = found(tmp_path, q4="8000万元", east="1.3亿元")
    assert {first.path, second.path} != {("goals", "revenue", "target")}


def test_expressions_are_computed_anew_for_the_trial(tmp_path: Path):
    """The floor follows the target, so that it is no obstacle to a smaller one."""
    text = PLAN.format(**SOUND | {"revenue": "28亿元"})
    text = text.replace("    growth: 25%\n", "    growth: 25%\n    floor: =revenue.target * 90%\n")
    (only,) = check(text, tmp_path).diagnostics
    assert "2.8亿元" in only.hints[0].in_language("zh-CN")
