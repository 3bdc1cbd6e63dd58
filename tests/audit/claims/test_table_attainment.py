"""Attainment in tables."""

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found

WORKSHOPS = """\
| 车间 | 年计划 | 实际完成 | 完成率 |
|---|---|---|---|
| 铸造 | 12,000 | 12,864 | 107.2% |
| 机加 | 18,500 | 17,945 | 97.0% |
| 装配 | 9,500 | 10,317 | 108.6% |
| 合计 | 40,000 | 41,126 | 102.8% |
"""


def test_attainment_of_every_row_and_of_the_total() -> None:
    claims = found(WORKSHOPS, ClaimKind.ATTAINMENT)

    assert claims[-1] == ("102.8%", ("41,126", "40,000"), "fits")
    assert {verdict for _, _, verdict in claims} == {"fits"}


def test_a_quotient_the_wrong_way_round() -> None:
    claims = found(WORKSHOPS.replace("97.0%", "103.1%"), ClaimKind.ATTAINMENT)

    assert ("103.1%", ("17,945", "18,500"), "contradicts") in claims


def test_what_is_short_of_a_budget() -> None:
    table = (
        "| Region | Budget | Actual | Variance |\n|---|---|---|---|\n"
        "| North | 1,200 | 1,260 | 60 |\n"
        "| South | 900 | 864 | (36) |\n"
    )

    assert ("(36)", ("864", "900"), "fits") in found(table, ClaimKind.ATTAINMENT)


def test_of_some_measures_less_is_better() -> None:
    table = (
        "| 指标 | 目标 | 实际 | 完成率 |\n|---|---|---|---|\n| 销售收入 | 500 | 520 | 104.0% |\n"
        "| 投诉次数 | 20 | 16 | 120.0% |\n"
    )

    assert found(table, ClaimKind.ATTAINMENT) == [("104.0%", ("520", "500"), "fits")]


def test_the_difference_of_a_cost_has_the_sign_of_its_table() -> None:
    table = (
        "| 项目 | 预算数 | 实际数 | 差异额 |\n|---|---|---|---|\n"
        "| 营业收入 | 55,000 | 52,800 | -2,200 |\n| 营业成本 | 41,250 | 39,600 | -1,650 |\n"
        "| 销售费用 | 3,300 | 3,168 | -123 |\n"
    )
    claims = found(table, ClaimKind.ATTAINMENT)
    assert claims[-1] == ("-123", ("3,168", "3,300"), "contradicts")
    assert [verdict for *_, verdict in claims[:-1]] == ["fits", "fits"]
