"""Growth against the year before: the value, the base, the increase, the rate."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def growth(text: str) -> list[Found]:
    return found(text, ClaimKind.GROWTH)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("营业收入12.8亿元，较上年的11.1亿元增长15.3%。", ("12.8亿元", "11.1亿元")),
        ("全年门急诊量86.4万人次，同比增长8.3%（上年79.8万人次）。", ("86.4万人次", "79.8万人次")),
        ("完成产值5.3亿元，上年4.9亿元，同比增长10%。", ("5.3亿元", "4.9亿元")),
        ("2024年区域销售额11.1亿元，2025年12.8亿元，同比增长15.3%。", ("12.8亿元", "11.1亿元")),
        ("2024年利润为3.2亿元。2025年利润4.0亿元，同比增长25%。", ("4.0亿元", "3.2亿元")),
        ("本月销售1,200万元，环比增长20%，上月为1,000万元。", ("1,200万元", "1,000万元")),
        ("总产1.32万吨；较上年的1.28万吨增产3.1%。", ("1.32万吨", "1.28万吨")),
        ("接待量较去年的5.2万人次增长近四成，达7.2万人次。", ("7.2万人次", "5.2万人次")),
        ("费用1,080万元，比上年的1,200万元下降10%。", ("1,080万元", "1,200万元")),
        ("營收11.1億元，為去年7.4億元的1.5倍。", ("11.1億元", "7.4億元")),
        ("Sales were £172.0 million, up 12.4% on last year's £153.0 million.",
         ("£172.0 million", "£153.0 million")),
    ],
)
def test_a_base_is_found_before_the_rate_behind_it_or_in_another_sentence(
    text: str, terms: tuple[str, ...]
) -> None:
    assert [one[1:] for one in growth(text)] == [(terms, "fits")]


def test_a_rate_of_the_wrong_base_is_a_contradiction() -> None:
    text = "年度营收目标2.8亿元，2025年营收2.24亿元，较2025年增长20%。"
    assert growth(text) == [("20%", ("2.8亿元", "2.24亿元"), "contradicts")]


@pytest.mark.parametrize(("rate", "verdict"), [("15.3%", "fits"), ("13.3%", "contradicts")])
def test_an_increase_and_a_rate_go_together(rate: str, verdict: str) -> None:
    text = f"全年销售额12.8亿元，比上年增加1.7亿元，同比增长{rate}。"
    assert growth(text) == [(rate, ("12.8亿元", "1.7亿元"), verdict)]


def test_so_do_a_decrease_and_a_rate() -> None:
    text = "公共安全支出1.9亿元，比上年减支1184万元，下降5.8%。"
    assert growth(text) == [("5.8%", ("1.9亿元", "1184万元"), "fits")]


def test_several_rates_belong_to_several_targets() -> None:
    text = "确保40亿元，力争42亿元，冲刺45亿元，较2025年的36.5亿元分别增长9.6%、15.1%和23.3%。"
    terms = [("40亿元", "36.5亿元"), ("42亿元", "36.5亿元"), ("45亿元", "36.5亿元")]
    assert [one[1] for one in growth(text)] == terms
    assert {one[2] for one in growth(text)} == {"fits"}


@pytest.mark.parametrize(
    "text",
    [
        "收入8.92亿元，上年8.40亿元；利润5,352万元，增长9.2%。",
        "全年计划产值38,000万元，比2025年的33,150万元增长14.6%；利润3,990万元，增长24.3%。",
        "2025年营收10.71亿元，同比增长12%；归母净利润5.26亿元，同比增长19.95%。",
        "同店销售额3.2亿元，可比口径增长4.6%，上年3.5亿元。",
        "收入12.8亿元，其中线上收入增长30%。",
        "年降水量18.8毫米，较常年偏少5.3%。",
    ],
)
def test_what_may_be_of_something_else_is_left_alone(text: str) -> None:
    assert not [one for one in growth(text) if one[2] != "fits"]


@pytest.mark.parametrize(
    ("text", "sound", "wrong"),
    [
        ("全院门急诊人次：2024年61.3万，2025年66.8万，增{}。", "9.0%", "8.2%"),
        ("出院患者38,420例（去年35,870例，{}）。", "+7.1%", "+7.7%"),
        ("对公贷款增加4.6亿元至57.9亿元，增长{}。", "8.6%", "7.9%"),
        ("与上年度的2,750万元相比，本期物业服务收入升至2,992万元，升幅{}。", "8.8%", "8.1%"),
        ("去年结转1,058人。今年1,164人，涨幅为{}，去年同期为1,058人。", "10.0%", "9.1%"),
        ("旅客518.6万人次、货邮3.42万吨，分别比2024年的472.3万人次、3.15万吨增长{}和8.6%。",
         "9.8%", "8.1%"),
        ("2023年2,140万元，2024年2,365万元，2025年2,701万元，增速分别为10.5%、{}。",
         "14.2%", "12.4%"),
        ("门票1.27亿元、餐饮0.68亿元，同比分别增长{}、15.3%（上年分别为1.17亿元、0.59亿元）。",
         "8.5%", "11.5%"),
        ("Costs were cut by {} to $18.4 million (2024: $20.1 million).", "8.5%", "9.6%"),
        ("RevPAR was $112.0, {} above the prior year ($103.0).", "8.7%", "7.8%"),
    ],
)
def test_bases_stand_in_many_places(text: str, sound: str, wrong: str) -> None:
    assert (sound, "fits") in [(one[0], one[2]) for one in growth(text.format(sound))]
    assert (wrong, "contradicts") in [(one[0], one[2]) for one in growth(text.format(wrong))]


@pytest.mark.parametrize(("now", "verdict"), [("1,280万件", "fits"), ("1,820万件", "contradicts")])
def test_a_number_that_doubled_is_about_twice_as_much(now: str, verdict: str) -> None:
    text = f"快递揽收量翻了一番，由2024年的640万件增加到{now}。"
    assert growth(text) == [("翻了一番", (now, "640万件"), verdict)]


@pytest.mark.parametrize(("rate", "verdict"), [("9.3%", "fits"), ("9.8%", "contradicts")])
def test_the_row_of_a_table_has_the_base(rate: str, verdict: str) -> None:
    table = "| 项目 | 2025年 | 2024年 |\n|---|---|---|\n| 门急诊（人次） | 318,460 | 291,340 |\n"
    text = f"门急诊318,460人次，同比增长{rate}。\n\n{table}"
    assert growth(text) == [(rate, ("318,460人次", "291,340"), verdict)]


@pytest.mark.parametrize(
    ("text", "sound", "wrong"),
    [
        ("会员目标5600人，比现在再增加25%，也就是要新增{}。", "1120人", "1210人"),
        ("营业额要做到1,200万元，增长20%，相当于多做{}。", "200万元", "300万元"),
    ],
)
def test_a_rise_may_be_said_again_as_an_amount(text: str, sound: str, wrong: str) -> None:
    assert [one[2] for one in growth(text.format(sound))] == ["fits"]
    assert [one[2] for one in growth(text.format(wrong))] == ["contradicts"]
