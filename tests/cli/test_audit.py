"""``plangen audit``: what people and programs are told of documents that others wrote."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document
from jsonschema import Draft202012Validator

from plangen.diagnostics.formats import formats
from tests.cli.conftest import SAMPLE
from tests.cli.test_imports import _packages_of
from tests.tools import required_asset

SUMMARY = """\
# 2025年工作总结

## 一、业绩

全年销售额完成12.8亿元，其中A系列6.2亿元，占比58.4%。

## 二、培训

全年组织6场培训，每场32人，共培训182人次。
"""
SOUND = SUMMARY.replace("58.4%", "48.4%").replace("182", "192")
SCHEMA = json.loads((SAMPLE.parents[1] / "docs" / "audit.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def summary(workspace: Path) -> Path:
    """A summary with two mistakes, in the workspace."""
    file = workspace / "总结.md"
    file.write_text(SUMMARY, encoding="utf-8")
    return file


def test_a_finding_says_where_what_and_why(plangen, summary):
    outcome = plangen("audit", summary.name, "--lang", "zh-CN")
    assert outcome.code == 1
    assert outcome.out == """\
总结.md:5:28 错误 R201 share-mismatch
  2025年工作总结 › 一、业绩：第 5 行
  5 │ 全年销售额完成12.8亿元，其中A系列6.2亿元，占比58.4%。
    │                                               ^^^^^
  A系列占比写的是 58.4%，而 6.2亿元 ÷ 12.8亿元 = 48.44%
  建议: 58.4% 像是两个数字写颠倒了：48.5%

总结.md:9:19 错误 U101 product-mismatch
  2025年工作总结 › 二、培训：第 9 行
  9 │ 全年组织6场培训，每场32人，共培训182人次。
    │                                  ^^^^^^^
  培训写的是 182人次，而 6场 × 32人 = 192人次

