"""The manager's plan: chapters made of what the plan has, and nothing of what it lacks."""

import pytest

from plangen.document.blocks import Table
from plangen.document.document import Document
from plangen.document.walk import walk
from tests.compose.composing import cells, charts, document_of, headings, prose, read_whole, table

HEADS = {
    "zh-CN": "plangen: 1\nkind: manager-plan\nlanguage: zh-CN\nyear: 2026\ntitle: 经理计划\n",
    "en": "plangen: 1\nkind: manager-plan\nlanguage: en\nyear: 2026\ntitle: Manager's plan\n",
}
LANGUAGES = pytest.mark.parametrize("language", HEADS)


def manager_plan(body: str, language: str = "zh-CN") -> Document:
    return document_of(*read_whole(HEADS[language] + body))


def chapters(document: Document) -> list[str]:
    return [text for level, text in headings(document) if level == 1]


@LANGUAGES
def test_a_plan_of_goals_alone_is_one_chapter_long(language):
    document = manager_plan("goals: {profit: 6300}", language)
    assert chapters(document) == ["总体目标" if language == "zh-CN" else "Objectives"]
    assert charts(document) == {}


@LANGUAGES
@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ("market: {sam: 38M, som: 5.7M}", ["market-size"]),
        ("market: {segments: [Core, Potential]}", []),
        ("channels: {types: {Dealers: {focus: Stock}}}", ["channels-table"]),
        ("products: {lines: {Ultra: {role: Premium}}}", ["products-table"]),
        ("funnel: {stages: [Lead, Deal]}", []),
        ("funnel: {stages: {Lead: {count: 500}, Deal: {count: 20}}}", ["funnel-table"]),
        ("incentives: {pools: {Profit: {rate: 1%, shares: {A: 60%, B: 40%}}}}", ["pool-1"]),
        ("team: {headcount: {target: 68, by: {line: [East, West]}}}", []),
        ("risks: {Credit: {measures: {Rating: {levels: {C: {then: no credit}}}}}}",
         ["risks", "risk-1-levels-table-1"]),
    ],
)  # fmt: skip
def test_a_chapter_holds_just_the_tables_that_have_data(language, body, labels):
    document = manager_plan(f"goals: {{profit: 6300}}\n{body}", language)
    tables = [block.label for block in walk(document.body) if isinstance(block, Table)]
    assert [label for label in tables if label != "key-figures"] == labels
    assert len(chapters(document)) == 2


def test_floor_and_stretch_stand_side_by_side():
    document = manager_plan("""
goals:
  revenue:
    name: 签单额
    floor: 4.2亿元
    stretch: 5亿元
    by:
      half:
        上半年: {floor: 3亿元, stretch: 3.5亿元}
        下半年: {floor: 1.2亿元, stretch: 1.5亿元}
""")
    assert cells(table(document, "scenarios-table")) == [
        ["项目", "保底（亿元）", "冲刺（亿元）"],
        ["签单额", "4.2", "5"],
        ["半年 上半年", "3", "3.5"],
        ["半年 下半年", "1.2", "1.5"],
    ]
    assert "签单额保底4.2亿元，冲刺5亿元。" in prose(document)
    assert "scenarios-revenue-half" in charts(document)


def test_lights_are_a_table_and_a_chart():
    document = manager_plan("""
goals: {revenue: 1亿元}
themes:
  交付与售后:
    measures:
      准时交付率: ≥96%
      交付延迟:
        levels:
          绿灯: ≤0天
          黄灯: {range: 1–7天, then: 三方会, owner: [项目经理, 销售, 供应链]}
          红灯: {range: ＞7天, then: 升级, owner: 事业部总经理}
""")
    assert cells(table(document, "theme-1-levels-table-1")) == [
        ["等级", "范围", "处理", "处理人"],
        ["● 绿灯", "≤0天", "—", "—"],
        ["▲ 黄灯", "1–7天", "三方会", "项目经理、销售、供应链"],
        ["▼ 红灯", "＞7天", "升级", "事业部总经理"],
    ]
    assert cells(table(document, "theme-1-measures"))[1:] == [["准时交付率", "≥96%"]]
    assert "theme-1-levels-1" in charts(document)


def test_the_ladder_names_what_its_steps_are_told_apart_by():
    document = manager_plan("""
goals: {revenue: 1亿元}
incentives:
  commission: {of: 毛利, ladder_by: gross_margin, method: 分段, ladder: {＜20%: 3%, ≥20%: 5%}}
""")
    assert cells(table(document, "commission")) == [
        ["毛利率", "提成比例"], ["＜20%", "3%"], ["≥20%", "5%"],
    ]  # fmt: skip
    assert "按毛利提成，以毛利率分档，分段计算。" in prose(document)


def test_names_alone_are_a_sentence():
    document = manager_plan("""
goals: {revenue: 1亿元}
team:
  headcount: {target: 68人, by: {level: [总监, 经理, 主管, 代表]}}
  actions: {影子学员: {steps: [我说你听, 我做你看]}}
""")
    assert "按职级分为总监、经理、主管、代表。" in prose(document)
    assert "步骤：我说你听、我做你看。" in prose(document)
