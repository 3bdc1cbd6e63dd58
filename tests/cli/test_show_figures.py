"""``plangen check --show-figures``: every number that nobody wrote, and where it comes from."""

import json

import pytest

from plangen.diagnostics.width import width


@pytest.mark.usefixtures("sample")
def test_every_derived_figure_with_what_it_comes_from(plangen):
    outcome = plangen("check", "--show-figures")
    lines = outcome.out.splitlines()
    assert (outcome.code, outcome.err) == (0, "")
    assert lines[0].startswith("plans/2026-team-plan.yaml：推算出来的 ")
    at = next(i for i, line in enumerate(lines) if line.startswith("  team.headcount.growth"))
    assert lines[at].endswith(" 40.0%")
    assert lines[at + 1] == "    = team.headcount.target 28人 ÷ team.headcount.base 20人 − 1"
    assert lines[-1] == "1 份计划：0 个错误，0 个警告，0 个提示"


@pytest.mark.usefixtures("sample")
def test_texts_end_at_the_right_margin_and_no_line_is_wider(plangen):
    lines = plangen("check", "--show-figures").out.splitlines()
    assert all(width(line) <= 80 for line in lines)
    first = [line for line in lines if line.startswith("  ") and not line.startswith("    ")]
    assert {width(line) for line in first} == {80}


@pytest.mark.usefixtures("sample")
def test_what_is_stated_is_not_listed(plangen):
    out = plangen("check", "--show-figures").out
    assert "\n  goals.revenue.target " not in out
    assert "\n  team.headcount.change " in out


@pytest.mark.usefixtures("sample")
def test_a_rest_is_told_as_a_difference_and_a_whole_as_a_sum(plangen):
    words = "".join(plangen("check", "--show-figures").out.split())
    assert (
        "=budget.lines.团队成本.target1200万元−"
        "budget.lines.团队成本.lines.季度超额奖励池.target200万元"
    ) in words
    assert (
        "=budget.lines.市场推广.target300万元+budget.lines.团队成本.target1200万元+"
        "budget.lines.技术支持.target50万元"
    ) in words


def test_an_expression_is_shown_with_its_result(plangen, sample):
    text = sample.read_text(encoding="utf-8")
    sample.write_text(text.replace("headcount: 20人 → 28人", "headcount: 20人 → =20人 + joiners"),
                      encoding="utf-8")  # fmt: skip
    lines = plangen("check", "--show-figures").out.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("  team.headcount.target"))
    assert lines[at].endswith(" 28人")
    assert lines[at + 1] == "    = 20人 + joiners; team.joiners.target 8人"


def test_a_plan_that_cannot_be_read_shows_only_what_is_wrong(plangen, sample):
    sample.write_text("kind: [", encoding="utf-8")
    outcome = plangen("check", "--show-figures")
    assert outcome.code == 1
    assert "推算" not in outcome.out


@pytest.mark.usefixtures("sample")
def test_the_list_is_for_people(plangen):
    outcome = plangen("check", "--show-figures", "--format", "json")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "plangen: --show-figures goes with --format text only\n"
    assert json.loads(plangen("check", "--format", "json").out) == []
