"""`plangen.yaml`: what holds for all plans of a workspace."""

import json
import shutil
from zipfile import ZipFile

import pytest

from plangen.workspace.shipped import shipped_templates

PLAN = """
plangen: 1
kind: team-plan
language: en
year: 2026
title: Sales Plan FY2026
goals: {revenue: {base: $9.8M, target: $12M, growth: 25%}}
milestones: {Closing: Q4, Report: 2027-03-31}
"""


@pytest.fixture
def plan(workspace):
    file = workspace / "plans" / "sales.yaml"
    file.write_text(PLAN, encoding="utf-8")
    return file


@pytest.fixture
def settings(workspace):
    def write(text):
        (workspace / "plangen.yaml").write_text(text, encoding="utf-8")

    return write


def codes(outcome):
    return {item["code"]: item["severity"] for item in json.loads(outcome.out)}


def test_without_settings_the_year_is_that_of_the_calendar(plangen, plan):
    assert codes(plangen("check", "--format", "json")) == {"R203": "error", "T701": "error"}


def test_an_empty_file_sets_nothing(plangen, plan, settings):
    settings("# language: zh-CN\n")
    assert codes(plangen("check", "--format", "json")) == {"R203": "error", "T701": "error"}


def test_the_business_year_holds_for_plans_that_name_none(plangen, plan, settings):
    settings("fiscal_year_starts: 4\n")
    assert codes(plangen("check", "--format", "json")) == {"R203": "error"}
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text + "basis: {fiscal_year_starts: 1}\n", encoding="utf-8")
    assert codes(plangen("check", "--format", "json")) == {"R203": "error", "T701": "error"}


def test_a_lowered_error_is_still_reported_and_says_who_lowered_it(plangen, plan, settings):
    settings("severities: {R203: info, T701: warning}\n")
    outcome = plangen("check")
    assert outcome.code == 0
    assert outcome.out.endswith("plans: 1, errors: 0, warnings: 1, infos: 1\n")
    assert "its own severity is error; plangen.yaml sets it to info" in outcome.out
    assert plangen("check", "--strict").code == 1


def test_a_warning_can_be_switched_off(plangen, plan, settings):
    waiver = "waivers: [{code: R205, at: goals.revenue, reason: agreed}]\n"
    plan.write_text(PLAN + waiver, encoding="utf-8")
    assert "W001" in codes(plangen("check", "--format", "json"))
    settings("severities: {W001: off}\n")
    assert "W001" not in codes(plangen("check", "--format", "json"))


def test_language_of_reports(plangen, plan, settings):
    settings("language: zh-CN\n")
    assert plangen("check").out.endswith("1 份计划：2 个错误，0 个警告，0 个提示\n")
    assert plangen("check", "--lang", "en").out.endswith("errors: 2, warnings: 0, infos: 0\n")


def test_folders_are_seen_from_the_settings_wherever_one_works(
    plangen, plan, settings, workspace, monkeypatch
):
    settings("folders: {plans: 计划, output: 成果, templates: 模板}\nseverities: {R203: info}\n"
             "fiscal_year_starts: 4\n")
    (workspace / "plans").rename(workspace / "计划")
    (workspace / "模板" / "documents").mkdir(parents=True)
    own = workspace / "模板" / "documents" / "team-plan.en.md.j2"
    own.write_text("# Our own words\n", encoding="utf-8")
    monkeypatch.chdir(own.parent)
    outcome = plangen("build", "--to", "md")
    assert (outcome.code, outcome.out) == (0, "../../成果/sales/sales.md\n")
    assert "Our own words" in (workspace / "成果/sales/sales.md").read_text(encoding="utf-8")


def test_settings_are_no_plan(plangen, plan, settings):
    settings("language: en\n")
    assert plangen("check", ".").out.endswith("plans: 1, errors: 2, warnings: 0, infos: 0\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("severity: {R203: info}\n",
         "plangen.yaml:1:1: unknown key “severity”; did you mean severities?"),
        ("severities: {R203: maybe}\n",
         "plangen.yaml:1:20: this can only be: error, warning, info, off"),
        ("severities: {R2O3: info}\n",
         "plangen.yaml:1:14: there is no check R2O3; did you mean "),
        ("severities:\n  P004: info\n",
         "plangen.yaml:2:3: P004 is about a file that is written wrongly"),
        ("severities:\n  S105: off\n",
         "plangen.yaml:2:9: S105 finds errors and cannot be off"),
        ("fiscal_year_starts: 13\n",
         "plangen.yaml:1:21: write a month as a number from 1 to 12, as 4; this is 13"),
        ("look: retro\n",
         "plangen.yaml:1:7: there is no look “retro”; there are: modern"),
        ("folders: [\n", "plangen.yaml:1:10: "),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["check", "build"])
def test_faulty_settings_are_wrong_usage(plangen, plan, settings, command, text, said):
    settings(text)
    outcome = plangen(command)
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


def test_a_look_of_ones_own(plangen, plan, settings, workspace):
    own = workspace / "templates" / "word" / "ours"
    shutil.copytree(shipped_templates() / "word" / "modern", own)
    styles = own / "word" / "styles.xml"
    styles.write_text(styles.read_text(encoding="utf-8").replace("1F4E79", "7A1F2B"), "utf-8")
    settings("look: ours\nseverities: {R203: info, T701: info}\n")
    assert plangen("build", "--to", "docx").code == 0
    with ZipFile(workspace / "output/sales/sales.docx") as archive:
        assert b"7A1F2B" in archive.read("word/styles.xml")
