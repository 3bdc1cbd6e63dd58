"""A finding says whose number it is, and does the sum in the numbers of the document."""

import pytest

from plangen.audit.audit import facts_of, judgements
from plangen.audit.judgement.findings import findings
from plangen.readers.passages.read import read_text


def said(text: str, language="zh-CN", title: str = "2025年工作总结") -> list[str]:
    """The codes and messages of all findings in a text."""
    facts = facts_of(read_text(f"# {title}\n\n{text}", "md", "总结.md"))
    found = findings(judgements(facts))
    return [f"{one.code} {one.message.in_language(language)}" for one in found]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("全年销售额12.8亿元，其中核心产品A系列6.2亿元，占比58.4%。",
         "R201 核心产品A系列占比写的是 58.4%，而 6.2亿元 ÷ 12.8亿元 = 48.44%"),
        ("华东4.1亿元、华南3.2亿元、华北4.5亿元，合计12.8亿元。",
         "S105 总数写的是 12.8亿元，而 4.1亿元 + 3.2亿元 + 4.5亿元 = 11.8亿元，少 1.0亿元"),
        ("取得专利27件，其中发明19件、实用新型9件。",
         "S102 专利写的是 27件，其中几项加起来却有 19件 + 9件 = 28件，多 1件"),
        ("全年总收入27,400万元，比上年26,062万元增长8.1%。",
         "R203 全年总收入的增长率写的是 8.1%，而 27,400万元 ÷ 26,062万元 − 1 = 5.13%"),
        ("有效投诉由上年的142件下降到87件，降幅61.3%。",
         "R209 有效投诉的变化写的是 61.3%，而 1 − 87件 ÷ 142件 = 38.73%"),
        ("全年受理投诉24件，同比减少16件，下降20%。",
         "R203 全年受理投诉的增长率写的是 20%，而 16件 ÷ (24件 + 16件) = 40%"),
        ("综合毛利率由上年的26.0%提高到27.1%，提高2.1个百分点。",
         "R209 综合毛利率的变化写的是 2.1个百分点，而 27.1% − 26.0% = 1.1个百分点，少 1.0个百分点"),
        ("年初合作经销商286家，当年新签53家，清退27家，年末为322家。",
         "H301 期末数写的是 322家，而 286家 + 53家 − 27家 = 312家，少 10家"),
        ("产值40分、利润30分、质量20分、安全10分、党建5分，共100分。",
         "K401 权重合计写的是 100分，而 40分 + 30分 + 20分 + 10分 + 5分 = 105分，多 5分"),
    ],
)  # fmt: skip
def test_a_manager_reads_what_is_wrong_in_the_numbers_of_the_document(text, message):
    assert message in said(text)


def test_the_same_in_english():
    text = "Revenue was £172.0m, up 11.4% on last year's £153.0m."
    assert said(text, "en", "Annual review 2025") == [
        "R203 the growth of Revenue is given as 11.4%, but £172.0m ÷ £153.0m − 1 = 12.42%"
    ]


def test_what_lies_between_the_units_of_columns_stands_in_the_sum():
    rows = [("红薯", "460", "2,350", "1,801.0"), ("水稻", "800", "550", "440.0"),
            ("玉米", "300", "500", "150.0"), ("油菜", "200", "160", "32.0")]  # fmt: skip
    table = ["| 作物 | 面积（亩） | 亩产（公斤） | 总产（吨） |", "|---|---|---|---|"]
    table += [f"| {' | '.join(row)} |" for row in rows]
    assert "U101 红薯总产写的是 1,801.0，而 460 × 2,350 ÷ 1,000 = 1,081.0" in said("\n".join(table))


def test_of_a_group_whose_heads_are_whole_the_range_is_said():
    text = "销售团队32人，人均销售额399万元。其中前20%的人均680万元，占总销售额的62%。"
    (message,) = said(text)
    assert message.startswith("R208 ")
    assert " 应在 " in message
    assert message.endswith(" 之间")
