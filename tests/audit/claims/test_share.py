"""A part, its share and the whole."""

from plangen.audit.audit import facts_of
from plangen.audit.claims.share import find
from plangen.audit.judgement.claim import ClaimKind
from plangen.diagnostics.finding import Severity
from plangen.readers.passages.read import read_text
from tests.audit.support import Found, found


def shares(text: str, title: str = "2025年工作总结") -> list[Found]:
    return found(text, ClaimKind.SHARE, title)


def test_a_bracket_holds_the_share_of_the_amount_before_it():
    text = "全年销售额12.8亿元，其中A系列6.2亿元（占比48.4%），B系列4.1亿元（占比23.0%）。"
    assert shares(text) == [
        ("48.4%", ("6.2亿元", "12.8亿元"), "fits"),
        ("23.0%", ("4.1亿元", "12.8亿元"), "contradicts"),
    ]


def test_the_whole_stands_between_the_words_and_the_share():
    assert shares("研发人员218人，占员工总数352人的69.1%。") == [
        ("69.1%", ("218人", "352人"), "contradicts")
    ]


def test_words_name_a_whole_that_stands_elsewhere():
    text = "全年营业收入8.92亿元，利润总额5,352万元。\n\n## 成本\n\n油费1.16亿元，占营收的13.0%。"
    assert shares(text) == [("13.0%", ("1.16亿元", "8.92亿元"), "fits")]


def test_shares_of_a_list_belong_to_its_parts_in_turn():
    parts = "营业收入2.03亿元，订阅1.52亿元、实施3,480万元、其他1,620万元"
    text = f"{parts}，占比分别为74.9%、8.0%和17.1%。"
    assert [verdict for *_, verdict in shares(text)] == ["fits", "contradicts", "contradicts"]


def test_the_total_may_stand_behind_its_parts():
    text = "课酬支出：语文1,200元，占40%；数学1,050元，占35%；英语750元，占52%，合计3,000元。"
    assert [verdict for *_, verdict in shares(text)] == ["fits", "fits", "contradicts"]


def test_english_says_of_what():
    text = "The North region delivered $12.4m, or 31% of revenue of $40.0m."
    assert shares(text, "Annual review") == [("31%", ("$12.4m", "$40.0m"), "fits")]


def test_ratios_in_brackets_are_shares_where_others_bear_it_out():
    parts = "EMEA made $20.4m (24.0%), APAC $10.7m (22.0%), Americas $17.5m (36.0%)"
    text = f"Of total revenue of $48.6m, {parts}."
    assert [verdict for *_, verdict in shares(text, "Review")] == ["contradicts", "fits", "fits"]


def test_a_share_of_something_else_says_nothing_of_the_amount_before_it():
    assert shares("新增客户146家，直供客户占比升至45%，老客户占比由30%提高到42%。") == []


def test_a_share_of_the_market_or_the_province_needs_the_market():
    assert shares("出口额1.04亿元，全年营收5.20亿元，占全市出口的8%。") == []


def test_a_ratio_in_a_lone_bracket_may_be_anything():
    assert shares("全年签约5.2亿元。其中华东区完成1.2亿元（108%），华南区0.9亿元（96%）。") == []


def test_a_share_of_the_target_is_no_share():
    assert shares("税收收入完成11,136万元，占调整预算90.75%，全口径收入28,583万元。") == []


def test_shares_bent_to_add_up_are_less_than_an_error():
    def worst(*stated: str) -> set[Severity]:
        parts = ("华东1.2亿元", "华南8000万元", "华北5000万元", "其他3000万元")
        pairs = zip(parts, stated, strict=True)
        listed = "；".join(f"{part}（占比{share}）" for part, share in pairs)
        text = f"# 2026年工作计划\n\n年度营收目标2.8亿元。区域分配：{listed}。"
        return {claim.most for claim in find(facts_of(read_text(text, "md", "计划")))}

    assert worst("43%", "29%", "18%", "10%") == {Severity.WARNING}
    assert worst("43%", "28%", "18%", "11%") == {Severity.INFO}
    assert worst("43%", "29%", "18%", "15%") == {Severity.ERROR}


def test_the_amount_may_follow_its_share():
    text = "全年新签目标2.8亿元。一季度占20%，即5600万元；二季度占30%，即9400万元。"
    assert shares(text, "2026年经营计划") == [
        ("20%", ("5600万元", "2.8亿元"), "fits"),
        ("30%", ("9400万元", "2.8亿元"), "contradicts"),
    ]


def test_the_amount_may_stand_in_a_bracket_behind_its_share():
    text = "信息化预算总额1,500万元，其中60%（900万元）用于建设，25%（357万元）用于运维。"
    assert shares(text, "2026年预算") == [
        ("60%", ("900万元", "1,500万元"), "fits"),
        ("25%", ("357万元", "1,500万元"), "contradicts"),
    ]


def test_the_whole_may_stand_in_a_bracket_behind_its_name():
    assert shares("公益支出3,276万元，管理费用262万元，占总支出（3,538万元）的7.4%。") == [
        ("7.4%", ("262万元", "3,538万元"), "fits")
    ]
    assert shares("车险赔付2.73亿元，相当于全部赔款支出（4.20亿元）的56%。") == [
        ("56%", ("2.73亿元", "4.20亿元"), "contradicts")
    ]


def test_one_share_that_is_right_tells_the_whole_of_those_beside_it():
    text = "馆内接待148.6万人次。未成年人41.6万人次，占23.0%；境外观众5.2万人次，占3.5%。"
    assert shares(text) == [
        ("23.0%", ("41.6万人次", "148.6万人次"), "contradicts"),
        ("3.5%", ("5.2万人次", "148.6万人次"), "fits"),
    ]


def test_a_part_of_another_amount_is_not_held_against_the_nearest():
    text = "公益支出2,974.5万元，管理费用148.7万元；管理费用占总支出的4.8%。"
    assert shares(text) == []


def test_english_shares_of_those_before():
    text = "The airport handled 9.6 million passengers, of whom 3.84 million (46%) flew abroad."
    assert shares(text, "Annual review") == [
        ("46%", ("3.84 million", "9.6 million"), "contradicts")
    ]
