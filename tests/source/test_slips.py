"""Slips of people who type Chinese: each is named at its place, with the line as it should read."""

import pytest

from plangen.source.reader import read

HEAD = "plangen: 1\ngoals:\n  revenue:\n"
"""Three lines that stand above every excerpt, so that its first line is line 4."""


def found(text):
    faults = read((HEAD + text).encode(), "plan.yaml").faults
    return [(fault.code, fault.span.line, fault.span.column) for fault in faults]


def sentences(text, language="zh-CN"):
    faults = read((HEAD + text).encode(), "plan.yaml").faults
    return [
        " ".join(part.in_language(language) for part in (fault.message, *fault.hints))
        for fault in faults
    ]


SILENT = {
    "thousands separator": (
        "    by: {Q1: {target: 1,200,000元, share: 16%}}",
        (4, 23), "1,200,000元", "by: {Q1: {target: 1200000元, share: 16%}}",
    ),
    "thousands separator in a list": (
        "    prizes: [5000元, 12,000元]",
        (4, 21), "12,000元", "prizes: [5000元, 12000元]",
    ),
    "two numbers with separators": (
        "    by: {Q1: 1,200万元}",
        (4, 14), "1,200万元", "by: {Q1: 1200万元}",
    ),
    "full-width colon in braces": (
        "    by: {Q1：4500万, Q2: 7000万}",
        (4, 12), "全角冒号", "by: {Q1: 4500万, Q2: 7000万}",
    ),
    "no space after colons in braces": (
        "    by: {Q1:4500万, Q2:7000万}",
        (4, 12), "缺少空格", "by: {Q1: 4500万, Q2: 7000万}",
    ),
    "full-width colons and commas in braces": (
        "    by: {Q1：4500万，Q2：7000万}",
        (4, 12), "全角冒号", "by: {Q1: 4500万, Q2: 7000万}",
    ),
    "full-width comma before a field": (
        "    华东: {target: 1.2亿元，share：43%}",
        (4, 23), "全角", "华东: {target: 1.2亿元, share: 43%}",
    ),
    "full-width comma in a list": (
        "    focus: [稳存量，拓增量]",
        (4, 16), "只算一项", "focus: [稳存量, 拓增量]",
    ),
    "block mark with a digit": (
        "    nps: >7\n    roi: 1:4",
        (4, 10), "空值", "nps: ＞7",
    ),
    "comment that cuts a value": (
        "    what: 客户 #1 重点   # 华东",
        (4, 14), "只剩下“客户”", 'what: "客户 #1 重点"',
    ),
    "comment with no space": (
        "    growth: 25% #写了就核对",
        (4, 17), "注释", "# 写了就核对",
    ),
    "ideographic indentation": (
        "    target: 2.8亿元\n　　growth: 25%",
        (5, 1), "全角空格", "4 个半角空格：growth: 25%",
    ),
    "ideographic space in braces": (
        "    by: {Q1: 4500万元,　Q2: 7000万元}",
        (4, 21), "全角空格", "Q1: 4500万元",
    ),
    "zero-width character in a name": (
        "    tar\u200bget: 2.8亿元",
        (4, 8), "U+200B", "target: 2.8亿元",
    ),
    "zero-width character in a number": (
        "    target: 2.8\u2060亿元",
        (4, 16), "U+2060", "target: 2.8亿元",
    ),
    "byte order mark in a quoted number": (
        '    target: "2.8\ufeff亿元"',
        (4, 17), "U+FEFF", 'target: "2.8亿元"',
    ),
    "line separator": ("    what: 稳存量\u2028拓增量", (4, 14), "U+2028", "回车"),
    "next line": ("    what: 稳存量\u0085", (4, 14), "U+0085", "回车"),
    "control character": ("    what: 稳存量\x07", (4, 14), "U+0007", "删掉"),
    "reference without quotation marks": (
        "    target: {{ sam }}",
        (4, 13), "开头", 'target: "{{ sam }}"',
    ),
    "full-width colons all through a block": (
        "    target：2.8亿元\n    growth：25%",
        (4, 11), "2 行", "target: 2.8亿元",
    ),
    "one field with a full-width colon": (
        "    target：2.8亿元",
        (4, 11), "半角", "target: 2.8亿元",
    ),
    "no space after the colon of a field": (
        "    target:2.8亿元",
        (4, 11), "空一格", "target: 2.8亿元",
    ),
    "entry indented below a value": (
        "    quarter:\n      Q1: 4500万元\n        Q2：7000万元",
        (6, 11), "半角", "Q2: 7000万元",
    ),
    "list below a value": (
        "    scope: 区域\n      - 华东\n      - 华南",
        (5, 7), "2 行", "- 华东",
    ),
    "dashes without spaces": (
        "    scope:\n      -华东\n      -华南",
        (5, 7), "减号加空格", "- 华东",
    ),
    "anchor nobody refers to": ("    what: &A 级客户", (4, 11), "&A", "引号"),
    "alias of nothing": ("    what: *A", (4, 11), "&A", "引号"),
}

