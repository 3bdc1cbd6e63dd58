"""The page that is read alone: cards, and as much as one page holds."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from plangen.document.blocks import Card, Cards, Light, Signal, Summary
from plangen.document.inlines import Number
from plangen.writers.docx import write
from plangen.writers.docx.cards import grid
from tests.tools import pdf_of
from tests.writers.docx.reading import Book, attribute, book
from tests.writers.docx.samples import (
    Table,
    chinese_document,
    column,
    head,
    quarters,
    row,
    say,
    words,
)

PORTRAIT, LANDSCAPE = 9072, 14004


def card(value: str, light: Light | None = None) -> Card:
    signal = Signal(light, "关注") if light else None
    return Card(words("营收"), (Number(value, "goals.revenue"),), words("比上年增长 25%"), signal)


def page(*responses: str) -> Summary:
    """Make a page with six cards, the quarters, and a risk for each response."""
    risks = Table(
        (column("主要风险"), column("应对")),
        tuple(row(f"风险{number}", text) for number, text in enumerate(responses, start=1)),
    )
    steps = Table(
        (column("接下来的节点"), column("时间")),
        tuple(row(f"节点{month}", f"{month}月") for month in range(1, 6)),
    )
    chart = replace(quarters("summary"), caption=())
    cards = Cards((card("2.8亿元", Light.YELLOW),) * 6)
    return Summary(words("一页概览"), (cards, chart, risks, steps))


class TestCards:
    @pytest.mark.parametrize(
        ("count", "width", "rows"),
        [
            (1, PORTRAIT, [1]),
            (4, PORTRAIT, [2, 2]),
            (5, PORTRAIT, [3, 2]),
            (6, PORTRAIT, [3, 3]),
            (6, LANDSCAPE, [6]),
        ],
    )
    def test_rows_are_even(self, count, width, rows):
        laid = grid(Cards((card("2.8亿元"),) * count), width)
        assert [len(each) for each in laid.rows] == rows
        assert sum(laid.widths) <= width

    def test_a_long_value_makes_all_of_them_smaller(self):
        assert grid(Cards((card("2.8亿元"),) * 3), PORTRAIT).style == "CardValue"
        long = Cards((card("2.8亿元"), card("1,234,567,890.12元"), card("3%")))
        assert grid(long, PORTRAIT).style == "CardValueSmall"

    def test_each_says_label_value_change_and_light(self):
        made = book(Cards((card("2.8亿元", Light.YELLOW), card("8000万元"))))
        assert made.texts("CardLabel") == ["营收", "营收"]
        assert made.texts("CardValue") == ["2.8亿元", "8000万元"]
        assert made.texts("CardNote") == ["比上年增长 25%", "▲ 关注", "比上年增长 25%"]
        lit = made.paragraphs("CardNote")[1]
        assert attribute(lit, "w:r/w:rPr/w:color") == "9A5B00"

    def test_an_odd_one_leaves_a_blank(self):
        made = book(Cards((card("2.8亿元"),) * 5))
        assert {len(r) for r in made.find(".//w:tbl[.//w:p/w:pPr/w:pStyle/@w:val='CardValue']"
                                          "/w:tr[w:trPr/w:cantSplit][w:tc[2]]/w:tc[1]/..")} == {6}


class TestSummary:
    def test_it_stands_between_cover_and_contents_on_a_page_of_its_own(self):
        made = book(page("提前对账"), head(1, "总体目标"), say("今年的目标。"))
        titles = made.texts("TOCHeading")
        assert titles == ["一页概览", "目录"]
        assert made.texts("Heading1") == ["总体目标"]

    def test_its_chart_bears_no_number(self):
        made = book(page("提前对账"), head(1, "目标分解"), quarters())
        assert made.texts("Caption") == ["图 1　2026年各季度营收目标与上年实际"]

    def test_what_fits_is_there(self):
        made = book(page("提前对账", "导师带教", "先试点"))
        assert [each for each in made.texts("TableText") if each.startswith(("风险", "节点"))] == [
            "风险1", "风险2", "风险3", "节点1", "节点2", "节点3", "节点4", "节点5",
        ]  # fmt: skip

    def test_long_rows_are_left_out_never_cut(self):
        long = "提前三个月与客户的采购、技术和使用部门分别沟通，把价格谈判变成成本的比较。" * 6
        made = book(page(long, long, long))
        assert made.texts("TableText").count(long) == 1
        assert "节点1" in made.texts("TableText")


LONG = "提前三个月与客户的采购、技术和使用部门分别沟通，把价格谈判变成成本的比较。"


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_it_is_one_page_whatever_it_holds(orientation: str, tmp_path: Path):
    body = (page(LONG * 3, LONG * 2, LONG), head(1, "总体目标"), say("今年的目标。"))
    document = replace(chinese_document(*body), look=_look(orientation, tmp_path))
    file = tmp_path / "计划.docx"
    file.write_bytes(Book(write(document, "计划"), "计划").bytes)
    pages = [each.extract_text() for each in PdfReader(pdf_of(file, tmp_path)).pages]
    assert "一页概览" in pages[1]
    assert "接下来的节点" in pages[1]
    assert "目录" in pages[2]


def _look(orientation: str, folder: Path) -> Path:
    """Make a look that differs from the usual one in its page alone."""
    usual = Path("templates/word/modern/word/document.xml").read_text(encoding="utf-8")
    turned = usual.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')
    text = turned if orientation == "landscape" else usual
    for file in Path("templates/word/modern").rglob("*.xml"):
        copy = folder / "look" / file.relative_to("templates/word/modern")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    (folder / "look/word/document.xml").write_text(text, encoding="utf-8")
    return folder / "look"
