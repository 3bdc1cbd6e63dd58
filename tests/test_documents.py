"""The finished files, read back with other people's tools, hold the figures of the plan."""

import re
import subprocess
from pathlib import Path

import docx
import pytest
import yaml

from plangen.pipeline import build, load
from tests.tools import required_tool
from tests.units import with_units

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "plans" / "2026-team-plan.yaml"


@pytest.fixture(scope="module")
def word(tmp_path_factory):
    """The sample's Word file."""
    built = build(load(SAMPLE), ["docx"], "plan")
    file = tmp_path_factory.mktemp("word") / "plan.docx"
    file.write_bytes(built.files["plan.docx"])
    return file


@pytest.fixture(scope="module")
def rows(word):
    """All rows of all tables of the Word file, as python-docx reads them, with their units."""
    tables = docx.Document(str(word)).tables
    texts = ([[cell.text for cell in row.cells] for row in table.rows] for table in tables)
    return [row for table in texts for row in with_units(table)]


def stated_parts():
    """Every part of a split, budget line and joiner: its name and what the plan says of it."""
    plan = yaml.safe_load(SAMPLE.read_text(encoding="utf-8"))
    for parts in plan["goals"]["revenue"]["by"].values():
        yield from parts.items()
    yield from plan["team"]["joiners"]["by"]["unit"].items()
    for name, line in plan["budget"]["lines"].items():
        yield name, line
        yield from line.get("lines", {}).items()


@pytest.mark.parametrize(("name", "part"), list(stated_parts()))
def test_every_amount_and_share_is_in_the_row_of_its_part(rows, name, part):
    if not isinstance(part, dict):
        part = {"target": "1000万元" if part == "其余" else part}
    expected = [part[key] for key in ("target", "share", "ratio") if key in part]
    assert expected
    own = [row for row in rows if row[0] == name]
    assert any(all(text in row for text in expected) for row in own), own


@pytest.mark.parametrize(
    "row",
    [
        ["营收", "—", "2.8亿元", "25%", "—"],
        ["团队人数", "20人", "28人", "40.0%", "—"],
        ["预算", "—", "1550万元", "—", "5.54%"],
    ],
)
def test_the_key_figures_are_those_of_the_plan(rows, row):
    assert row in rows


def test_pandoc_reads_the_same_text_as_the_markdown_writer_wrote(word):
    """Every number of the Markdown stands in the Word file, and the other way round."""
    pandoc = required_tool("pandoc")
    command = [pandoc, "--to", "plain", "--wrap=none", "--columns=400", str(word)]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    markdown = build(load(SAMPLE), ["md"], "plan").files["plan.md"].decode()
    assert amounts(text) == amounts(re.sub(r"!\[.*\]\(.*\)", "", markdown))


def amounts(text: str) -> set[str]:
    return set(re.findall(r"\d[\d.,]*(?:万元|亿元|元|%|人)", text))


def test_every_chart_has_a_picture_with_words_for_those_who_cannot_see_it(word):
    document = docx.Document(str(word))
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert len(described) == 8
    assert "营收（按季度）：Q1 4500万元（16%），Q2 7000万元（25%）" in described[0]
    assert all(described)
