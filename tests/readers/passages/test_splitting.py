"""A document in one line is split where its numbers say so, and only there."""

from plangen.readers.passages.read import read_text
from tests.readers.passages.shown import text_outline

BODY = "围绕重点客户安排拜访与方案演示，每月复盘一次，由区域经理负责，结果报销售总监" * 2
RUN_ON = (
    f"年度计划一、市场与目标1.市场扫描{BODY}，毛利率22.5%。2.目标测算{BODY}，目标4.2亿元。"
    f"二、客户经营1.客户分级{BODY}。2.客户成功{BODY}，满意度≥1.2倍。"
    f"三、费用预算全年8400万元，占收入20%。"
)


def test_parts_and_their_sections():
    reading = read_text(RUN_ON, "txt")
    assert [one.text[:7] for one in reading.passages] == [
        "年度计划", "一、市场与目标", "1.市场扫描围", "2.目标测算围", "二、客户经营",
        "1.客户分级围", "2.客户成功围", "三、费用预算全",
    ]  # fmt: skip
    assert [one.section for one in reading.passages[2:5]] == [
        ("一、市场与目标",), ("一、市场与目标",), (),
    ]  # fmt: skip
    assert reading.passages[-1].section == ("三、费用预算全年8400万元",)


def test_columns_stay_true():
    for one in read_text(RUN_ON, "txt").passages:
        assert one.line == 1
        assert RUN_ON[one.column - 1 :].startswith(one.text)


def test_numbers_out_of_order_split_nothing():
    text = f"一、目标{BODY}。三、预算{BODY}。二、风险{BODY}。四、日程{BODY}。"
    assert len(text_outline(text)) == 1


def test_numbers_in_sentences_split_nothing():
    text = f"第一、二、三季度{BODY}，营收1.2亿元、2.5亿元；深耕二、三线城市。" * 2
    assert len(text_outline(text)) == 1


def test_lines_within_a_paragraph_are_paragraphs():
    assert text_outline("<p>一、目标<br>营收2.8亿元。<br>二、预算<br>共300万元。</p>", "html") == [
        "h1 一、目标", "p 营收2.8亿元。", "h1 二、预算", "p 共300万元。",
    ]  # fmt: skip
