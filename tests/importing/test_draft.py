"""What a draft does with single statements of a document."""

import pytest

from tests.importing.drafts import drafted_from

TITLE = "# 2025年度经营工作总结\n\n## 一、主要指标\n\n"


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        (
            "全年实现销售额40,400万元，比上年的36,500万元增长10.7%。",
            {"goals.revenue.actual": "40,400万元", "goals.revenue.base": "36,500万元",
             "goals.revenue.growth": "10.7%"},
        ),
        (
            "年末在岗员工186人，年初203人，离职17人。",
            {"team.headcount.actual": "186人"},
        ),
        (
            "客户满意度从82分提升至89分。",
            {"themes.主要指标.measures.客户满意度.base": "82分",
             "themes.主要指标.measures.客户满意度.actual": "89分"},
        ),
        (
            "全年实现销售额1.2亿元，同比下降4.5%。",
            {"goals.revenue.actual": "1.2亿元", "goals.revenue.growth": "-4.5%"},
        ),
    ],
)  # fmt: skip
def test_a_sentence(tmp_path, said, figures):
    draft = drafted_from(TITLE + said, tmp_path)
    assert {path: draft.figure(path) for path in figures} == figures


def test_a_table_whose_unit_stands_above_it(tmp_path):
    table = (
        "表1  各大区销售完成情况（单位：万元）\n\n"
        "| 大区 | 2025年 | 目标 | 完成率 | 2024年 | 占比 |\n|---|---|---|---|---|---|\n"
        "| 华东 | 18,640 | 17,500 | 106.5% | 16,200 | 65.2% |\n"
        "| 华中 | 9,960 | 9,600 | 103.8% | 8,870 | 34.8% |\n"
        "| 合计 | 28,600 | 27,100 | 105.5% | 25,070 | 100% |\n"
    )
    draft = drafted_from(f"{TITLE}全年实现销售额28,600万元。\n\n{table}", tmp_path)
    east = "goals.revenue.by.region.华东"
    assert draft.figure(f"{east}.actual") == "18,640万元"
    assert draft.figure(f"{east}.target") == "17,500万元"
    assert draft.figure(f"{east}.attainment") == "106.5%"
    assert draft.figure(f"{east}.base") == "16,200万元"
    assert draft.figure("goals.revenue.target") == "27,100万元"
    assert draft.found == []


def test_what_a_review_says_of_the_year_to_come(tmp_path):
    said = "全年实现销售额40,400万元。\n\n## 二、2026年打算\n\n2026年销售目标为44,500万元。"
    draft = drafted_from(TITLE + said, tmp_path)
    assert draft.figure("goals.revenue.actual") == "40,400万元"
    assert draft.figure("next.goals.revenue.target") == "44,500万元"


def test_parts_of_which_only_some_are_named_leave_a_rest(tmp_path):
    draft = drafted_from(f"{TITLE}年末在岗职工720人，其中医师214人、护士338人。", tmp_path)
    assert draft.at("team.headcount.by") is not None
    assert "其余  # 原文没有说其余部分" in draft.text
    assert draft.found == []


def test_a_number_without_a_place_is_listed_with_its_line(tmp_path):
    draft = drafted_from(f"{TITLE}全年实现销售额1.2亿元，超额11.3%。", tmp_path)
    assert draft.text.endswith("# 没有放进来的数：\n#   第 5 行：11.3%\n")


def test_a_contradiction_is_called_doubtful_where_it_stands(tmp_path):
    said = (
        "全年实现销售额13,000万元，其中A产品6,200万元、B产品4,100万元、C产品1,500万元，"
        "三项合计13,000万元。"
    )
    draft = drafted_from(TITLE + said, tmp_path)
    assert "存疑" in draft.text


def test_the_opening_quotes_the_figures(tmp_path):
    opening = "一年来，公司上下稳住客户、拓开渠道，全年实现销售额40,400万元，比上年增长10.7%。"
    text = f"# 2025年度经营工作总结\n\n{opening}\n\n## 一、主要做法\n\n抓队伍，抓回款。"
    draft = drafted_from(text, tmp_path)
    assert draft.at("narrative.opening") == opening.replace(
        "40,400万元", "{{ goals.revenue.actual }}"
    ).replace("10.7%", "{{ goals.revenue.growth }}")
    assert draft.found == []


def test_traditional_characters(tmp_path):
    text = "# 2026年度銷售計劃\n\n## 一、目標\n\n全年營收目標2.8億元，利潤額不低於6300萬元。"
    draft = drafted_from(text, tmp_path)
    assert draft.figure("goals.revenue.target") == "2.8亿元"
    assert draft.figure("goals.profit.target") == "≥6300万元"


def test_a_plan_has_one_currency_and_amounts_in_others_are_listed(tmp_path):
    text = "# Trading Review 2025\n\n## Results\n\nGroup sales were £172.0m. Exports were $30.0m."
    draft = drafted_from(text, tmp_path)
    assert draft.at("basis.currency") == "GBP"
    assert draft.figure("goals.revenue.actual") == "£172.0m"
    assert draft.text.endswith("# Numbers that were not brought in:\n#   line 5: $30.0m\n")
    assert draft.found == []


def test_a_number_of_another_kind_is_kept_out_of_a_goal(tmp_path):
    draft = drafted_from(f"{TITLE}营收连续3年增长，全年营收1.2亿元。", tmp_path)
    assert draft.figure("goals.revenue.actual") == "1.2亿元"
    assert draft.found == []
