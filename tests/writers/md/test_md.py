"""A plan as Markdown, block by block and as a whole."""

import datetime

from plangen.document.blocks import (
    Align,
    Callout,
    CalloutKind,
    Chart,
    CodeBlock,
    Column,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Table,
)
from plangen.document.chartspec import CategoryChart, ChartKind
from plangen.document.document import Cover, Document, Properties
from plangen.document.inlines import Number, Reference, Strong, Text
from plangen.writers.md import write
from plangen.writers.md.contents import slug
from tests.writers.md.reading import document, html, source


def words(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph((Text(text),)),)


def heading(level: int, text: str) -> Heading:
    return Heading(level, (Text(text),))


def chart(label: str, title: str = "季度营收目标") -> Chart:
    spec = CategoryChart(ChartKind.COLUMN, title, ("Q1",), (), "万元", "Q1 4500万元 [目标]")
    return Chart(spec, (Text(title),), label)


REGIONS = Table(
    (Column((Text("区域"),)), Column((Text("目标"),), Align.RIGHT), Column((Text("重点"),))),
    (
        Row(((Text("华东"),), (Number("1.2亿元", "goals.revenue.by.region.华东"),), ())),
        Row(((Text("上海"),), (Text("8000万元"),), (Text("老客户|新行业"),)), level=1),
        Row(((Text("浦东"),), (Text("3000万元"),), ()), level=2),
        Row(((Text("合计"),), (Text("1.2亿元"),), ()), total=True),
    ),
    (Text("区域目标"),),
    "regions",
)


class TestTables:
    def test_a_table_with_levels_and_a_total(self):
        assert source(REGIONS) == (
            "**表 1** 区域目标\n"
            "\n"
            "| 区域 | 目标 | 重点 |\n"
            "| :--- | ---: | :--- |\n"
            "| 华东 | 1.2亿元 |  |\n"
            "| └ 上海 | 8000万元 | 老客户\\|新行业 |\n"
            "| └─ 浦东 | 3000万元 |  |\n"
            "| **合计** | **1.2亿元** |  |"
        )

    def test_a_table_of_no_name_has_no_number(self):
        table = Table((Column((Text("区域"),), Align.CENTER),), ())
        assert source(table, REGIONS).startswith("| 区域 |\n| :---: |\n\n**表 1** 区域目标")

    def test_no_cell_is_lost_from_an_uneven_row(self):
        one, two = (Text("甲"),), (Text("乙"),)
        table = Table((Column(one),), (Row((one, two)), Row(())))
        assert source(table) == "| 甲 |  |\n| :--- | :--- |\n| 甲 | 乙 |\n|  |  |"


class TestLists:
    def test_lists_nest(self):
        inner = ListBlock(ordered=True, items=(words("上海"), words("江苏")))
        outer = ListBlock(ordered=False, items=((*words("华东"), inner), words("华南")))
        assert source(outer) == "- 华东\n  1. 上海\n  2. 江苏\n- 华南"

    def test_an_item_of_several_blocks_sets_all_items_apart(self):
        first = (*words("导出"), CodeBlock("a\n\nb"))
        block = ListBlock(ordered=True, items=(first, words("核对")))
        assert source(block) == "1. 导出\n\n   ```\n   a\n\n   b\n   ```\n\n2. 核对"

    def test_lists_side_by_side_stay_two(self):
        first, second = (ListBlock(ordered=False, items=(words(t),)) for t in ("增收", "节支"))
        assert source(first, PageBreak(), second, first) == "- 增收\n\n* 节支\n\n- 增收"
        assert html(first, second).count("<ul>") == 2

    def test_a_table_and_a_chart_may_stand_in_an_item(self):
        block = ListBlock(ordered=False, items=((REGIONS, chart("quarters")),))
        written = html(block)
        assert "<li>\n<p><strong>表 1</strong> 区域目标</p>\n<table>" in written
        assert "<p><strong>图 1</strong> 季度营收目标</p>\n</li>" in written

    def test_an_item_of_nothing(self):
        assert source(ListBlock(ordered=False, items=((), words("待定")))) == "-\n\n- 待定"


def test_a_quote_of_two_paragraphs():
    quote = Quote((*words("稳字当头。"), *words("进而有为。")))
    assert source(quote) == "> 稳字当头。\n>\n> 进而有为。"


def test_a_callout_is_an_alert():
    callout = Callout(CalloutKind.WARNING, (Text("口径"),), words("含税。"))
    assert source(callout) == "> [!WARNING]\n> **口径**\n>\n> 含税。"
    assert source(Callout(CalloutKind.NOTE, (), words("含税。"))) == "> [!NOTE]\n> 含税。"


