"""Growth and increase in tables."""

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found


def test_growth_from_last_year_to_this() -> None:
    table = (
        "| 产品线 | 2026计划 | 2025预计 | 增长 |\n|---|---|---|---|\n"
        "| 减速机 | 21,500 | 18,260 | 17.7% |\n"
        "| 泵阀 | 11,200 | 10,480 | 9.6% |\n"
    )

    assert found(table, ClaimKind.GROWTH) == [
        ("17.7%", ("21,500", "18,260"), "fits"),
        ("9.6%", ("11,200", "10,480"), "contradicts"),
    ]


def test_growth_in_a_row_of_its_own() -> None:
    table = (
        "| 月份 | 1月 | 2月 |\n|---|---|---|\n| 目标（万元） | 3,200 | 2,650 |\n"
        "| 上年（万元） | 2,910 | 2,480 |\n| 增长 | 10.0% | 6.9% |\n"
    )

    assert found(table, ClaimKind.GROWTH) == [
        ("10.0%", ("3,200", "2,910"), "fits"),
        ("6.9%", ("2,650", "2,480"), "fits"),
    ]


def test_an_increase_and_points() -> None:
    table = (
        "| 指标 | 本年 | 上年 | 增减 |\n|---|---|---|---|\n| 出院人次 | 21,875 | 20,160 | 1,751 |\n"
        "| 毛利率 | 36.0% | 34.4% | 1.6个百分点 |\n| 手术台次 | 6,842 | 6,105 | 737 |\n"
    )

    assert found(table, ClaimKind.CHANGE) == [
        ("1,751", ("21,875", "20,160"), "contradicts"),
        ("1.6个百分点", ("36.0%", "34.4%"), "fits"),
        ("737", ("6,842", "6,105"), "fits"),
    ]


def test_a_column_of_growth_may_be_of_the_shares() -> None:
    table = (
        "| 产品 | 本年 | 占比 | 上年 | 占比 | 增减 |\n|---|---|---|---|---|---|\n"
        "| 甲 | 500 | 50.0% | 400 | 44.4% | 5.6% |\n| 乙 | 500 | 50.0% | 500 | 55.6% | -5.6% |\n"
    )

    assert {verdict for _, _, verdict in found(table, ClaimKind.CHANGE)} == {"fits"}
    assert found(table, ClaimKind.GROWTH) == []


def test_growth_without_its_base_says_nothing() -> None:
    table = "| 区 | 收入 | 增长 |\n|---|---|---|\n| 甲 | 1200 | 12.0% |\n| 乙 | 800 | 5.0% |\n"

    assert found(table, ClaimKind.GROWTH) == []


def test_growth_in_the_words_of_taiwan() -> None:
    table = (
        "| 項目 | 2023年 | 2024年 | 成長率 |\n|---|---|---|---|\n"
        "| 客房 | 20,050 | 23,058 | 15.0% |\n| 餐飲 | 10,980 | 11,529 | 0.5% |\n"
    )
    verdicts = [verdict for *_, verdict in found(table, ClaimKind.GROWTH)]
    assert verdicts == ["fits", "contradicts"]


def test_a_column_may_hold_growth_and_points() -> None:
    table = (
        "| 指标 | 2024年 | 2025年 | 变化 |\n|---|---|---|---|\n| 门店数 | 48家 | 60家 | +25.0% |\n"
        "| 营业额 | 2.88亿元 | 3.60亿元 | +20.0% |\n| 毛利率 | 36.0% | 34.5% | -1.5个百分点 |\n"
        "| 复购率 | 24.0% | 26.0% | +2.0个百分点 |\n"
    )
    told = [*found(table, ClaimKind.GROWTH), *found(table, ClaimKind.CHANGE)]
    assert [(one[0], one[2]) for one in told] == [
        ("+25.0%", "fits"), ("+20.0%", "contradicts"),
        ("-1.5个百分点", "fits"), ("+2.0个百分点", "fits"),
    ]  # fmt: skip
