"""Which finding a waiver means."""

import pytest

from plangen.diagnostics.finding import Diagnostic, Place, Severity
from plangen.diagnostics.message import say
from plangen.diagnostics.path import parse_path
from plangen.diagnostics.span import Span
from plangen.model.promises import Waiver
from plangen.rules.waived_findings import is_waivable, meant, split_of

HERE, ELSEWHERE = Span("plan.yaml", 9, 1), Span("old.yaml", 4, 1)


def found(code: str, path: str, *related: str, span: Span = HERE) -> Diagnostic:
    places = tuple(Place(parse_path(other), span) for other in related)
    message = say(zh="不对", en="wrong")
    return Diagnostic(code, "rule", Severity.ERROR, message, HERE, parse_path(path), (), places)


GROWTH = found("R203", "goals.revenue.growth", "goals.revenue.base", "goals.revenue.target")
SHARE = found("R203", "goals.revenue.by.region.华东.growth")
QUARTERS = found(
    "S101", "goals.revenue.target",
    "goals.revenue.by.quarter.Q1.target", "goals.revenue.by.quarter.Q2.target",
)  # fmt: skip
MONTHS = found(
    "S101", "goals.revenue.target",
    "goals.revenue.by.month.1月.target", "goals.revenue.by.month.2月.target",
)  # fmt: skip
ALL = [GROWTH, SHARE, QUARTERS, MONTHS]


@pytest.mark.parametrize(
    ("code", "at", "expected"),
    [
        ("R203", "goals.revenue.growth", [GROWTH]),
        ("R203", "goals.revenue", [GROWTH]),
        ("R203", "goals.revenue.by.region.华东", [SHARE]),
        ("R203", "goals.revenue.by.region", []),
        ("R203", "goals", []),
        ("R205", "goals.revenue.growth", []),
        ("S101", "goals.revenue.target", [QUARTERS, MONTHS]),
        ("S101", "goals.revenue.by.month", [MONTHS]),
        ("S101", "goals.revenue.by", []),
        ("S101", "", []),
    ],
)
def test_a_waiver_means_a_value_its_part_or_the_split(code, at, expected):
    assert meant(Waiver(code=code, at=at, reason="agreed"), ALL) == expected


def test_values_of_another_plan_make_no_split():
    at_fault = found("C801", "goals.revenue.base", "goals.revenue.actual", "year", span=ELSEWHERE)
    assert split_of(at_fault) == ()


@pytest.mark.parametrize("code", ["P008", "A002", "W001", "W002", "X902"])
def test_what_nobody_can_answer_for(code):
    assert not is_waivable(code)


@pytest.mark.parametrize("code", ["A001", "R202", "S105", "T701"])
def test_what_somebody_can(code):
    assert is_waivable(code)
