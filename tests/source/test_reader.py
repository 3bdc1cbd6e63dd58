from pathlib import PurePath

import pytest

from plangen.source.reader import read

PLAN = """\
# yaml-language-server: $schema=plan.schema.json
plangen: 1
kind: team-plan
year: 2026                       # 原文未写年份
title: 2026年销售团队工作计划
focus: [稳基础, 拓增量, 提效能]
goals:
  revenue:
    target: 2.8亿元
    by:
      quarter: {Q1: 4500万元, Q2: 40%, Q3: 12.50%, Q4: 其余}
  roi: 1:4.5
  nps: ≥55
team:
  headcount: 20人 → 28人
  actions:
    早会: {every: 天, when: 12:30}
funnel:
  stages:
    线索: {count: 010}
    验证:
    成交: ~
milestones:
  渠道大会: 2026-03
narrative:
  opening: |
    全年营收目标 {{ revenue.target }}，
    团队扩至 {{ headcount.target }}。
"""


def tree(text):
    reading = read(text.encode(), "plans/2026.yaml")
    assert reading.faults == ()
    return reading.source.tree


def test_every_scalar_is_the_text_that_was_written():
    plan = tree(PLAN)
    assert plan["plangen"] == "1"
    assert plan["goals"]["roi"] == "1:4.5"
    assert plan["goals"]["revenue"]["by"]["quarter"]["Q3"] == "12.50%"
    assert plan["team"]["actions"]["早会"]["when"] == "12:30"
    assert plan["funnel"]["stages"]["线索"]["count"] == "010"
    assert plan["milestones"] == {"渠道大会": "2026-03"}


def test_no_and_yes_stay_words():
    assert tree("基础: {含税: no, 在职: yes, 节假日: on}") == {
        "基础": {"含税": "no", "在职": "yes", "节假日": "on"}
    }


def test_blank_is_unsaid_but_quoted_nothing_is_a_text():
    assert tree("验证:\n方案: ~\n报价: null\n备注: ''\n") == {
        "验证": None,
        "方案": None,
        "报价": None,
        "备注": "",
    }


def test_lists_and_block_texts_are_read():
    plan = tree(PLAN)
    assert plan["focus"] == ["稳基础", "拓增量", "提效能"]
    assert plan["narrative"]["opening"].startswith("全年营收目标 {{ revenue.target }}，\n团队")


def test_a_byte_order_mark_and_windows_line_ends_are_accepted():
    reading = read(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode(), "plan.yaml")
    assert reading.faults == ()
    assert reading.source.tree == tree(PLAN)
    assert reading.source.lines == tuple(PLAN.splitlines())


def test_an_alias_repeats_its_anchor():
    assert tree("华东: &std {拜访: 8次/周}\n华南: *std\n") == {
        "华东": {"拜访": "8次/周"},
        "华南": {"拜访": "8次/周"},
    }


def test_the_line_of_a_span_is_shown_as_written():
    source = read(PLAN.encode(), "plan.yaml").source
    assert source.line(source.spans.value(("goals", "nps"))) == "  nps: ≥55"


def test_faults_come_in_the_order_of_the_file():
    text = "goals:\n  revenue: 2亿元\n  revenue: 3亿元\n  区域: {华东：1亿元}\n  focus: [稳，拓]\n"
    faults = read(text.encode(), "plan.yaml").faults
    assert [(fault.code, fault.span.line) for fault in faults] == [
        ("P003", 3),
        ("P001", 4),
        ("P001", 5),
    ]


def test_a_tree_is_given_although_it_holds_a_slip():
    reading = read("focus: [稳存量，拓增量]\nyear: 2026\n".encode(), "plan.yaml")
    assert reading.faults
    assert reading.source.tree["year"] == "2026"


def test_no_tree_is_guessed_for_what_yaml_cannot_read_but_its_lines_are_kept():
    reading = read("回款率: >=95%\nyear: 2026\n".encode(), "plan.yaml")
    assert reading.source is None
    assert reading.lines == ("回款率: >=95%", "year: 2026")
    assert len(reading.faults) == 1


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有注释\n", "---\n", "---\n...\n"])
def test_an_empty_file_is_told_how_to_start(text):
    (fault,) = read(text.encode(), "plan.yaml").faults
    assert fault.code == "P001"
    assert "文件是空的" in fault.message.in_language("zh-CN")
    assert "plangen new" in fault.hints[0].in_language("zh-CN")


@pytest.mark.parametrize(("text", "what"), [("- 华东\n- 华南\n", "列表"), ("年度计划\n", "文字")])
def test_the_outermost_value_is_a_map(text, what):
    (fault,) = read(text.encode(), "plan.yaml").faults
    assert fault.code == "P006"
    assert what in fault.message.in_language("zh-CN")


def test_every_span_names_the_file():
    path = str(PurePath("plans", "east", "2026.yaml"))
    for fault in read("a：1\nb: [x\nc: 1\n".encode(), path).faults:
        assert fault.span.file == path
