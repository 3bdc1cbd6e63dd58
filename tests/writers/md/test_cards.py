"""The page that is read alone, in Markdown: its cards are a table."""

from plangen.document.blocks import Card, Cards, Heading, Light, Signal, Summary
from plangen.document.inlines import Inlines, LineBreak, Number, Text
from plangen.writers.md import write
from tests.writers.docx.samples import chinese_document

REVENUE = Card(
    (Text("营收"),),
    (Number("2.8亿元", "goals.revenue.actual"),),
    (Text("目标 2.5亿元"), LineBreak(), Text("比上年增长 25%")),
    Signal(Light.GREEN, "达标"),
)
HEADS = Card((Text("团队人数"),), (Number("28人", "team.headcount"),))


def lines(*cards: Card) -> list[str]:
    title: Inlines = (Text("一页概览"),)
    chapter = Heading(1, (Text("总体目标"),))
    document = chinese_document(Summary(title, (Cards(cards),)), chapter)
    return write(document, "plan").files["plan.md"].decode().splitlines()


def test_a_card_is_a_column():
    written = lines(REVENUE, HEADS)
    at = written.index("## 一页概览")
    assert written[at + 2 : at + 7] == [
        "| 营收 | 团队人数 |",
        "| :---: | :---: |",
        "| **2.8亿元** | **28人** |",
        "| 目标 2.5亿元<br>比上年增长 25% |  |",
        "| ● 达标 |  |",
    ]


def test_what_no_card_says_takes_no_row():
    written = lines(HEADS)
    at = written.index("| **28人** |")
    assert written[at + 1] == ""


def test_it_stands_before_the_contents_and_bears_no_number():
    written = lines(REVENUE)
    assert written.index("## 一页概览") < written.index("**目录**")
    assert "- [一、总体目标](#一总体目标)" in written
