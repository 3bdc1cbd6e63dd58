"""Averages with their totals and counts."""

from plangen.audit.audit import facts_of
from plangen.audit.claims.per_head import find
from plangen.audit.judgement.claim import ClaimKind
from plangen.diagnostics.finding import Severity
from plangen.readers.passages.read import read_text
from tests.audit.support import Found, found


def averages(text: str, title: str = "2025年工作总结") -> list[Found]:
    return found(text, ClaimKind.EACH, title)


def test_an_average_is_the_total_by_the_heads():
    assert averages("全年销售额12.8亿元，团队32人，人均销售额4000万元。") == [
        ("4000万元", ("12.8亿元", "32人"), "fits")
    ]


def test_the_total_may_stand_in_the_opening():
    opening = "全年区域销售额完成12.8亿元。"
    text = f"{opening}\n\n## 团队\n\n团队规模32人（含主管4人），人均销售额399万元。"
    assert averages(text) == [("399万元", ("12.8亿元", "32人"), "contradicts")]


def test_whole_numbers_are_rounded():
    assert averages("在管面积58.90万平方米，年末员工186人，人均管理面积3,167平方米。") == [
        ("3,167平方米", ("58.90万平方米", "186人"), "fits")
    ]


def test_shops_classes_and_shares_are_heads_too():
    assert averages("全年门店销售额3.24亿元，年末门店64家，店均销售559万元。") == [
        ("559万元", ("3.24亿元", "64家"), "contradicts")
    ]
    assert averages("现有48个教学班，在校学生2,256人，班均42人。") == [
        ("42人", ("2,256人", "48个"), "contradicts")
    ]


def test_whose_average_it_is_decides_the_heads():
    text = "会员消费2.07亿元，活跃会员18万人，会员人均消费1,150元，全公司员工620人。"
    assert averages(text) == [("1,150元", ("2.07亿元", "18万人"), "fits")]


def test_a_month_is_a_twelfth():
    assert averages("全年用电3,650万千瓦时，月均304.2万千瓦时。") == [
        ("304.2万千瓦时", ("3,650万千瓦时",), "fits")
    ]


def test_the_mean_of_opening_and_closing_heads_is_allowed():
    assert averages("员工由180人增至220人，全年产值5.20亿元，人均产值260万元。") == []


def test_the_opening_heads_give_a_warning():
    text = "年度营收目标2.8亿元，团队由20人扩充至28人，人均1400万元。"
    claims = list(find(facts_of(read_text(f"# 2026年计划\n\n{text}", "md", "计划"))))
    assert [(one.stated.text, one.most) for one in claims] == [("1400万元", Severity.WARNING)]


def test_the_heads_of_a_department_do_not_make_the_company():
    text = "全年营业收入5.20亿元。\n\n## 队伍\n\n销售部共50人，人均销售额400万元。"
    assert averages(text) == []


def test_english():
    text = "Sales of $19.8m with a closing team of 99 employees make $20K per head."
    assert averages(text, "Annual review") == [("$20K", ("$19.8m", "99 employees"), "contradicts")]


def test_an_average_of_the_total_and_the_count_right_before_it():
    assert averages("玉米播种4.2万亩，总产2,730万公斤，平均亩产605公斤。") == [
        ("605公斤", ("2,730万公斤", "4.2万亩"), "contradicts")
    ]
    assert averages("客房收入3,995.9万元，出租75,680间夜，折合平均房价528元。") == [
        ("528元", ("3,995.9万元", "75,680间夜"), "fits")
    ]


def test_an_average_in_clipped_notes():
    notes = "- 社教活动：全年156场\n- 参与公众：18,720人次\n- 平均每场：132人次"
    assert averages(notes) == [("132人次", ("18,720人次", "156场"), "contradicts")]


def test_an_average_across_paragraphs():
    text = "全年成交订单125.0万单。\n\n平台全年交易额2.75亿元。\n\n客单价202元，与上年持平。"
    assert averages(text) == [("202元", ("2.75亿元", "125.0万单"), "contradicts")]


def test_an_average_that_neither_fits_nor_nearly_does_is_left_alone():
    assert averages("全年开放312天，接待148.6万人次，暑期高峰日均1.2万人次。") == []
