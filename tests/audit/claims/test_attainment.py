"""Held against the target: the rate, what is above it and what is missing."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def attainments(text: str) -> list[Found]:
    return found(text, ClaimKind.ATTAINMENT)


@pytest.mark.parametrize(
    ("text", "stated", "terms"),
    [
        ("全年销售额12.8亿元，超额完成年度目标（11.5亿元）的111.3%。", "111.3%",
         ("12.8亿元", "11.5亿元")),
        ("C系列年度目标1.2亿元，实际完成1.5亿元，完成率125%。", "125%", ("1.5亿元", "1.2亿元")),
        ("存款余额48.63亿元，比年初新增5.27亿元；完成全年新增任务4.8亿元的109.8%。", "109.8%",
         ("5.27亿元", "4.8亿元")),
        ("完成投资68.5亿元，占年度计划72亿元的95.1%。", "95.1%", ("68.5亿元", "72亿元")),
        ("实现销售额12.8亿元，比年度目标11.5亿元超额11.3%。", "11.3%", ("12.8亿元", "11.5亿元")),
        ("到位资金26.4亿元，超目标24亿元2.4亿元。", "2.4亿元", ("26.4亿元", "24亿元")),
        ("签约金额46.0亿元，目标50亿元，比目标少签4亿元。", "4亿元", ("46.0亿元", "50亿元")),
        ("招聘目标50人，实际到岗46人，缺口4人。", "4人", ("46人", "50人")),
        ("年度销售目标为4.5亿元。全年实现销售额4.68亿元，完成率104%。", "104%",
         ("4.68亿元", "4.5亿元")),
        ("We hit 104% of our £45.0 million budget with sales of £46.8 million.", "104%",
         ("£46.8 million", "£45.0 million")),
    ],
)
def test_an_attainment_follows_from_actual_and_target(
    text: str, stated: str, terms: tuple[str, ...]
) -> None:
    assert (stated, terms, "fits") in attainments(text)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("全年销售额12.8亿元，超额完成年度目标（11.5亿元）的113.1%。", "113.1%"),
        ("到位资金26.4亿元，比目标24亿元超额110%。", "110%"),
        ("新签约项目18个，计划20个，欠目标20%。", "20%"),
        ("产值36.52亿元，完成年计划35亿元的103.4%。", "103.4%"),
    ],
)
def test_a_wrong_one_is_a_contradiction(text: str, stated: str) -> None:
    assert [(one[0], one[2]) for one in attainments(text)] == [(stated, "contradicts")]


@pytest.mark.parametrize(
    "text",
    [
        "推广预算1,550万元，占营收目标2.8亿元的5.54%。",
        "收入50亿元，目标48亿元，费用率18%，低于目标20%。",
        "固定资产投资完成9.18亿元；一般公共预算收入1.26亿元，完成任务1.2亿元的105.0%。",
        "各项目标完成率均超过100%，客户满意度96.5%。",
    ],
)
def test_what_is_of_something_else_is_left_alone(text: str) -> None:
    assert "contradicts" not in {one[2] for one in attainments(text)}


@pytest.mark.parametrize(
    ("text", "sound", "wrong"),
    [
        ("达成率：{}（目标3,000万元，实绩2,865万元）。", "95.5%", "92.5%"),
        ("目标5.20亿元，完成5.46亿元（{}）。", "105.0%", "107.5%"),
        ("计划外送电量19.0亿千瓦时，实际外送20.3亿千瓦时，超计划{}。",
         "1.3亿千瓦时", "1.5亿千瓦时"),
        ("距全年5,000吨的目标还差{}，实际采收4,640吨。", "360吨", "460吨"),
        ("全年目标1.50亿元；一季度完成3,900万元，占全年任务的{}。", "26.0%", "29.0%"),
        ("Bookings of $12.9m beat the $12.0m plan by {}.", "7.5%", "9.5%"),
    ],
)
def test_targets_are_told_in_many_ways(text: str, sound: str, wrong: str) -> None:
    assert (sound, "fits") in [(one[0], one[2]) for one in attainments(text.format(sound))]
    assert (wrong, "contradicts") in [(one[0], one[2]) for one in attainments(text.format(wrong))]


@pytest.mark.parametrize(("rate", "verdict"), [("115.0%", "fits"), ("111.5%", "contradicts")])
def test_the_row_of_a_table_has_the_target(rate: str, verdict: str) -> None:
    table = "| 产品 | 目标（台） | 实际（台） |\n|---|---|---|\n| 甲产品 | 1,200 | 1,380 |\n"
    text = f"甲产品全年实际完成1,380台，完成目标的{rate}。\n\n{table}"
    assert (rate, ("1,380台", "1,200"), verdict) in attainments(text)


@pytest.mark.parametrize(
    "text",
    [
        "收入9.6亿元，目标10亿元；利润0.86亿元，完成目标的107.5%。",
        "目标2,600万元，完成2,714万元，其中线上超额完成12%。",
        "税收5.2亿元，完成预算的101%；非税收入1.9亿元，完成预算2.0亿元的95%。",
    ],
)
def test_a_target_is_not_that_of_another_clause_or_part(text: str) -> None:
    assert not [one for one in attainments(text) if one[2] != "fits"]


@pytest.mark.parametrize(
    ("text", "sound", "wrong"),
    [
        ("We spent $11.76m of a budget of $12.00m, using {} of the money.", "98%", "96%"),
        ("预算1,200万元，实际使用1,176万元，用掉了预算的{}。", "98%", "96%"),
    ],
)
def test_what_was_spent_of_a_budget(text: str, sound: str, wrong: str) -> None:
    assert (sound, "fits") in [(one[0], one[2]) for one in attainments(text.format(sound))]
    assert (wrong, "contradicts") in [(one[0], one[2]) for one in attainments(text.format(wrong))]