LOUD = {
    "comparison": ("    回款率: >=95%", (4, 10), "≥", "回款率: ≥95%"),
    "greater than": ("    nps: > 55", (4, 10), "＞", "nps: ＞55"),
    "comparison in braces": (
        "    nps: {range: >7天, then: 升级}",
        (4, 18), "＞", "nps: {range: ＞7天, then: 升级}",
    ),
    "full-width colon": (
        "    target: 2.8亿元\n    growth：25%\n    roi: 1:4",
        (5, 11), "全角冒号", "growth: 25%",
    ),
    "full-width colon at the end of a block": (
        "    target: 2.8亿元\n    growth：25%\nteam: 1",
        (5, 11), "全角冒号", "growth: 25%",
    ),
    "full-width colon of a section": (
        "    target: 1\nteam：\n  headcount: 3",
        (5, 5), "全角冒号", "team:",
    ),
    "no space after a colon": (
        "    target: 2.8亿元\n    growth:25%\n    roi: 1:4",
        (5, 11), "缺少空格", "growth: 25%",
    ),
    "full-width comma in braces": (
        "    华东: {target: 1.2亿元，share: 43%}",
        (4, 23), "半角逗号", "华东: {target: 1.2亿元, share: 43%}",
    ),
    "reference and text": (
        "    what: {{ sam }}以上",
        (4, 11), "{{", 'what: "{{ sam }}以上"',
    ),
    "bold": ("    what: **重点** 客户", (4, 11), "*", 'what: "**重点** 客户"'),
    "alias": ("    what: *重点", (4, 11), "*", 'what: "*重点"'),
    "anchor": ("    what: &合作", (4, 11), "&", 'what: "&合作"'),
    "tag": ("    what: !重要 客户", (4, 11), "!", 'what: "!重要 客户"'),
    "person": ("    owner: @张三", (4, 12), "@", 'owner: "@张三"'),
    "per cent first": ("    what: %5", (4, 11), "%", 'what: "%5"'),
    "question": ("    what: ? 为什么", (4, 11), "?", 'what: "? 为什么"'),
    "backtick": ("    what: `CRM`", (4, 11), "`", 'what: "`CRM`"'),
    "bar": ("    what: |重点", (4, 11), "|", 'what: "|重点"'),
    "dash": ("    growth: - 5%", (4, 13), "-", 'growth: "- 5%"'),
    "text after a quotation": (
        '    what: "稳"字当头',
        (4, 14), '"稳"', "what: '\"稳\"字当头'",
    ),
    "text after brackets": (
        "    what: [重点] 客户",
        (4, 15), "[重点]", 'what: "[重点] 客户"',
    ),
    "colon in prose": (
        "    what: 重点: 复购",
        (4, 13), "引号", 'what: "重点: 复购"',
    ),
    "spaced colon in prose": (
        "    what: 重点 : 复购",
        (4, 14), "引号", 'what: "重点 : 复购"',
    ),
    "name cut by a comment": (
        "    客户 #1 重点: 3家\n    roi: 1:4",
        (4, 8), "名称被截断", '"客户 #1 重点": 3家',
    ),
    "quotation not closed": (
        '    what: "稳存量\n    roi: 1:4',
        (4, 11), "没有结束", 'what: "稳存量"',
    ),
    "quotation closed by the next one": (
        '    what: "稳存量\n    focus: "增量"',
        (4, 11), "没有结束", 'what: "稳存量"',
    ),
    "quotation closed by a curly mark": (
        '    what: "稳存量”\n    roi: 1:4',
        (4, 11), "没有结束", 'what: "稳存量"',
    ),
    "list not closed": (
        "    scope: [江苏, 浙江\n    roi: 1:4",
        (4, 12), "括号", "scope: [江苏, 浙江]",
    ),
    "braces closed by a full-width one": (
        "    by: {Q1: 40%, Q2: 60%｝\n    roi: 1:4",
        (4, 26), "括号", "by: {Q1: 40%, Q2: 60%}",
    ),
    "list closed twice": (
        "    scope: [江苏, 浙江]]\n    roi: 1:4",
        (4, 20), "括号", "scope: [江苏, 浙江]",
    ),
    "list closed by a brace": (
        "    scope: [江苏, 浙江}\n    roi: 1:4",
        (4, 19), "括号", "scope: [江苏, 浙江]",
    ),
    "tab": (
        "    target: 2.8亿元\n\tgrowth: 25%",
        (5, 1), "Tab", "4 个半角空格：growth: 25%",
    ),
    "ideographic indentation that YAML refuses": (
        "    target: 2.8亿元\n　　growth：25%\n    roi: 1:4",
        (5, 1), "全角空格", "4 个半角空格：growth",
    ),
    "indented too far": (
        "    target: 2.8亿元\n      growth: 25%\n      share: 3%\n    roi: 1:4",
        (5, 7), "缩进 6 格", "缩进 4 格，与第 4 行对齐",
    ),
    "indented too little": (
        "    target: 2.8亿元\n   growth: 25%\n    share: 3%",
        (5, 4), "缩进 3 格", "缩进 4 格，与第 4 行对齐",
    ),
    "entries below a value": (
        "    target: 2.8亿元\n    profit: 3000万元\n      growth: 25%",
        (6, 7), "缩进", "target: 3000万元",
    ),
    "name without a colon": (
        "    target: 2.8亿元\n    growth\n    roi: 1:4",
        (5, 5), "没有冒号", "growth:",
    ),
}  # fmt: skip


