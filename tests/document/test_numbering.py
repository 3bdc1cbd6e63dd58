"""Headings, tables and charts are numbered alike in every format."""

import datetime

import pytest

from plangen.document.blocks import (
    Blocks,
    Callout,
    CalloutKind,
    Chart,
    Column,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Row,
    Table,
)
from plangen.document.chartspec import CategoryChart, ChartKind
from plangen.document.document import Cover, Document, Properties
from plangen.document.inlines import Link, Reference, Strong, Text
from plangen.document.numbering import (
    chinese_numeral,
    exhibit_numbers,
    exhibits,
    heading_number,
    headings,
    with_number,
)
from plangen.document.references import reference_problems


def chart(label: str) -> Chart:
    spec = CategoryChart(ChartKind.COLUMN, "季度营收目标", ("Q1",), (), "万元", "各季度营收")
    return Chart(spec, (Text("季度营收目标"),), label)


def table(label: str = "", caption: str = "") -> Table:
    columns = (Column((Text("区域"),)),)
    return Table(columns, (Row(((Text("华东"),),)),), (Text(caption),) if caption else (), label)


def document(*body, language="zh-CN") -> Document:
    properties = Properties("年度计划", "销售部", "", (), datetime.date(2025, 12, 20))
    return Document(language, Cover("2026年销售团队工作计划"), properties, body)


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (2026, "二千零二十六"),
        (9010, "九千零一十"),
    ],
)
def test_chinese_numerals(number, numeral):
    assert chinese_numeral(number) == numeral


def test_each_level_has_its_own_form():
    counters = (2, 3, 4, 5)
    forms = [heading_number(counters[:level], "zh-CN") for level in range(1, 5)]
    assert forms == ["二、", "（三）", "4.", "（5）"]
    assert heading_number(counters, "en") == "2.3.4.5"


def test_only_a_half_width_number_needs_a_space():
    assert with_number("二、", "年度目标") == "二、年度目标"
    assert with_number("4.", "华东区") == "4. 华东区"
    assert with_number("2.3", "Regions") == "2.3 Regions"


def test_a_deeper_level_starts_anew_in_each_chapter():
    blocks = tuple(Heading(level, ()) for level in (1, 2, 2, 3, 1, 2))
    assert [n for _, n in headings(blocks, "zh-CN")] == [
        "一、", "（一）", "（二）", "1.", "二、", "（一）",
    ]


def test_a_skipped_level_counts_as_one():
    blocks = tuple(Heading(level, ()) for level in (1, 3, 2))
    assert [n for _, n in headings(blocks, "en")] == ["1", "1.1.1", "1.2"]


NESTED: Blocks = (
    table(caption="关键指标"),
    ListBlock(ordered=True, items=((Paragraph((Text("按季度"),)), chart("quarters")),)),
    table(),
    Quote((chart("regions"),)),
    Callout(CalloutKind.NOTE, (Text("口径"),), (table("headcount", "人员编制"),)),
)


def test_charts_and_tables_are_counted_apart_wherever_they_stand():
    assert [number for _, number in exhibits(NESTED, "zh-CN")] == ["表 1", "图 1", "图 2", "表 2"]
    assert exhibit_numbers(document(*NESTED)) == {
        "quarters": "图 1",
        "regions": "图 2",
        "headcount": "表 2",
    }


def test_english_says_figure_and_table():
    numbers = exhibit_numbers(document(chart("quarters"), table("team"), language="en"))
    assert numbers == {"quarters": "Figure 1", "team": "Table 1"}


def test_a_reference_to_nothing_is_a_problem_once_per_label():
    lost = Strong((Link((Reference("profit"),), "https://example.cn"),))
    body = (Paragraph((lost, Reference("quarters"))), Heading(1, (Reference("profit"),)))
    (problem,) = reference_problems(document(*body, chart("quarters")))
    assert problem.code == "X904"
    assert "“profit”" in problem.message.in_language("zh-CN")


def test_a_doubled_label_is_a_problem_and_the_first_counts():
    plan = document(chart("quarters"), chart("regions"), chart("quarters"))
    (problem,) = reference_problems(plan)
    assert problem.message.in_language("en") == (
        'the label "quarters" is borne 2 times, so a mention of it is ambiguous'
    )
    assert exhibit_numbers(plan)["quarters"] == "图 1"


def test_a_mention_in_a_cell_a_caption_or_a_title_is_checked_too():
    cell = Table(
        (Column((Reference("a"),)),), (Row(((Reference("b"),),)),), (Reference("c"),), "t"
    )
    callout = Callout(CalloutKind.WARNING, (Reference("d"),), (Paragraph((Reference("e"),)),))
    labels = [str(p.message.values["label"]) for p in reference_problems(document(cell, callout))]
    assert sorted(labels) == ["a", "b", "c", "d", "e"]
