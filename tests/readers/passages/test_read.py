"""One document in four formats says the same; what is no document is refused in words."""

import os
from pathlib import Path

import pytest

from plangen.pipeline import build, load
from plangen.readers.package import UnreadableError
from plangen.readers.passages import limits
from plangen.readers.passages.passage import PassageKind, Reading
from plangen.readers.passages.read import read
from tests.readers.passages.shown import grid
from tests.tools import pdf_of, required_tool
from tests.whole import ROOT

PLANS = ["2026-team-plan", "2026-emea-plan"]


@pytest.fixture(scope="module", params=PLANS)
def readings(request, tmp_path_factory) -> dict[str, Reading]:
    """Read a sample plan back in the formats that need no other program."""
    folder = tmp_path_factory.mktemp(request.param)
    built = build(load(ROOT / "plans" / f"{request.param}.yaml"), ["docx", "md", "html"], "plan")
    for name, data in built.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return {suffix: read(folder / f"plan.{suffix}") for suffix in ("docx", "md", "html")}


def captioned(reading: Reading) -> dict[str, list[list[str]]]:
    """The tables of a document by their captions; marks of levels are no part of the words."""
    return {
        plain(table.caption): [[plain(cell or "") for cell in row] for row in grid(table)]
        for table in reading.tables
        if table.caption
    }


def plain(text: str) -> str:
    return "".join(text.split()).replace("└", "").replace(".", "")


def titles(reading: Reading) -> list[str]:
    found = [one for one in reading.passages if one.kind is PassageKind.HEADING]
    return [plain(one.text) for one in found]


@pytest.mark.parametrize("format", ["docx", "html"])
def test_tables_are_the_same(readings, format):  # noqa: A002
    expected = captioned(readings["md"])
    assert len(expected) > 10
    assert captioned(readings[format]) == expected


def test_headings_are_the_same(readings):
    assert titles(readings["html"]) == titles(readings["md"])
    chapters = [title for title in titles(readings["md"]) if title not in ("一页概览", "Ataglance")]
    for chapter in chapters:   # Word numbers them itself
        assert any(chapter.endswith(title) for title in titles(readings["docx"]))


def test_every_table_is_under_its_heading(readings):
    sections = {
        plain(table.caption): plain(table.section[-1])
        for table in readings["docx"].tables
        if table.caption
    }
    for table in readings["md"].tables:
        if table.caption:
            assert plain(table.section[-1]).endswith(sections[plain(table.caption)])


def test_passages_are_numbered_and_tables_refer_to_them(readings):
    for reading in readings.values():
        assert [one.number for one in reading.passages] == [*range(len(reading.passages))]
        for table in reading.tables:
            for cell in filter(None, (cell for row in table.rows for cell in row)):
                assert reading.passages[cell.number] is cell


def test_a_pdf_has_the_same_tables(tmp_path):
    required_tool("soffice")
    built = build(load(ROOT / "plans" / "2026-team-plan.yaml"), ["docx"], "plan")
    (tmp_path / "plan.docx").write_bytes(built.files["plan.docx"])
    word, pdf = read(tmp_path / "plan.docx"), read(pdf_of(tmp_path / "plan.docx", tmp_path))
    there = captioned(pdf)
    for caption, rows in captioned(word).items():
        assert [[cell for cell in row if cell] for row in there[caption]] == [
            [cell for cell in row if cell] for row in rows
        ]
    texts = {plain(one.text) for one in pdf.passages}
    told = [one for one in word.passages if one.kind is PassageKind.PARAGRAPH and one.section]
    assert sum(plain(one.text) in texts for one in told) > 0.9 * len(told)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("计划.doc", "另存为 .docx"), ("计划.wps", "另存为 .docx"), ("计划.xlsx", "能读的有"),
        ("计划", "能读的有"), ("没有.docx", "打不开"),
    ],
)  # fmt: skip
def test_what_is_no_document_is_refused(tmp_path, name, words):
    if not name.startswith("没有"):
        (tmp_path / name).write_bytes(b"plan")
    with pytest.raises(UnreadableError) as refused:
        read(tmp_path / name)
    assert words in refused.value.message.in_language("zh-CN")
    assert name in refused.value.message.in_language("en")


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "pdf", "docx"])
def test_large_files_are_not_even_opened(tmp_path, suffix):
    file = tmp_path / f"计划.{suffix}"
    with file.open("wb") as empty:
        os.truncate(empty.fileno(), 201 * 1024 * 1024)
    with pytest.raises(UnreadableError, match="超过上限"):
        read(file)


@pytest.mark.parametrize("tag", ["<div>", "<table><tr><td>", "<ul><li>", "<b>"])
def test_deep_pages_are_refused(tmp_path: Path, tag):
    file = tmp_path / "计划.html"
    file.write_text(f"<html><body>{tag * 100_000}x", encoding="utf-8")
    with pytest.raises(UnreadableError, match="嵌套过深"):
        read(file)


def test_cells_that_span_without_end_are_refused(tmp_path):
    file = tmp_path / "计划.html"
    row = "<tr><td colspan=1000 rowspan=60000>1亿元</td></tr>"
    file.write_text(f"<table>{row * 2000}</table>", encoding="utf-8")
    with pytest.raises(UnreadableError, match="单元格"):
        read(file)


def test_too_many_paragraphs_are_refused(tmp_path):
    file = tmp_path / "计划.txt"
    file.write_text("目标\n" * (limits.MOST_PARTS + 1), encoding="utf-8")
    with pytest.raises(UnreadableError, match="段落"):
        read(file)


@pytest.mark.parametrize(
    "text", ["[" * 300_000, "*" * 300_000, "` `` " * 60_000, "a<!--" * 60_000, "|" * 300_000]
)
def test_marks_without_end_are_read(tmp_path, text):
    file = tmp_path / "计划.md"
    file.write_text(f"{text}\n\n营收2.8亿元", encoding="utf-8")
    assert read(file).passages[-1].text == "营收2.8亿元"
