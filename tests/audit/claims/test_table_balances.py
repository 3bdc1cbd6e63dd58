"""Stocks and outcomes in tables."""

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found


def test_people_who_come_and_go() -> None:
    table = (
        "| 部门 | 年初人数 | 本年增加 | 本年减少 | 年末人数 |\n|---|---|---|---|---|\n"
        "| 销售部 | 45 | 12 | 7 | 50 |\n| 技术部 | 60 | 15 | 5 | 75 |\n"
        "| 合计 | 105 | 27 | 12 | 120 |\n"
    )

    assert found(table, ClaimKind.BRIDGE) == [
        ("50", ("45", "12", "7"), "fits"),
        ("75", ("60", "15", "5"), "contradicts"),
        ("120", ("105", "27", "12"), "fits"),
    ]


def test_a_bridge_of_rows_with_brackets_below_zero() -> None:
    table = (
        "| ARR | $m |\n|---|---|\n| Opening ARR | 24.60 |\n| New customers | 7.35 |\n"
        "| Expansion | 2.18 |\n| Churn | (1.71) |\n| Closing ARR | {} |\n"
    )

    assert [one[2] for one in found(table.format("32.42"), ClaimKind.BRIDGE)] == ["fits"]
    assert [one[2] for one in found(table.format("34.22"), ClaimKind.BRIDGE)] == ["contradicts"]


def test_what_is_left_of_income() -> None:
    table = (
        "| 项目 | 本年 | 上年 |\n|---|---|---|\n| 总收入 | 1,401 | 1,310 |\n"
        "| 总支出 | 824 | 773 |\n"
        "| 结余 | 577 | 573 |\n"
    )

    assert found(table, ClaimKind.BRIDGE) == [
        ("577", ("1,401", "824"), "fits"),
        ("573", ("1,310", "773"), "contradicts"),
    ]


def test_a_running_total() -> None:
    table = (
        "| 月份 | 销售额 | 累计 |\n|---|---|---|\n| 1月 | 120 | 120 |\n| 2月 | 90 | 210 |\n"
        "| 3月 | 150 | 360 |\n| 4月 | 140 | 510 |\n"
    )

    assert ("510", ("360", "140"), "contradicts") in found(table, ClaimKind.SUM)
