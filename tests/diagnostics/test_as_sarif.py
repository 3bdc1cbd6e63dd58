"""SARIF is what its published schema says, and says what code hosts show."""

import json
from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from plangen.diagnostics.as_sarif import write
from plangen.diagnostics.finding import Severity
from plangen.diagnostics.span import Span
from tests.diagnostics.reports import PLAN, found, report
from tests.tools import required_asset


@cache
def _validator() -> Draft202012Validator:
    schema = required_asset("@microsoft/sarif-multitool-ts", "assets/sarif-2.1.0.schema.json")
    return Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))


def _run(text: str) -> dict[str, Any]:
    (run,) = json.loads(text)["runs"]
    return run


def _fingerprints(text: str) -> list[str]:
    return [each["partialFingerprints"]["plangenFinding/v1"] for each in _run(text)["results"]]


@pytest.mark.parametrize(
    "plans",
    [
        (),
        ((),),
        ((found(), found("R201", 30, severity=Severity.WARNING)), (found(line=1, path="year"),)),
        ((found(severity=Severity.INFO), replace(found(), path=(), related=(), source_line="")),),
        ((found(file="/tmp/我的 计划.yaml"), replace(found(), source_line="控制符 \x07 \ud800")),),
    ],
)
def test_is_valid_against_the_published_schema(plans):
    log = json.loads(write(report(*plans)))
    assert [error.message for error in _validator().iter_errors(log)] == []


def test_names_the_place_in_characters():
    (result,) = _run(write(report((found(),))))["results"]
    place = result["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == PLAN
    assert place["artifactLocation"]["uri"].isascii()
    assert place["region"] == {
        "startLine": 14, "startColumn": 13, "endColumn": 18,
        "snippet": {"text": "    target: 2.8亿元"},
    }  # fmt: skip
    assert _run(write(report((found(),))))["columnKind"] == "unicodeCodePoints"


def test_every_value_that_took_part_is_a_related_location():
    (result,) = _run(write(report((found(),))))["results"]
    (related,) = result["relatedLocations"]
    assert related["message"]["text"] == "goals.revenue.by.quarter.Q1.target"
    assert related["physicalLocation"]["region"]["startLine"] == 18


def test_says_what_is_wrong_and_what_to_do():
    (result,) = _run(write(report((found(),))))["results"]
    assert result["message"]["text"].splitlines() == [
        "按季度合计 28100万元，总数却是 28000万元",
        "核对各期的数",
    ]


@pytest.mark.parametrize(("language", "first"), [("zh-CN", "各季度"), ("en", "Quarters")])
def test_rules_have_help_in_both_languages_that_of_the_report_first(language, first):
    (rule,) = _run(write(report((found(), found(line=20)), language=language)))["tool"]["driver"][
        "rules"
    ]
    assert (rule["id"], rule["name"]) == ("S101", "period-split-mismatch")
    assert rule["shortDescription"]["text"].startswith(first)
    assert rule["help"]["markdown"].startswith(first)
    assert "## 检查什么" in rule["help"]["markdown"]
    assert "## What it does" in rule["help"]["markdown"]


def test_every_result_points_to_its_rule():
    run = _run(write(report((found("S101"), found("R201"), found("S101", 40)))))
    codes = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert codes == ["R201", "S101"]
    assert [codes[each["ruleIndex"]] for each in run["results"]] == ["S101", "R201", "S101"]


def test_fingerprints_stay_when_lines_move_and_language_changes():
    moved = replace(found(), span=Span(PLAN, 99, 3))
    assert _fingerprints(write(report((found(),)))) == _fingerprints(
        write(report((moved,), language="en"))
    )


def test_fingerprints_tell_findings_apart():
    others = (
        found(), found("S105"), found(path="goals.orders.target"), found(sum_="28200"), found(),
    )  # fmt: skip
    assert len(set(_fingerprints(write(report(others))))) == len(others)