def test_code_outnumbers_the_backticks_in_it():
    assert source(CodeBlock("```\n营收\n```\n")) == "````\n```\n营收\n```\n````"


class TestExhibits:
    def test_a_chart_is_a_picture_with_its_caption(self):
        see = Paragraph((Text("见"), Reference("quarters"), Text("与"), Reference("regions")))
        assert source(see, chart("quarters")).startswith(
            "见图 1与regions\n\n"
            "![Q1 4500万元 \\[目标\\]](charts/quarters.png)\n\n"
            "**图 1** 季度营收目标"
        )

    def test_its_file_is_named_for_its_label(self):
        written = write(document(chart("季度 营收/目标"), chart("Q1"), chart("q1")), "plan")
        assert list(written.files) == [
            "plan.md", "charts/季度-营收-目标.png", "charts/Q1.png", "charts/q1-2.png",
        ]
        assert written.files["charts/Q1.png"].decode() == "季度营收目标"

    def test_what_cannot_be_shown_is_a_problem(self):
        written = write(document(chart("quarters", "𰻝面")), "plan")
        (problem,) = written.problems
        assert problem.code == "X903"
        assert problem.message.in_language("zh-CN") == "图“𰻝面”里有字体画不出的字：𰻝"

    def test_a_reference_to_nothing_is_a_problem(self):
        written = write(document(Paragraph((Reference("profit"),))), "plan")
        assert [problem.code for problem in written.problems] == ["X904"]


class TestHeadings:
    def test_they_are_numbered_in_the_text(self):
        titles = ("总体目标", "营收", "华东 #", "上海")
        body = (heading(level, title) for level, title in enumerate(titles, 1))
        assert source(*body).split("\n\n") == [
            "## 一、总体目标",
            "### （一）营收",
            r"#### 1. 华东 \#",
            "##### （1）上海",
        ]

    def test_contents_lead_to_the_anchors_of_a_code_host(self):
        body = (
            heading(1, "总体目标（2026）"),
            heading(2, "“双百”行动"),
            Heading(3, (Text("R&D Plan_"), Strong((Text("A-1"),)))),
            heading(1, "[附录]"),
        )
        text = write(document(*body, contents=True), "plan").files["plan.md"].decode()
        assert text.split("\n\n")[1:3] == ["**目录**", "\n".join((
            "- [一、总体目标（2026）](#一总体目标2026)",
            "  - [（一）“双百”行动](#一双百行动)",
            "    - [1. R&D Plan_A-1](#1-rd-plan_a-1)",
            "- [二、\\[附录\\]](#二附录)",
        ))]

    def test_a_second_anchor_of_one_name_bears_a_number(self):
        body = (heading(1, "Plan"), heading(2, "Sales"), heading(1, "Plan"), heading(2, "Sales"))
        document_ = document(*body, contents=True, language="en")
        text = write(document_, "plan").files["plan.md"].decode()
        assert "[1.1 Sales](#11-sales)" in text
        assert "[2.1 Sales](#21-sales)" in text
        twice = document(heading(3, "华东"), heading(1, "营收"), heading(3, "华东"), contents=True)
        text = write(twice, "plan").files["plan.md"].decode()
        assert "(#1-华东)" in text
        assert "(#1-华东-1)" in text

    def test_an_anchor_keeps_letters_and_digits_of_any_script(self):
        assert slug("1. Ziel – Übersicht 🎉 100%") == "1-ziel--übersicht--100"


def test_a_whole_plan():
    plan = Document(
        "zh-CN",
        Cover("2026年销售*团队*工作计划", "稳中求进", (("负责人", "张三"), ("日期", "2025-12-20"))),
        Properties("工作计划", "张三", "", (), datetime.date(2025, 12, 20)),
        (heading(1, "总体目标"), *words("全年营收目标2.8亿元。"), PageBreak()),
    )
    written = write(plan, "team-plan")
    assert written.problems == ()
    assert written.files["team-plan.md"].decode() == (
        "# 2026年销售\\*团队\\*工作计划\n"
        "\n"
        "稳中求进\n"
        "\n"
        "- **负责人**：张三\n"
        "- **日期**：2025-12-20\n"
        "\n"
        "**目录**\n"
        "\n"
        "- [一、总体目标](#一总体目标)\n"
        "\n"
        "## 一、总体目标\n"
        "\n"
        "全年营收目标2.8亿元。\n"
    )
