"""Every report says what changed, of every sample."""

import json
from pathlib import Path

import jsonschema
import markdown
import pytest
from openxml_audit import OpenXmlValidator

from plangen.diagnostics.as_text import Style
from plangen.diagnostics.message import say
from plangen.diagnostics.width import width
from plangen.history.as_document import as_document
from plangen.history.as_json import as_json
from plangen.history.as_markdown import as_markdown
from plangen.history.as_text import as_text
from plangen.history.groups import Group
from plangen.history.plans import differences
from plangen.history.report import Report
from plangen.history.sides import Side
from plangen.history.trees import WorkingTree
from plangen.workspace.settings import NO_SETTINGS
from plangen.writers.registry import writer
from tests.history.versions import PLANS, SAMPLES, edited

SCHEMA = json.loads((PLANS.parent / "docs" / "diff.schema.json").read_text(encoding="utf-8"))
TREE = WorkingTree(NO_SETTINGS)
TEAM = PLANS / "2026-team-plan.yaml"
EDITS = [
    ("target: 1.2亿元\n          share: 42.86%", "target: 1.17亿元\n          share: 41.79%"),
    ("target: 8000万元\n          share: 28.57%\n          role: 潜力市场",
     "target: 8300万元\n          share: 29.64%\n          role: 潜力市场"),
    ("focus: 维护重点客户", "focus: 维护核心客户"),
    ("target: 2.8亿元\n", "target: 28000万元\n"),
    ("Q4: {target: 9000万元", "Q4: {target: 9100万元"),
    ("年中复盘: {date", "半年复盘: {date"),
    ("CRM升级上线: {date: 6月, owner: 技术部}",
     "CRM升级上线: {date: 2026-07-15, owner: 信息部}\n  价格评审: {date: 2026-05-20}"),
    ("scope: [团队建设, ", "scope: [价格管理, "),
    ("季度超额奖励池: {target: 200万元", "季度超额奖励池: {target: 260万元"),
]  # fmt: skip
"""One change of every kind."""


def compared(before: Path, after: Path) -> Report:
    plans = (
        Side(TREE, {"": before.as_posix()}, say("旧", "old")),
        Side(TREE, {"": after.as_posix()}, say("新", "new")),
    )
    return Report(plans[0].label, plans[1].label, tuple(differences(*plans)))


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> Report:
    return compared(TEAM, edited(TEAM, tmp_path_factory.mktemp("report"), *EDITS))


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda file: file.stem)
def of_sample(request, tmp_path_factory) -> Report:
    file = request.param
    title = next(line for line in file.read_text(encoding="utf-8").splitlines()
                 if line.startswith("title: "))  # fmt: skip
    return compared(file, edited(file, tmp_path_factory.mktemp("sample"), (title, f"{title} 2.0")))


def groups(report: Report) -> set[str]:
    (plan,) = json.loads(as_json(report, "zh-CN"))["plans"]
    return {change["group"] for change in plan["changes"]}


def test_there_is_a_change_of_every_kind(report):
    assert groups(report) == set(Group)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_json_is_what_its_schema_says(report, language):
    jsonschema.validate(json.loads(as_json(report, language)), SCHEMA)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_no_line_is_wider_than_the_terminal(report, language):
    lines = as_text(report, Style(language)).splitlines()
    assert max(width(line) for line in lines if "/" not in line) <= 80


def test_the_terminal_shows_places_values_and_differences(report):
    text = as_text(report, Style("zh-CN"))
    assert "1.2亿元 → 1.17亿元  −300万元（−2.5%）" in text
    assert "华东 −300万元 → 华南 +300万元  移动300万元；合计不变" in text
    assert "维护[-重点-]{+核心+}客户" in text
    assert "6月 → 2026-07-15  推迟15天" in text
    assert text.endswith("1份有变化")


def test_colours_only_where_they_are_wanted(report):
    assert "\x1b" not in as_text(report, Style("en"))
    assert "\x1b[31m[-\x1b[0m\x1b[31m重点" in as_text(report, Style("en", colour=True))


def test_markdown_is_made_of_whole_tables(report):
    source = as_markdown(report, "zh-CN")
    html = markdown.markdown(source, extensions=["tables"])
    assert html.count("<table>") == len(Group)
    assert ">维护<del>重点</del>客户</td>" in html
    assert "| 目标 › 营收 › 区域 › 华东 | 1.2亿元 | 1.17亿元 | −300万元 | −2.5% |" in source


def test_the_word_report_is_valid_and_has_a_chart(report, tmp_path):
    document = as_document(report, report.language)
    assert document.properties.date.isoformat() == "2026-01-05"
    written = writer("docx")(document, "changes")
    assert written.problems == ()
    file = tmp_path / "changes.docx"
    file.write_bytes(written.files["changes.docx"])
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []
    assert writer("docx")(document, "changes").files == written.files
    assert b"word/charts/chart1.xml" in written.files["changes.docx"]


def test_every_sample_in_every_form(of_sample, tmp_path):
    language = of_sample.language
    jsonschema.validate(json.loads(as_json(of_sample, language)), SCHEMA)
    assert groups(of_sample) == {"texts"}
    assert "{+ 2.0+}" in as_text(of_sample, Style(language))
    assert "<ins> 2.0</ins>" in as_markdown(of_sample, language)
    files = writer("docx")(as_document(of_sample, language), "changes").files
    assert set(files) == {"changes.docx"}


def test_a_plan_that_cannot_be_read_is_said_so(tmp_path):
    broken = edited(TEAM, tmp_path / "broken", ("growth: 25%", "growth: 很多"))
    report = compared(TEAM, broken)
    (plan,) = report.plans
    assert plan.unreadable == (broken.as_posix(),)
    assert [change.code for change in plan.changes] == ["P007"]
    assert "读不成计划" in as_text(report, Style("zh-CN"))
    assert "读不成计划" in as_markdown(report, "zh-CN")
    jsonschema.validate(json.loads(as_json(report, "zh-CN")), SCHEMA)


def test_nothing_changed():
    report = compared(TEAM, TEAM)
    assert report.is_same
    assert as_text(report, Style("en")) == "old → new\n\n1 unchanged"
    assert "没有变化" in as_document(report, "zh-CN").body[0].content[0].text
