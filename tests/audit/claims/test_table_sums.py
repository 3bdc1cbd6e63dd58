"""Totals of rows and columns in tables."""

from plangen.audit.audit import facts_of, judgements
from plangen.audit.judgement.claim import ClaimKind
from plangen.diagnostics.finding import Severity
from plangen.readers.passages.read import read_text
from plangen.values.tolerance import Verdict
from tests.audit.support import found

REGIONS = """\
| 区域 | 上半年 | 下半年 | 全年 |
|---|---|---|---|
| 华东 | 1,200 | 1,800 | 3,000 |
| 华南 | 900 | 1,100 | 2,000 |
| 合计 | 2,100 | 2,900 | 5,000 |
"""


def _wrong(table: str, kind: ClaimKind = ClaimKind.SUM) -> list[str]:
    return [stated for stated, _, verdict in found(table, kind) if verdict != "fits"]


def test_a_table_adds_up_both_ways() -> None:
    claims = found(REGIONS, ClaimKind.SUM)

    assert ("3,000", ("1,200", "1,800"), "fits") in claims
    assert ("2,100", ("1,200", "900"), "fits") in claims
    assert len(claims) == 6


def test_a_wrong_cell_breaks_its_row_and_its_column() -> None:
    assert _wrong(REGIONS.replace("1,800", "1,080")) == ["3,000", "2,900"]


def test_rounded_parts_may_miss_their_total() -> None:
    table = (
        "单位：亿元\n\n| 地区 | 产值 |\n|---|---|\n| 东部 | 3.4 |\n| 中部 | 2.3 |\n"
        "| 西部 | 1.6 |\n"
    )

    assert not _wrong(f"{table}| 合计 | 7.2 |\n")
    assert _wrong(f"{table}| 合计 | 7.6 |\n") == ["7.6"]


def test_shares_and_weights_make_up_the_whole() -> None:
    table = (
        "| 指标 | 目标值 | 权重 |\n|---|---|---|\n| 预算执行率 | ≥95% | 40% |\n"
        "| 用户满意度 | ≥92分 | 35% |\n| 安全事件 | 0起 | {} |\n| 合计 | | 100% |\n"
    )

    assert not _wrong(table.format("25%"), ClaimKind.WEIGHTS)
    assert _wrong(table.format("20%"), ClaimKind.WEIGHTS) == ["100%"]


def test_subtotals_are_added_and_not_what_they_cover() -> None:
    table = (
        "| 类别 | 项目 | 金额 |\n|---|---|---|\n| 人员 | 工资 | 860 |\n| | 社保 | 240 |\n"
        "| | 小计 | 1,100 |\n| 公用 | 水电 | 90 |\n| | 办公 | 60 |\n| | 小计 | 150 |\n"
        "| 合计 | | 1,250 |\n"
    )

    assert found(table, ClaimKind.SUM) == [
        ("1,100", ("860", "240"), "fits"),
        ("150", ("90", "60"), "fits"),
        ("1,250", ("1,100", "150"), "fits"),
    ]


def test_details_are_not_added_again() -> None:
    table = (
        "| 账龄 | 余额 |\n|---|---|\n| 1年以内 | 1,100 |\n| 1至2年 | 285 |\n| 3年以上 | 72 |\n"
        "| 3至5年 | 32 |\n| 5年以上 | 40 |\n| 合计 | 1,457 |\n"
    )

    assert found(table, ClaimKind.SUM) == [("1,457", ("1,100", "285", "72"), "fits")]


def test_months_make_a_quarter() -> None:
    table = (
        "| 月份 | 1月 | 2月 | 3月 | 一季度 | 累计 |\n|---|---|---|---|---|---|\n"
        "| 销售额 | 3,200 | 2,650 | 2,380 | {} | 8,230 |\n"
    )

    assert found(table.format("8,230"), ClaimKind.SUM) == [
        ("8,230", ("3,200", "2,650", "2,380"), "fits")
    ]
    assert _wrong(table.format("8,320")) == ["8,320"]


def test_averages_scores_and_ranks_are_no_sums() -> None:
    table = (
        "| 单位 | 得分 | 单价 | 满意度 | 排名 |\n|---|---|---|---|---|\n"
        "| 一分公司 | 95.5 | 30 | 96% | 1 |\n"
        "| 二分公司 | 93.2 | 28 | 95% | 2 |\n| 合计 | 94.4 | 29 | 95.5% | |\n"
    )

    assert found(table, ClaimKind.SUM) == []


def test_customers_of_several_products_are_counted_once() -> None:
    table = "| 产品 | 客户数 |\n|---|---|\n| 甲 | 120 |\n| 乙 | 200 |\n| 合计 | 290 |\n"

    assert found(table, ClaimKind.SUM) == []


def test_a_statement_of_income_has_no_sums() -> None:
    table = (
        "| 项目 | 本年 | 上年 |\n|---|---|---|\n| 营业收入 | 5,000 | 4,500 |\n"
        "| 减：营业成本 | 3,200 | 2,950 |\n| 管理费用 | 400 | 390 |\n| 合计 | 1,400 | 1,160 |\n"
    )

    assert found(table, ClaimKind.SUM) == []


def test_a_plan_that_is_off_by_rounding_is_no_error() -> None:
    reading = read_text(
        "# 2026年经营计划\n\n| 部门 | 预算 |\n|---|---|\n| 一部 | 33 |\n| 二部 | 33 |\n"
        "| 三部 | 33 |\n| 合计 | 100 |\n"
    )

    (judged,) = judgements(facts_of(reading))
    assert judged.verdict is Verdict.CONTRADICTS
    assert judged.claim.most is Severity.INFO