@pytest.mark.parametrize("slip", SILENT)
def test_a_slip_yaml_reads_without_a_word(slip):
    text, place, named, repaired = SILENT[slip]
    (sentence,) = sentences(text + "\n")
    assert found(text + "\n") == [("P001", *place)]
    assert named in sentence
    assert repaired in sentence


@pytest.mark.parametrize("slip", LOUD)
def test_a_slip_yaml_stumbles_over(slip):
    text, place, named, repaired = LOUD[slip]
    (first, *_) = sentences(text + "\n")
    assert found(text + "\n")[0] == ("P001", *place)
    assert named in first
    assert repaired in first


@pytest.mark.parametrize("slip", [name for name in LOUD if "ideographic" not in name])
def test_one_slip_is_reported_once(slip):
    assert len(found(LOUD[slip][0] + "\n")) == 1


@pytest.mark.parametrize("slip", [*SILENT, *LOUD])
def test_every_slip_is_told_in_english(slip):
    text = (SILENT | LOUD)[slip][0]
    for sentence in sentences(text + "\n", "en"):
        assert sentence
        assert "{count}" not in sentence


@pytest.mark.parametrize("slip", [*SILENT, *LOUD])
def test_faults_below_a_slip_are_reported_too(slip):
    text = (SILENT | LOUD)[slip][0]
    tail = "\nbudget:\n  lines: {差旅：10%}\n"
    last = (HEAD + text + tail).count("\n")
    assert ("P001", last, 13) in found(text + tail)


