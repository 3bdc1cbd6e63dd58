"""Headings without a style are known by their numbers; lists, dates and long lines are none."""

from plangen.readers.passages.numbering import Rank, number_of
from plangen.readers.passages.read import read_text
from tests.readers.passages.shown import text_outline


def test_numbers_rank_as_people_use_them():
    text = (
        "一、目标分解\n（一）季度目标\n全年营收2.8亿元。\n"
        "（二）区域分配\n华东1.2亿元。\n二、资源配套\n预算300万元。"
    )
    assert text_outline(text) == [
        "h1 一、目标分解", "h2 （一）季度目标", "p 全年营收2.8亿元。",
        "h2 （二）区域分配", "p 华东1.2亿元。", "h1 二、资源配套", "p 预算300万元。",
    ]  # fmt: skip


def test_chapters_stand_above_articles():
    text = "第一章 总则\n第一节 适用范围\n本办法适用于渠道销售团队。\n1.1 定义\n渠道指经销商。"
    assert text_outline(text)[:2] == ["h1 第一章 总则", "h2 第一节 适用范围"]
    assert text_outline(text)[3] == "h3 1.1 定义"


def test_what_follows_one_another_is_a_list():
    text = "重点工作如下\n1. 稳住老客户\n2. 开拓新区域\n3. 提升人效\n以上按月检查。"
    assert text_outline(text) == [
        "p 重点工作如下", "i 1. 稳住老客户", "i 2. 开拓新区域", "i 3. 提升人效",
        "p 以上按月检查。",
    ]  # fmt: skip


def test_sentences_and_quarters_are_no_headings():
    text = "一、二季度营收1.2亿元，三季度7500万元。\n1.2亿元是底线\n2.5倍杠杆\n第三方调研"
    assert {line[0] for line in text_outline(text)} == {"p"}


def test_a_long_paragraph_opens_its_own_section():
    reading = read_text(
        "一、市场\n今年市场回暖。\n二、费用预算：全年销售费用8400万元，占收入20%。\n其中差旅10%。",
        "txt",
    )
    assert reading.passages[2].section == ("二、费用预算",)
    assert reading.passages[3].section == ("二、费用预算",)


def test_sections_are_the_titles_above():
    reading = read_text("# 年度计划\n\n## 目标\n\n营收2.8亿元。\n\n# 附录\n\n说明。", "md")
    assert [one.section for one in reading.passages] == [
        (), ("年度计划",), ("年度计划", "目标"), (), ("附录",),
    ]  # fmt: skip


def test_contents_are_left_out():
    text = "目录\n一、目标 …… 1\n二、预算 …… 3\n一、目标\n营收2.8亿元。\n二、预算\n共300万元。"
    assert text_outline(text) == ["h1 一、目标", "p 营收2.8亿元。", "h1 二、预算", "p 共300万元。"]


def test_a_title_called_contents_stays_where_nothing_is_listed():
    assert text_outline("目录\n本页无目录。") == ["p 目录", "p 本页无目录。"]


def test_numbers_are_read():
    assert number_of("十二、里程碑") == (Rank.CHINESE, 12, 3)
    assert number_of("（三）考核") == (Rank.BRACKETED, 3, 3)
    assert number_of("③ 申诉") == (Rank.CIRCLED, 3, 2)
    assert number_of("Chapter 4 Risks") == (Rank.CHAPTER, 4, 10)
    assert number_of("3.2 渠道政策") == (Rank.DECIMAL, 2, 4)
    assert number_of("2.8亿元") is None
    assert number_of("3.5个百分点") is None
