"""No validator finds anything in a Word file of any kind, language and look."""

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from plangen.document.blocks import Chart
from plangen.document.inlines import Note
from plangen.pipeline import build, load
from plangen.writers.docx.charts.native import native
from plangen.writers.docx.charts.workbook import workbook
from tests.drawing import samples
from tests.ooxml.lint import lint
from tests.ooxml.package import changed
from tests.tools import sdk_errors
from tests.whole import DOCUMENTS, LOOKS, PLANS, word
from tests.writers.docx.charts.reading import NATIVE, WIDTH
from tests.writers.docx.reading import Book, book
from tests.writers.docx.samples import chinese_body, say, words

MISTAKE = """\
plangen: 1
kind: team-plan
language: zh-CN
year: 2026
title: 2026年经营计划
goals:
  revenue:
    target: 1亿元
    by:
      quarter: {Q1: 2000万元, Q2: 2500万元, Q3: 2600万元, Q4: 3000万元}
"""


@pytest.fixture
def saved(tmp_path: Path):
    """Save a file for validators that read no other."""

    def save(data: bytes, name: str = "plan.docx") -> Path:
        file = tmp_path / name
        file.write_bytes(data)
        return file

    return save


def draft(folder: Path) -> bytes:
    """Build a plan with a mistake in it."""
    plan = folder / "plan.yaml"
    plan.write_text(MISTAKE, encoding="utf-8")
    loaded = load(plan)
    assert loaded.failed
    return build(loaded, ["docx"], "plan", draft=True).files["plan.docx"]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_the_lint_finds_nothing(plan: Path, look: str):
    assert lint(word(plan, look)) == []


@pytest.mark.parametrize(("plan", "look"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_the_validators_find_nothing(saved, plan: Path, look: str):
    file = saved(word(plan, look))
    assert OpenXmlValidator().validate(file).errors == []
    assert sdk_errors(file) == []


def test_nothing_is_wrong_with_charts_of_all_kinds(saved):
    gallery = book(*(Chart(spec, words(name), name) for name, spec in NATIVE.items()))
    assert lint(gallery.bytes) == []
    assert sdk_errors(saved(gallery.bytes)) == []


def test_nothing_is_wrong_with_the_workbook_of_a_chart(saved):
    made = native(samples.BRIDGE, WIDTH)
    assert made is not None
    assert sdk_errors(saved(workbook(made.sheet), "chart.xlsx")) == []


def test_nothing_is_wrong_with_pictures_and_footnotes(saved):
    noted = say("营收", Note("口径", words("不含税，以关账数为准。")), "增长。")
    written = book(*chinese_body(), noted, pictures=True)
    assert lint(written.bytes) == []
    assert sdk_errors(saved(written.bytes)) == []


def test_nothing_is_wrong_with_a_draft(saved, tmp_path):
    data = draft(tmp_path)
    assert lint(data) == []
    assert sdk_errors(saved(data)) == []


def test_the_validators_would_find_a_cell_in_a_cell(chinese: Book, saved):
    text = chinese.parts["word/document.xml"].decode().replace("<w:tc>", "<w:tc><w:tc/>", 1)
    broken = saved(changed(chinese.bytes, {"word/document.xml": text}))
    assert OpenXmlValidator().validate(broken).errors
    assert any("w:tc" in error or ":tc'" in error for error in sdk_errors(broken))
