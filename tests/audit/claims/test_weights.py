"""Weights and shares that make up 100 %, or their parent."""

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def weights(text: str, title: str = "2026年考核方案") -> list[Found]:
    return found(text, ClaimKind.WEIGHTS, title)


def test_weights_make_up_all():
    assert weights("基础指标权重60%，过程指标权重35%，成长指标权重10%。") == [
        ("10%", ("60%", "35%"), "contradicts")
    ]


def test_inner_weights_make_up_the_outer_one():
    inner = "销售额（45%）、回款率（15%）、新客户（5%）"
    text = f"基础指标（权重60%）包括{inner}；过程指标（权重40%）。"
    assert weights(text) == [
        ("60%", ("45%", "15%", "5%"), "contradicts"),
        ("40%", ("60%",), "fits"),
    ]


def test_a_bracket_behind_a_weight_holds_its_parts():
    text = "OKR权重：商业化65%（订阅35%、续约30%），产品35%（交付20%、质量20%）。"
    assert ("35%", ("20%", "20%"), "contradicts") in weights(text)


def test_a_total_is_stated_behind_the_list():
    text = "奖金池按“业绩50%+客户成功40%+价值观20%”分配，合计100%。"
    assert weights(text) == [("100%", ("50%", "40%", "20%"), "contradicts")]


def test_the_rest_completes_a_list():
    text = "费用中佣金占35%、返点占25%、市场占20%、差旅占10%、其他占15%。"
    assert weights(text) == [("15%", ("35%", "25%", "20%", "10%"), "contradicts")]


def test_four_quarters_complete_a_year():
    assert weights("节奏安排：Q1 40%、Q2 30%、Q3 25%、Q4 10%。") == [
        ("10%", ("40%", "30%", "25%"), "contradicts")
    ]


def test_rounded_shares_need_not_add_up_exactly():
    text = "收入构成：订阅占74.9%、实施占17.1%、其他占8.1%。"
    assert weights(text, "2025年总结") == [("8.1%", ("74.9%", "17.1%"), "fits")]


def test_a_list_that_names_some_parts_is_left_alone():
    assert weights("销售费用3,900万元，其中广告占40%、差旅占25%、展会占20%。", "2025年总结") == []


def test_rates_are_no_shares():
    assert weights("客户满意度95%，复购率63%，投诉处理及时率98%，三项指标均达标。") == []


def test_points_make_up_their_total():
    assert weights("产值40分、利润30分、质量20分、安全10分、党建5分，共100分。") == [
        ("100分", ("40分", "30分", "20分", "10分", "5分"), "contradicts")
    ]


def test_points_that_rise_are_no_parts():
    assert weights("客户满意度由82分提升到89分，内部测评91分，总分180分以上。") == []


def test_weights_in_items_of_their_own():
    items = "- 营业收入（40%）\n- 利润（25%）\n- 现金流（20%）\n- 风险控制（10%）"
    assert weights(f"考核权重分配：\n\n{items}") == [
        ("10%", ("40%", "25%", "20%"), "contradicts")
    ]
    assert weights(f"去年的完成情况：\n\n{items}") == []


def test_a_list_by_one_criterion_cannot_make_more_than_all():
    assert weights("外贸订单占38%，内贸订单占72%。", "2025年总结") == [
        ("72%", ("38%",), "contradicts")
    ]
    assert weights("年龄结构：35岁以下占42%、36至50岁占39%、51岁以上占29%。", "2025年总结") == [
        ("29%", ("42%", "39%"), "contradicts")
    ]


def test_parts_by_several_criteria_may_overlap():
    text = "队伍结构：女性占58%，党员占23%，本科以上占31%。"
    assert weights(text, "2025年总结") == []


def test_the_rest_belongs_to_its_list():
    text = "客户来源中，老客户介绍占46%，线上投放占31%，其余33%来自展会。"
    assert weights(text, "2025年总结") == [("33%", ("46%", "31%"), "contradicts")]


def test_weights_in_a_column():
    def column(last: str) -> list[Found]:
        rows = ("安全生产 | 35%", "发电量 | 30%", "成本控制 | 20%", f"党建 | {last}")
        lines = "\n".join(f"| {row} |" for row in ("考核项 | 权重", "---|---", *rows))
        return weights(lines)

    assert column("15%") == [("15%", ("35%", "30%", "20%"), "fits")]
    assert column("20%") == [("20%", ("35%", "30%", "20%"), "contradicts")]
    assert column("60%") == []


def test_the_largest_of_a_list_may_be_called_so():
    text = "客源以本地62%为最多，日韩21%，港澳9%，其余8%。"
    assert weights(text) == [("8%", ("62%", "21%", "9%"), "fits")]


def test_the_scale_of_marks_is_no_sum_of_their_limits():
    text = "期末占60%，期中占20%，作业占10%，表现占10%，合计100分制，60分为合格，85分为优秀。"
    assert [one[2] for one in weights(text)] == ["fits"]
