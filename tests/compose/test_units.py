"""Units that a whole column shares stand in its heading; the digits stay as somebody wrote them."""

import pytest

from plangen.document.inlines import Number
from tests.compose.composing import body_of, cells

REGIONS = "goals: {{revenue: {{{more} by: {{region: {{华东: {0}, 华南: {1}, 华北: {2}}}}}}}}}\n"
CALL = '{{{{ table(plan.goals.revenue.by.region, [("{0}", "name"), ("{1}", "target")]{2}) }}}}'


def column(amounts: list[str], folder, title: str = "目标", total: str = "") -> list[str]:
    """Return a column of targets, from its heading down."""
    plan = REGIONS.format(*amounts, more=f"target: {total}," if total else "")
    closing = ", total=plan.goals.revenue" if total else ""
    (table,) = body_of(CALL.format("区域", title, closing), plan, folder, "zh-CN")
    return [row[1] for row in cells(table)]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (["4500万元", "700万元", "'1,200万元'"], ["目标（万元）", "4500", "700", "1,200"]),
        (["4.5亿元", "12亿元", "3.25亿元"], ["目标（亿元）", "4.5", "12", "3.25"]),
        (["≥500万元", "300万元", "待定"], ["目标（万元）", "≥500", "300", "待定"]),
        (["¥300万", "¥20万", "¥8万"], ["目标（¥万）", "300", "20", "8"]),
        (["1.2亿元", "8000万元", "3000万元"], ["目标", "1.2亿元", "8000万元", "3000万元"]),
        (["约500万元", "300万元", "200万元"], ["目标", "约500万元", "300万元", "200万元"]),
        (["500–600万元", "300万元", "200万元"], ["目标", "500–600万元", "300万元", "200万元"]),
        (["500万元", "待定", "待定"], ["目标", "500万元", "待定", "待定"]),
    ],
)
def test_what_all_amounts_of_a_column_share_is_said_once(written, shown, tmp_path):
    assert column(written, tmp_path) == shown


def test_a_total_in_a_larger_unit_keeps_it(tmp_path):
    amounts = ["5000万元", "3000万元", "2000万元"]
    shown = ["目标（万元）", "5000", "3000", "2000", "1亿元"]
    assert column(amounts, tmp_path, total="1亿元") == shown


def test_a_title_with_a_remark_takes_the_unit_into_its_brackets(tmp_path):
    amounts = ["500万元", "300万元", "200万元"]
    assert column(amounts, tmp_path, "目标（含税）")[0] == "目标（含税，万元）"


def test_percent_signs_stay_with_their_digits(tmp_path):
    plan = "goals: {gross_margin: {by: {region: {华东: 42%, 华南: 38.5%}}}}\n"
    call = CALL.format("区域", "目标", "").replace("revenue", "gross_margin")
    (table,) = body_of(call, plan, tmp_path, "zh-CN")
    assert cells(table) == [["区域", "目标"], ["华东", "42%"], ["华南", "38.5%"]]


def test_english_amounts_have_their_sign_and_scale_in_the_heading(tmp_path):
    plan = "goals: {revenue: {by: {region: {DACH: $4.2M, Nordics: $12M}}}}\n"
    (table,) = body_of(CALL.format("Region", "Target", ""), plan, tmp_path, "en")
    assert cells(table) == [["Region", "Target ($M)"], ["DACH", "4.2"], ["Nordics", "12"]]
    assert table.rows[0].cells[1] == (Number("4.2", "goals.revenue.by.region.DACH.target"),)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("红灯", "▼ 红灯"), ("黄色预警", "▲ 黄色预警"), ("Green", "● Green"), ("红包", "红包"),
     ("A级", "A级")],
)  # fmt: skip
def test_levels_called_by_a_colour_have_its_sign(name, shown, tmp_path):
    plan = f"goals: {{delay: {{target: 3天, levels: {{{name}: {{range: ＞7天, then: 升级}}}}}}}}\n"
    call = '{{ table(plan.goals.delay.levels, [("等级", "name"), ("处理", "then")]) }}'
    (table,) = body_of(call, plan, tmp_path, "zh-CN")
    assert cells(table)[1] == [shown, "升级"]
    assert (table.rows[0].light is not None) == (shown != name)
