"""Groups of rows, and details, in tables."""

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found

WEIGHTS = """\
| 一级指标 | 权重 | 二级指标 | 权重 |
|---|---|---|---|
| 基础指标 | 60% | 销售额 | 40% |
| | | 回款率 | 20% |
| 过程指标 | 40% | 有效拜访量 | 15% |
| | | 需求反馈 | 10% |
| | | 培训参与率 | 15% |
"""


def test_the_weight_of_a_group_is_that_of_its_members() -> None:
    assert found(WEIGHTS, ClaimKind.WEIGHTS) == [
        ("60%", ("40%", "20%"), "fits"),
        ("40%", ("15%", "10%", "15%"), "fits"),
    ]


def test_a_group_that_weighs_more_than_its_members() -> None:
    claims = found(WEIGHTS.replace("| 需求反馈 | 10% |", "| 需求反馈 | 5% |"), ClaimKind.WEIGHTS)

    assert ("40%", ("15%", "5%", "15%"), "contradicts") in claims


def test_details_are_no_more_than_the_whole() -> None:
    table = (
        "单位：万元\n\n| 项目 | 金额 |\n|---|---|\n| 公用经费 | 985 |\n| 其中：水电 | {} |\n"
        "| 其中：维修 | 365 |\n"
    )

    assert found(table.format("210"), ClaimKind.SUM) == [("985", ("210", "365"), "fits")]
    assert found(table.format("710"), ClaimKind.SUM) == [("985", ("710", "365"), "contradicts")]


def test_details_of_people_overlap() -> None:
    table = (
        "| 类别 | 人数 |\n|---|---|\n| 在岗职工 | 200 |\n| 其中：女 | 112 |\n| 其中：党员 | 130 |\n"
    )

    assert found(table, ClaimKind.SUM) == []
