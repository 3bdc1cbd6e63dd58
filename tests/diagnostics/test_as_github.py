"""GitHub's workflow commands: escaped as its runner reads them, and within its limits."""

import re
from dataclasses import replace

from plangen.diagnostics.as_github import write
from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import say
from plangen.diagnostics.span import Span
from tests.diagnostics.reports import PLAN, found, report

_COMMAND = re.compile(r"::(?P<name>\w+) (?P<properties>.*?)::(?P<data>.*)")
_ESCAPES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def _commands(text):
    """Read commands as the runner does; other lines are the log."""
    return [match for line in text.splitlines() if (match := _COMMAND.fullmatch(line.lstrip()))]


def _unescaped(text):
    return re.sub("%[0-9A-F]{2}", lambda code: _ESCAPES[code[0]], text)


def _properties(command):
    pairs = (each.split("=", 1) for each in command["properties"].split(","))
    return {key: _unescaped(value) for key, value in pairs}


def test_an_annotation_names_the_place_the_check_and_what_to_do():
    (command,) = _commands(write(report((found(),))))
    assert command["name"] == "error"
    assert _properties(command) == {
        "file": PLAN, "line": "14", "col": "13", "endColumn": "18",
        "title": "S101 period-split-mismatch",
    }  # fmt: skip
    assert _unescaped(command["data"]) == (
        "按季度合计 28100万元，总数却是 28000万元\n核对各期的数"
    )


def test_severities_and_their_order():
    text = write(
        report((
            found("S101", severity=Severity.INFO),
            found("S102", severity=Severity.WARNING),
            found("S103"),
        ))
    )
    assert [command["name"] for command in _commands(text)] == ["error", "warning", "notice"]


def test_nothing_ends_a_command_early():
    odd = replace(
        found(),
        span=Span("plans/a,b::c%2C.yaml", 1, 1),
        message=say("毛利率 42.9%，::error::\r\n净利率 100%25", "-"),
        hints=(),
    )
    (command,) = _commands(write(report((odd,))))
    assert _properties(command)["file"] == "plans/a,b::c%2C.yaml"
    assert _unescaped(command["data"]) == "毛利率 42.9%，::error::\r\n净利率 100%25"


def test_the_last_line_of_a_sound_plan_is_the_summary():
    assert write(report(())) == "1 份计划：0 个错误，0 个警告，0 个提示"


def test_more_than_ten_are_grouped_by_check_the_largest_group_first():
    shares = tuple(found("R201", line) for line in range(20, 32))
    text = write(report((found(), *shares)))
    first, second, last = _commands(text)
    assert _properties(first)["title"].startswith("R201")
    assert _properties(first)["line"] == "20"
    assert "还有 11 处：第 21、22、23" in first["data"]
    assert _properties(second)["title"].startswith("S101")
    assert last["name"] == "notice"
    assert "13 个错误" in last["data"]
    assert "另有 11 个写在日志里" in last["data"]


def test_no_more_than_a_step_shows_and_nothing_is_lost():
    codes = [f"R2{n:02}" for n in range(1, 12)] + ["S101", "S102", "S103"]
    plans = tuple(
        found(code, severity=severity)
        for code in codes
        for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)
    )
    text = write(report(plans))
    names = [command["name"] for command in _commands(text)]
    assert {name: names.count(name) for name in names} == {"error": 10, "warning": 10, "notice": 10}
    logged = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(logged) == len(plans) - 29
    assert f"{len(plans) - 29} more are in the log" in write(report(plans, language="en"))


def test_no_line_of_the_log_is_a_command():
    odd = tuple(
        replace(
            found(line=line), message=say("##[add-mask]公司\n::warning::没事", "-"), related=()
        )
        for line in range(1, 12)
    )
    logged = [line for line in write(report(odd)).splitlines() if line.startswith("- ")]
    assert len(logged) == 10
    assert not any("##[" in line for line in logged)