def test_ten_slips_of_one_file_in_one_reading():
    text = (
        "    a: **重点** 客户\n    b: \"稳\"字当头\n    c: >=95%\n    d: @张三\n    e：5%\n"
        "    f: 重点: 复购\n    g: [江苏, 浙江\n    h: {Q1：40%}\n    i: [稳，拓]\n    i: 2\n"
    )
    assert [line for _, line, _ in found(text)] == list(range(4, 14))
    assert found(text)[-1][0] == "P003"


def test_two_slips_on_one_line():
    text = "    alert: {range: >7天, owner: @张三}\n"
    assert [column for _, _, column in found(text)] == [20, 32]


def test_columns_are_those_of_the_line_as_written():
    text = "    华东：{owner: @张三, range: >7天, what：直供，then: 升级}\n    roi: 1:4\n"
    assert [column for _, _, column in found(text)] == [7, 16, 28, 37]


def test_a_run_of_full_width_colons_above_a_right_one():
    text = "    target：2.8亿元\n    growth：25%\n    share: 43%\n"
    assert found(text) == [("P001", 4, 11), ("P001", 5, 11)]


def test_a_run_of_tabs_is_one_slip():
    text = "\ttarget: 2.8亿元\n\tgrowth: 25%\n\tby:\n\t\tQ1: 40%\n"
    assert found(text) == [("P001", 4, 1)]
    assert "第 4–7 行" in sentences(text)[0]


def test_a_file_whose_colons_are_all_full_width():
    (fault,) = read("plangen：1\nkind：team-plan\nyear：2026\n".encode(), "plan.yaml").faults
    assert (fault.code, fault.span.line, fault.span.column) == ("P001", 1, 8)
    assert "plangen: 1" in fault.hints[0].in_language("zh-CN")


def test_what_no_slip_explains_is_said_plainly_and_read_past():
    text = '    what: "\\q"\n    next: {华东：5%}\n'
    assert found(text) == [("P001", 4, 11), ("P001", 5, 14)]
    assert "反斜杠" in sentences(text)[0]


SOUND = [
    "what: 重点：复购",
    "what: 先做试点，\n  再推广：分三步走",
    "what:\n  重点：复购与转介绍",
    "url: https://example.com/a:b",
    "site:\n  https://example.com/plan",
    "what: 看板#1 与看板#2",
    "what: 客户   # 1 号重点",
    "# #1 旧版\nwhat: 稳 # 备注 #2",
    'what: "客户 #1 重点"',
    "cases:\n  - 重点：3家客户\n  - 短视频、直播",
    "focus: [短视频、直播, 展会]",
    'focus: ["稳存量，拓增量", 强能力]',
    "years: [2025,2026]",
    "scores: [100,200]",
    "target: 1,200,000元",
    'target: {amount: "1,200,000元"}',
    "ladder: {<20%: 3%, 20–25%: 5%, ≥25%: 8%}",
    "growth: -5%",
    "change: +1.2个百分点",
    "range: <60%",
    "team: =1+2",
    "when: 12:30",
    "funnel: {验证: , 方案: }",
    "opening: |\n  　　全年目标：2.8亿元，\n  growth：25% #1\n  - 稳存量，拓增量",
    "opening: |2\n    缩进两格的段落",
    "opening: >\n  第一行\n  第二行",
    "opening: |",
    "owner: 张三👨\u200d👩\u200d👧",
    "what: “稳”字当头",
    '"Q1：预热": 1次',
    "plan:\n- 华东\n- 华南",
    "说明：\n  - 华东".replace("：", ":"),
    "definition: 客户终端销量增速 ÷ 我方供货增速",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_plans_are_left_alone(text):
    assert read((text + "\n").encode(), "plan.yaml").faults == ()
