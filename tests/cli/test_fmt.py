from tests.cli.conftest import SAMPLE

UNTIDY = """\
plangen: 1
kind: team-plan
language: zh-CN
title: 2026年计划
goals:
    revenue:  # 含税
        growth: 25 %
        target: 2.8 亿元
"""
TIDY = """\
plangen: 1
kind: team-plan
language: zh-CN
title: 2026年计划
goals:
  revenue:  # 含税
    target: 2.8亿元
    growth: 25%
"""


def test_it_writes_plans_in_shape_and_names_them(plangen, workspace):
    file = workspace / "plans" / "华东.yaml"
    file.write_text(UNTIDY, encoding="utf-8")
    outcome = plangen("fmt")
    assert outcome.code == 0
    assert outcome.out == "formatted: plans/华东.yaml\n"
    assert outcome.err == "plans: 1, formatted: 1, left as they are for their errors: 0\n"
    assert file.read_text(encoding="utf-8") == TIDY
    again = plangen("fmt")
    assert (again.code, again.out) == (0, "")


def test_a_check_changes_nothing_and_fails_where_there_is_something_to_do(plangen, workspace):
    file = workspace / "plans" / "华东.yaml"
    file.write_text(UNTIDY, encoding="utf-8")
    outcome = plangen("fmt", "--check", "--lang", "zh-CN")
    assert outcome.code == 1
    assert outcome.out == "需要整理：plans/华东.yaml\n"
    assert file.read_text(encoding="utf-8") == UNTIDY
    file.write_text(TIDY, encoding="utf-8")
    assert plangen("fmt", "--check").code == 0


def test_a_diff_shows_what_would_change(plangen, workspace):
    file = workspace / "plans" / "华东.yaml"
    file.write_text(UNTIDY, encoding="utf-8")
    outcome = plangen("fmt", "--diff")
    assert outcome.code == 0
    assert "-        target: 2.8 亿元\n" in outcome.out
    assert "+    target: 2.8亿元\n" in outcome.out
    assert file.read_text(encoding="utf-8") == UNTIDY
    assert plangen("fmt", "--diff", "--check").code == 1


def test_a_plan_that_cannot_be_read_is_reported_and_left_the_others_are_formatted(
    plangen, workspace
):
    broken = workspace / "plans" / "坏.yaml"
    broken.write_text("goals: [\n", encoding="utf-8")
    (workspace / "plans" / "好.yaml").write_text(UNTIDY, encoding="utf-8")
    outcome = plangen("fmt")
    assert outcome.code == 1
    assert "plans/坏.yaml:1:8 error P001" in outcome.err
    assert outcome.out == "formatted: plans/好.yaml\n"
    assert broken.read_text(encoding="utf-8") == "goals: [\n"


def test_the_samples_and_the_starters_are_in_shape(plangen, workspace):
    root = SAMPLE.parents[1]
    for folder in ("plans", "templates/starters"):
        outcome = plangen("fmt", "--check", str(root / folder))
        assert (outcome.code, outcome.out) == (0, "")
