"""A Word file as Markdown: headings, lists, tables, notes, tracked changes, comments."""

from pathlib import Path

import docx
import pytest

from plangen.readers.markdown import markdown_of
from plangen.readers.package import Package, UnreadableError
from tests.readers.packages import changed, packed


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report that somebody wrote in Word."""
    document = docx.Document()
    document.add_heading("2026年销售计划", 0)
    document.add_heading("总体目标", 1)
    document.add_paragraph("全年营收目标 2.8亿元。")
    document.add_heading("区域", 2)
    document.add_paragraph("华东：维护重点客户", style="List Bullet")
    document.add_paragraph("先试点后复制", style="List Number")
    table = document.add_table(2, 3)
    for cell, text in zip(table.rows[0].cells, ("区域", "目标|底线", "备注"), strict=True):
        cell.text = text
    table.cell(1, 0).text = "华东"
    table.cell(1, 1).merge(table.cell(1, 2)).text = "1.2亿元\n不含税"
    file = tmp_path / "计划.docx"
    document.save(str(file))
    return file


def markdown(file: Path) -> str:
    with Package(file) as package:
        return markdown_of(package)


def test_headings_paragraphs_lists_and_tables(report):
    assert markdown(report).split("\n\n") == [
        "# 2026年销售计划",
        "# 总体目标",
        "全年营收目标 2.8亿元。",
        "## 区域",
        "- 华东：维护重点客户",
        "- 先试点后复制",
        "| 区域 | 目标\\|底线 | 备注 |\n| --- | --- | --- |\n| 华东 | 1.2亿元<br>不含税 |  |\n",
    ]


def test_tracked_changes_are_shown(report):
    changed(
        report,
        lambda text: text.replace(
            "<w:r><w:t>全年营收目标 2.8亿元。</w:t></w:r>",
            "<w:r><w:t>全年营收目标 </w:t></w:r>"
            '<w:del w:id="1" w:author="王芳"><w:r><w:delText>2.8亿元</w:delText></w:r></w:del>'
            '<w:ins w:id="2" w:author="王芳"><w:r><w:t>2.6亿元</w:t></w:r></w:ins>'
            "<w:r><w:t>。</w:t></w:r>",
        ),
    )
    assert "全年营收目标 {--2.8亿元--}{++2.6亿元++}。" in markdown(report)


def test_comments_are_shown_where_they_point(tmp_path):
    document = docx.Document()
    paragraph = document.add_paragraph("毛利率 42%")
    document.add_comment(paragraph.runs, "按新口径吗？", author="李敏", initials="李")
    document.save(str(tmp_path / "批注.docx"))
    assert "毛利率 42%{>>李敏: 按新口径吗？<<}" in markdown(tmp_path / "批注.docx")


def test_a_table_in_a_cell_is_part_of_it(tmp_path):
    document = docx.Document()
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "华东"
    inner = outer.cell(0, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "上海", "江苏"
    document.save(str(tmp_path / "表.docx"))
    assert markdown(tmp_path / "表.docx") == "| 华东 | 上海<br>江苏 |\n| --- | --- |\n"


def test_nesting_of_lists(report):
    changed(
        report,
        lambda text: text.replace(
            '<w:pStyle w:val="ListBullet"/>',
            '<w:pStyle w:val="ListBullet"/>'
            '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
        ),
    )
    assert "\n  - 华东：维护重点客户" in markdown(report)


@pytest.mark.parametrize(
    "value", ["x", "-1", "99999999999"]
)
def test_odd_numbers_do_no_harm(report, value):
    changed(report, lambda text: text.replace('<w:gridSpan w:val="2"/>',
                                              f'<w:gridSpan w:val="{value}"/>'))
    changed(
        report,
        lambda text: text.replace(
            '<w:pStyle w:val="ListBullet"/>',
            f'<w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="{value}"/></w:numPr>',
        ),
    )
    assert "华东" in markdown(report)


def test_a_file_that_is_none_is_said_so(tmp_path):
    file = packed(tmp_path / "空.docx", {"a.txt": b""})
    with pytest.raises(UnreadableError):
        markdown(file)
