"""Tables read: what their words make of their numbers."""

from plangen.audit.audit import facts_of
from plangen.audit.numbers.mention import Mention, Role, Scenario
from plangen.audit.tables.head import LineKind
from plangen.audit.tables.sheet import Sheet
from plangen.readers.passages.read import read_text


def _sheet(table: str, title: str = "2025年工作总结") -> Sheet:
    (sheet,) = facts_of(read_text(f"# {title}\n\n{table}", "md", "文档")).tables
    return sheet


def _cell(sheet: Sheet, text: str) -> Mention:
    return next(one for one in sheet.cells.values() if one.text == text)


SALES = """\
表1 各大区销售（单位：万元）

| 大区 | 2025年 | 目标 | 完成率 | 2024年 | 同比 | 占比 |
|---|---|---|---|---|---|---|
| 华东 | 18,640 | 17,500 | 106.5% | 16,200 | +15.1% | 46.1% |
| 合计 | 40,400 | 40,000 | 101.0% | 36,500 | +10.7% | 100.0% |
"""


def test_headings_say_role_scenario_and_year() -> None:
    sheet = _sheet(SALES)

    roles = {text: _cell(sheet, text).role for text in ("106.5%", "+15.1%", "46.1%", "18,640")}
    assert roles == {
        "106.5%": Role.ATTAINMENT,
        "+15.1%": Role.GROWTH,
        "46.1%": Role.SHARE,
        "18,640": Role.VALUE,
    }
    assert _cell(sheet, "17,500").scenario is Scenario.TARGET
    assert _cell(sheet, "16,200").scenario is Scenario.BASE
    assert _cell(sheet, "16,200").when.year == 2024


def test_the_caption_gives_the_unit_and_the_row_the_entity() -> None:
    cell = _cell(_sheet(SALES), "18,640")

    assert cell.quantity.value == 186_400_000
    assert cell.subject.entity == "华东"
    assert cell.segment is None


def test_a_heading_over_several_columns_belongs_to_each() -> None:
    sheet = _sheet(
        "| 区域 | 2024年 | | 2025年 | |\n|---|---|---|---|---|\n"
        "| | 计划 | 实际 | 计划 | 实际 |\n| 华东 | 1200 | 1180 | 1300 | 1352 |\n"
    )

    assert [one.head.words for one in sheet.columns] == [
        "2024年 计划", "2024年 实际", "2025年 计划", "2025年 实际",
    ]  # fmt: skip


def test_numbers_of_rows_persons_and_dates_are_no_figures() -> None:
    sheet = _sheet(
        "| 序号 | 项目 | 金额 | 负责人 | 联系电话 |\n|---|---|---|---|---|\n"
        "| 1 | 道路 | 360 | 张伟 | 13800000000 |\n| 2 | 学校 | 190 | 李娜 | 13900000000 |\n"
        "| 3 | 医院 | 270 | 王芳 | 13700000000 |\n"
    )

    assert [one.text for one in sheet.cells.values()] == ["360", "190", "270"]


def test_percentages_without_a_sign() -> None:
    sheet = _sheet("| 产品 | 产量 | 较上年±% |\n|---|---|---|\n| 饮料酒 | 15767 | 18.64 |\n")

    assert _cell(sheet, "18.64").quantity.value * 10_000 == 1864


def test_totals_details_and_titles_among_the_rows() -> None:
    sheet = _sheet(
        "| 项目 | 金额 |\n|---|---|\n| 公用经费 | 985 |\n| 其中：水电 | 210 |\n| 项目经费 | 755 |\n"
        "| 小计 | 1740 |\n| 人员经费 | |\n| 合计 | 5000 |\n"
    )

    assert [one.head.kind for one in sheet.rows] == [
        LineKind.PART, LineKind.OF_WHICH, LineKind.PART,
        LineKind.SUBTOTAL, LineKind.SECTION, LineKind.TOTAL,
    ]  # fmt: skip


def test_targets_of_a_plan_are_exact_and_those_of_a_summary_are_not() -> None:
    table = "| 部门 | 目标 |\n|---|---|\n| 一部 | 3,000 |\n| 二部 | 2,000 |\n"

    assert _cell(_sheet(table, "2026年经营计划"), "3,000").decided
    assert not _cell(_sheet(table), "3,000").decided


def test_the_numbers_of_cells_stand_among_those_of_the_text() -> None:
    facts = facts_of(
        read_text(
            "全年营收1.94亿元。\n\n| 业态 | 收入 |\n|---|---|\n| 商场 | 102 |\n\n增长6%。\n"
        )
    )

    assert [one.text for one in facts.mentions] == ["1.94亿元", "102", "6%"]
    assert [one.order for one in facts.mentions] == [0, 1, 2]


def test_a_table_without_words_says_nothing() -> None:
    reading = read_text("| 1 | 2 |\n|---|---|\n| 3 | 4 |\n", "md")

    assert facts_of(reading).tables == ()
