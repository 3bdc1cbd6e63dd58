"""Markdown as people write it, with the place of everything in it."""

import pytest

from plangen.readers.passages.marks import unmarked
from plangen.readers.passages.passage import place_of
from plangen.readers.passages.read import read_text
from tests.readers.passages.shown import grid, outline, text_outline

REPORT = """\
---
title: 工作总结
---
# 2025年工作总结 #

全年完成**12.8亿元**，
同比增长 *15.3%*[^1]。

> 其中 `A系列` 6.2亿元

<!-- 待核对

3.5亿元 -->
年度目标
--------

- [x] 稳存量
- **拓增量**：新增 146家
  其中战略级 3家
1. 提人效

| 区域 | 销售额 |
|:-----|-------:|
| 华东 | **1.2亿元** |
| 华南 | 8000万元 \\| 不含税 |

[^1]: 按合同口径
[链接]: https://example.com
```text
预算 300万元
```
"""


def test_blocks():
    assert text_outline(REPORT, "md") == [
        "h1 2025年工作总结", "p 全年完成12.8亿元，同比增长 15.3%。", "p 其中 A系列 6.2亿元",
        "h2 年度目标", "i 稳存量", "i 拓增量：新增 146家其中战略级 3家", "i 提人效",
        "c 区域", "c 销售额", "c 华东", "c 1.2亿元", "c 华南", "c 8000万元 | 不含税",
        "n 按合同口径", "p 预算 300万元",
    ]  # fmt: skip


def test_every_number_is_found_where_it_stands():
    lines = REPORT.split("\n")
    for passage in read_text(REPORT, "md").passages:
        for figure in ("12.8", "15.3", "6.2", "146", "1.2亿", "8000", "300"):
            if (offset := passage.text.find(figure)) >= 0:
                line, column = place_of(passage, offset)
                assert lines[line - 1][column - 1 :].startswith(figure)


def test_cells_know_their_table():
    reading = read_text(REPORT, "md")
    (table,) = reading.tables
    cell = table.rows[1][1]
    assert cell is not None
    assert cell.cell is not None
    assert (cell.cell.table, cell.cell.row, cell.cell.column) == (1, 1, 1)
    assert (cell.line, cell.column) == (24, 10)
    assert table.section == ("2025年工作总结", "年度目标")
    assert reading.passages[cell.number] is cell


TABLE = "|季度|目标|\n|-|-|\n|Q1|4500|\n"


def test_captions_and_units():
    text = f"表 2 营收分解\n\n单位：万元\n\n{TABLE}\n表 3 营收\n\n{TABLE}"
    first, second = read_text(text, "md").tables
    assert first.caption == "表 2 营收分解\n单位：万元"
    assert second.caption == "表 3 营收"


def test_a_caption_may_stand_below():
    (table,) = read_text(f"说明如下。\n\n{TABLE}\n（单位：万元）\n\n完。").tables
    assert table.caption == "（单位：万元）"


def test_tables_in_html_have_merged_cells():
    text = (
        "目标：\n\n<table>\n<tr><th>区域</th><th colspan=2>目标</th></tr>\n"
        "<tr><td>华东</td><td>1亿元</td><td>1.2亿元</td></tr>\n</table>\n\n完。"
    )
    reading = read_text(text, "md")
    assert grid(reading.tables[0]) == [["区域", "目标", "目标"], ["华东", "1亿元", "1.2亿元"]]
    assert reading.tables[0].rows[0][1] is reading.tables[0].rows[0][2]
    assert [(one.line, one.column) for one in reading.passages[1:]] == [
        (4, 9), (4, 30), (5, 9), (5, 20), (5, 32), (8, 1),
    ]  # fmt: skip
    assert outline(reading)[-1] == "p 完。"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a `x*y*z` b **c**", "a x*y*z b c"),
        ("3*5*2 约*2.8亿*元", "3*5*2 约2.8亿元"),
        ("\\*不是\\* snake_case_x", "*不是* snake_case_x"),
        ("[目标](x.md) ![图](a.png)完[^1]<!-- 注 -->", "目标 完"),
        ("`未闭合 ~~旧~~新", "`未闭合 旧新"),
        ("第一行  \n第二行", "第一行\n第二行"),
        ("中文\n中文 and\nEnglish", "中文中文 and English"),
        ("利润 &lt;5%&nbsp;以下", "利润 <5%\u00a0以下"),
    ],
)
def test_marks_are_not_part_of_the_text(source, text):
    assert unmarked(source).text == text


@pytest.mark.parametrize(
    "table",
    [
        "收费项目\t应收\t实收\n翡翠花园\t491.04\t**473.85**\n合计\t1,433.88",
        "  收费项目    应收      实收\n  翡翠花园    491.04    473.85\n  合计        1,433.88",
        "收费项目　应收　实收\n翡翠花园　491.04　473.85\n滨河湾　327.60　320.39\n合计　1,433.88",
        "收费项目 / 应收 / 实收\n翡翠花园 / 491.04 / 473.85\n滨河湾 / 327.60 / –\n合计 / 1,433.88",
        "收费项目,应收,实收\n翡翠花园,491.04,473.85\n滨河湾,327.60,320.39\n合计,1,433.88",
        "```\n收费项目 应收 实收\n翡翠花园 491.04 473.85\n滨河湾 327.60 320.39\n合计 1,433.88\n```",
        "| 收费项目 | 应收 | 实收 |\n| 翡翠花园 | 491.04 | 473.85 |\n| 合计 | 1,433.88 |",
    ],
)
def test_tables_that_are_none_of_markdown(table):
    (read,) = read_text(f"## 收费情况\n\n单位：万元\n{table}\n\n完。", "md").tables
    texts = grid(read)
    assert texts[:2] == [["收费项目", "应收", "实收"], ["翡翠花园", "491.04", "473.85"]]
    assert texts[-1] == ["合计", "1,433.88", None]
    assert read.caption == "单位：万元"


@pytest.mark.parametrize(
    "text",
    [
        "- 营收  2.8亿元  增长25%\n- 毛利  6300万元  增长31%\n- 费用  2100万元  增长12%",
        "1.\t稳存量\n2.\t拓增量\n3.\t提人效",
        "全年营收2.8亿元，增长25%，毛利率22%\n全年费用0.3亿元，增长12%，费用率11%\n年末人数26人，增加6人，人均1077万元",
        "营收\n---\n毛利  22%",
    ],
)
def test_lists_and_sentences_are_no_tables(text):
    assert not read_text(text, "md").tables
