"""What is wrong with a plan is told all at once, in place, with what to write instead."""

import pytest

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.path import format_path
from tests.model.trees import faults_of, plan_of


def _said(faults: tuple[Fault, ...]) -> list[tuple[str, str]]:
    return [(fault.code, format_path(fault.path)) for fault in faults]


def _hints(fault: Fault) -> str:
    return " ".join(hint.in_language("zh-CN") for hint in fault.hints)


def test_all_faults_are_reported_at_once():
    faults = faults_of("""
        goals:
          revenue: 两亿八千万
          nps: {目标: 50}
        kpis:
          销售额: {weight: 60%, scoring: [优, [良]]}
          回款率: 15分
        narrative: {opening: [第一段]}
        budget: 待定
        预算: 300万元
    """)
    assert _said(faults) == [
        ("P007", "goals.revenue.target"),
        ("P004", "goals.nps.目标"),
        ("P006", "kpis.销售额.scoring"),
        ("P008", "kpis.回款率.weight"),
        ("P006", "narrative.opening"),
        ("P004", "预算"),
    ]
    assert [fault.span.line for fault in faults] == [8, 9, 11, 12, 13, 15]


@pytest.mark.parametrize(
    ("body", "key", "meant"),
    [
        ("goals: {revenue: {目标: 2.8亿元}}", "目标", "target"),
        ("goals: {revenue: {taget: 2.8亿元}}", "taget", "target"),
        ("目标: {revenue: 2.8亿元}", "目标", "goals"),
        ("团队: {headcount: 20人}", "团队", "team"),
        ("kpis: {销售额: {权重: 60%}}", "权重", "weight"),
        ("goals: {revenue: {by: {region: {华东: {占比: 43%}}}}}", "占比", "share"),
        ("team: {training: {actions: {新人训: {责任人: 导师}}}}", "责任人", "owner"),
        ("risks: {回款拖延: {应对: 提前对账}}", "应对", "response"),
    ],
)
def test_unknown_key_names_the_one_that_was_meant(body: str, key: str, meant: str):
    (fault,) = faults_of(body)
    assert fault.code == "P004"
    assert fault.path[-1] == key
    assert f"是不是想写 {meant}？" in _hints(fault)
    assert fault.span.length == len(key)


def test_key_that_resembles_none_gets_the_list_of_those_that_can_stand_there():
    (fault,) = faults_of("owner: {微信: wangmin}")
    assert "name、role" in _hints(fault)


@pytest.mark.parametrize("key", ["plangen", "kind", "language", "title"])
def test_missing_key_says_what_it_is_for(key: str):
    (fault,) = faults_of("goals: {revenue: 2.8亿元}", **{key: None})
    assert (fault.code, fault.path, fault.span.line) == ("P005", (), 1)
    assert f"加一行 {key}: …（" in _hints(fault)


def test_year_may_be_missing():
    assert faults_of("goals: {revenue: 2.8亿元}", year=None) == ()


@pytest.mark.parametrize(
    ("body", "path", "wanted"),
    [
        ("team: 28人", "team", "键: 值"),
        ("focus: {稳: 增}", "focus", "一个列表"),
        ("focus: [提效能, [稳增长]]", "focus[1]", "一段文字"),
        ("goals: {revenue: [1亿元, 2亿元]}", "goals.revenue", "键: 值"),
        ("goals: {revenue: {target: {华东: 2亿元}}}", "goals.revenue.target", "一个值"),
        ("basis: {tax: 净额}", "basis.tax", "含税、不含税"),
        ("appraisal: {grades: {A: {range: [90, 100]}}}", "appraisal.grades.A.range", "一个值"),
        ("kpis: {服务: {scoring: {优秀: [90分]}}}", "kpis.服务.scoring.优秀", "一段文字"),
        ("extra: 审批", "extra", "键: 值"),
    ],
)
def test_wrong_type_says_what_belongs_there(body: str, path: str, wanted: str):
    (fault,) = faults_of(body)
    assert (fault.code, format_path(fault.path)) == ("P006", path)
    assert wanted in fault.message.in_language("zh-CN")


@pytest.mark.parametrize(
    ("body", "path", "column", "wanted", "found"),
    [
        ("goals: {revenue: 28人}", "goals.revenue.target", 18, "金额", "数量"),
        ("goals: {gross_margin: 350万元}", "goals.gross_margin.target", 23, "百分比", "金额"),
        ("goals: {拜访: 8次 → 10%}", "goals.拜访.target", 13, "数量", "百分比"),
        ("team: {headcount: 20人 → 3个月}", "team.headcount.target", 19, "数量", "时长"),
        ("budget: {lines: {推广: 12%, 展会: 3场}}", "budget.lines.展会.target", 31, "金额", "数量"),
        ("kpis: {销售额: 60}", "kpis.销售额.weight", 13, "百分比", "没有单位"),
        ("actions: {跟岗: {lasts: 3次}}", "actions.跟岗.lasts", 23, "时长", "数量"),
    ],
)
def test_wrong_unit_names_both(body: str, path: str, column: int, wanted: str, found: str):
    (fault,) = faults_of(body)
    assert (fault.code, format_path(fault.path)) == ("P008", path)
    assert (fault.span.line, fault.span.column) == (6, column)
    message = fault.message.in_language("zh-CN")
    assert message.index(wanted) < message.index(found)


def test_a_percentage_in_a_split_is_a_share_and_no_wrong_unit():
    plan_of("goals: {revenue: {target: 2.8亿元, by: {quarter: {Q1: 40%, Q2: 60%}}}}")


def test_unreadable_number_shows_the_repaired_one():
    (fault,) = faults_of("goals: {revenue: ２.８亿元}")
    assert fault.code == "P007"
    assert "2.8亿元" in _hints(fault)


@pytest.mark.parametrize("year", ["26", "0000", "二〇二六", "2026年", "²⁰²⁶", "20260"])
def test_year_has_four_digits(year: str):
    (fault,) = faults_of("", year=year)
    assert (fault.code, fault.path) == ("P007", ("year",))


@pytest.mark.parametrize("kind", ["../../etc/passwd", '"team\\0plan"', "年度计划" * 100, '""'])
def test_kind_is_a_word(kind: str):
    (fault,) = faults_of("", kind=kind)
    assert (fault.code, fault.path) == ("P006", ("kind",))


@pytest.mark.parametrize("version", ["2", "17"])
def test_later_format_is_refused_without_further_complaints(version: str):
    (fault,) = faults_of("scenarios: {乐观: 3.2亿元}", plangen=version)
    assert (fault.code, fault.path) == ("P012", ("plangen",))
    assert version in fault.message.in_language("zh-CN")


@pytest.mark.parametrize("version", ["1.0", "²", "一", "9" * 5000])
def test_odd_version_is_no_version(version: str):
    (fault,) = faults_of("", plangen=version)
    assert (fault.code, fault.path) == ("P006", ("plangen",))