总结.md：读到 6 个数，核对了 2 处说法：2 个错误，0 个警告，0 个提示
"""


def test_the_language_is_that_of_the_document_unless_said(plangen, summary):
    assert "占比写的是" in plangen("audit", summary.name).out
    english = plangen("audit", summary.name, "--lang", "en").out
    assert "the share of A系列 is given as 58.4%" in english


def test_a_document_without_faults_passes(plangen, summary):
    summary.write_text(SOUND, encoding="utf-8")
    outcome = plangen("audit", summary.name)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.endswith("0 个错误，0 个警告，0 个提示\n")


def test_everything_that_was_understood_is_listed_with_its_verdict(plangen, summary):
    listed = plangen("audit", summary.name, "--list-claims").out.splitlines()
    assert "5:28 对不上 A系列占比 58.4% = 6.2亿元 ÷ 12.8亿元" in listed
    assert "9:19 对不上 培训 182人次 = 6场 × 32人" in listed
    refused = plangen("audit", summary.name, "--list-claims", "--format", "json")
    assert refused.code == 2
    assert "--format text" in refused.err


def test_only_what_is_bad_enough_is_reported_and_fails(plangen, summary):
    summary.write_text(SOUND.replace("12.8亿元", "近14.9亿元"), encoding="utf-8")
    worst = json.loads(plangen("audit", summary.name, "--format", "json").out)
    assert {one["severity"] for one in worst} <= {"warning", "info"}
    assert plangen("audit", summary.name).code == 0
    assert plangen("audit", summary.name, "--min-severity", "info").code == (1 if worst else 0)
    only_errors = plangen("audit", summary.name, "--min-severity", "error", "--format", "json")
    assert only_errors.out == "[]\n"


def test_folders_and_globs_stand_for_the_documents_in_them(plangen, summary):
    folder = summary.parent / "材料"
    folder.mkdir()
    for name in ("甲.md", "乙.txt", "~$乙.docx", "丙.xlsx"):
        (folder / name).write_text(SUMMARY, encoding="utf-8")
    outcome = plangen("audit", "材料", "材料/*.md")
    assert "材料/甲.md：" in outcome.out
    assert "材料/乙.txt：" in outcome.out
    assert outcome.out.endswith(
        "2 个文件合计：读到 12 个数，核对了 4 处说法：4 个错误，0 个警告，0 个提示\n"
    )


def test_a_file_that_cannot_be_read_does_not_stop_the_others(plangen, summary):
    (summary.parent / "坏.docx").write_bytes(b"PK\x03\x04")
    outcome = plangen("audit", "坏.docx", "没有.md", "旧.doc", summary.name)
    assert outcome.code == 2
    assert outcome.err.count("plangen: ") == 3
    assert "R201" in outcome.out


def test_a_glob_that_names_nothing_is_wrong_usage(plangen, workspace):
    outcome = plangen("audit", "没有/*.docx")
    assert (outcome.code, outcome.out) == (2, "")


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_json_is_what_its_schema_says(plangen, summary, language):
    outcome = plangen("audit", summary.name, "--format", "json", "--lang", language)
    found = json.loads(outcome.out)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(found)] == []
    assert [one["code"] for one in found] == ["R201", "U101"]
    assert found[0]["claims"] == [{"kind": "share", "stated": "58.4%", "sum": "6.2亿元 ÷ 12.8亿元"}]
    assert [one["quote"] for one in found[1]["related"]] == [
        "全年组织6场培训，每场32人，共培训18…", "全年组织6场培训，每场32人，共培训182人次。",
    ]  # fmt: skip


def test_sarif_is_valid_and_has_the_pages_of_its_codes(plangen, summary):
    log = json.loads(plangen("audit", summary.name, "--format", "sarif").out)
    schema = required_asset("@microsoft/sarif-multitool-ts", "assets/sarif-2.1.0.schema.json")
    validator = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(log)] == []
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["R201", "U101"]
    assert "## 为什么重要" in rules[1]["help"]["text"]


def test_hosts_are_told_of_documents_not_of_plans(plangen, summary):
    github = plangen("audit", summary.name, "--format", "github").out
    assert github.count("::error file=") == 2
    assert "1 份文件：2 个错误" in github
    suites = ElementTree.fromstring(plangen("audit", summary.name, "--format", "junit").out)
    assert suites.attrib["failures"] == "2"
    names = {case.attrib["name"].split()[0] for case in suites.iter("testcase")}
    assert {"R201", "U101", "S105"} <= names
    assert "P001" not in names


def test_explain_knows_the_codes_that_only_documents_have(plangen):
    assert plangen("explain", "U101").out.startswith("U101 product-mismatch (error)\n")
    assert "为什么重要" in plangen("explain", "u101", "--lang", "zh-CN").out
    assert any(line.startswith("U101 ") for line in plangen("explain").out.splitlines())


class TestComments:
    @pytest.fixture
    def word(self, workspace: Path) -> Path:
        """The same summary as a Word file."""
        document = Document()
        document.add_heading("2025年工作总结", 1)
        for line in SUMMARY.splitlines()[4::4]:
            document.add_paragraph(line)
        document.save(workspace / "总结.docx")
        return workspace / "总结.docx"

    def test_are_written_into_a_copy_in_the_language_of_the_document(self, plangen, word):
        outcome = plangen("audit", word.name, "--comments", "批注/批注版.docx")
        assert (outcome.code, outcome.err) == (1, "写好了带批注的 批注/批注版.docx\n")
        first, second = Document(word.parent / "批注" / "批注版.docx").comments
        assert first.text.startswith("【错误 R201】A系列占比写的是 58.4%")
        assert second.text.startswith("【错误 U101】培训写的是 182人次")

    def test_of_several_files_go_into_a_folder_and_others_are_named(self, plangen, word, summary):
        outcome = plangen("audit", word.name, summary.name, "--comments", "批注")
        assert [one.name for one in (word.parent / "批注").iterdir()] == ["总结.docx"]
        assert "总结.md 不是 Word 文件" in outcome.err

    @pytest.mark.parametrize(
        ("files", "out", "said"),
        [
            (("总结.md",), "批注.docx", "Word"),
            (("总结.docx",), "总结.docx", "总结.docx"),
            (("总结.docx", "副本/总结.docx"), "批注", "总结.docx"),
        ],
    )
    def test_where_they_have_no_place_it_is_wrong_usage(
        self, plangen, word, summary, files, out, said
    ):
        (word.parent / "副本").mkdir()
        (word.parent / "副本" / word.name).write_bytes(word.read_bytes())
        before = word.read_bytes()
        outcome = plangen("audit", *files, "--comments", out)
        assert outcome.code == 2
        assert said in outcome.err
        assert word.read_bytes() == before


@pytest.mark.parametrize("output", formats())
def test_an_audit_does_not_wait_for_what_makes_documents(workspace: Path, output: str):
    (workspace / "总结.md").write_text(SOUND, encoding="utf-8")
    packages = _packages_of(workspace, "audit", "总结.md", "--format", output)
    assert not packages & {"jinja2", "docx", "markdown", "numpy", "matplotlib", "PIL", "pydantic"}
