"""Thresholds as text: what puts something on a level, and what follows."""

import pytest

from plangen.compose.levels import threshold_line
from plangen.compose.view import View
from plangen.document.inlines import Number, plain_text
from tests.compose.composing import plan_of


def line_of(measure: str, language: str = "zh-CN") -> str:
    plan, figures = plan_of(f"goals: {{revenue: 1, measured: {measure}}}", language)
    return plain_text(threshold_line(View(plan, (), figures).goals["measured"], language))


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        ("{levels: {红灯: {range: ＞7天, then: 升级, owner: 事业部总经理}}}",
         "红灯 ＞7天：升级（事业部总经理）"),
        ("{levels: {绿灯: ≤0天, 黄灯: {range: 1–7天, then: 三方会, owner: [销售, 供应链]}}}",
         "绿灯 ≤0天；黄灯 1–7天：三方会（销售、供应链）"),
        ("{levels: {AAA: , C: {then: 停止赊销}}}", "AAA；C 停止赊销"),
        ("{alert: {range: ＜45, then: 客户修复, owner: 售后总监, within: 2周}}",
         "＜45：客户修复（售后总监，2周内）"),
        ("{alert: {range: ＜70%, then: 陪访, lasts: 3天}}", "＜70%：陪访（为期3天）"),
        ("{alert: {range: ＞120%, of: 行业均值, then: 更换素材}}",
         "超过行业均值的120%：更换素材"),
        ("{alert: {range: ＜80%, of: 指标, streak: 2个季度, then: 退出, measures: {回购价: 95%}}}",
         "低于指标的80%，连续2个季度：退出（回购价 95%）"),
        ("{alert: {range: 连续缺勤, then: 约谈, grace: 1个月}}", "连续缺勤：约谈（改进期1个月）"),
        ("{target: 5天}", ""),
    ],
)  # fmt: skip
def test_in_chinese(measure, said):
    assert line_of(measure) == said


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        ("{levels: {Red: {range: ＞7 days, then: escalate, owner: division head}}}",
         "Red ＞7 days: escalate (division head)"),
        ("{alert: {range: ＜80%, of: the target, streak: 2 quarters, then: begin to part ways}}",
         "less than 80% of the target, for 2 quarters in a row: begin to part ways"),
        ("{alert: {range: ＜40, then: win them back, within: 2 weeks, lasts: 3 days}}",
         "＜40: win them back (within 2 weeks, for 3 days)"),
    ],
)  # fmt: skip
def test_in_english(measure, said):
    assert line_of(measure, "en") == said


def test_its_numbers_keep_their_places():
    plan, figures = plan_of("goals: {延迟: {alert: {range: ＞120%, of: 均值, within: 2周}}}")
    line = threshold_line(View(plan, (), figures).goals["延迟"], "zh-CN")
    assert [inline for inline in line if isinstance(inline, Number)] == [
        Number("120%", "goals.延迟.alert.range"),
        Number("2周", "goals.延迟.alert.within"),
    ]
