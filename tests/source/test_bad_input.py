"""Files that are no plan: always faults with a place and advice, never an exception."""

import io
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plangen.source.limits import MAX_DEPTH
from plangen.source.reader import read

TITLE = "title: 年度销售计划\n"


def codes(data):
    reading = read(data, "plan.yaml")
    assert reading.source is None
    return [fault.code for fault in reading.faults]


def message(data):
    (fault,) = read(data, "plan.yaml").faults
    return fault.message.in_language("zh-CN") + fault.hints[0].in_language("zh-CN")


def word_file():
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as package:
        package.writestr("word/document.xml", "<w:document/>")
    return memory.getvalue()


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (TITLE.encode("gbk"), "GBK"),
        (TITLE.encode("utf-16"), "UTF-16"),
        (TITLE.encode("utf-32"), "UTF-32"),
        (word_file(), "Word"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"\x00\x01\x02\x03", "不是文本文件"),
        (b"title: \xed\xa0\x80\n", "0xED"),
        (TITLE.encode() + b"owner: \xff\n", "0xFF"),
    ],
)
def test_what_is_not_utf_8_is_named(data, named):
    assert codes(data) == ["P002"]
    assert named in message(data)


def test_the_place_of_the_first_damaged_byte():
    (fault,) = read("year: 2026\ntitle: 年度".encode() + b"\xfe\n", "plan.yaml").faults
    assert (fault.span.line, fault.span.column) == (2, 10)


def test_a_gbk_file_is_told_how_to_be_saved():
    (fault,) = read(("year: 2026\n" + TITLE).encode("gbk"), "plan.yaml").faults
    assert (fault.span.line, fault.span.column) == (2, 8)
    assert "另存为 UTF-8" in fault.hints[0].in_language("zh-CN")
    assert "Save it as UTF-8" in fault.hints[0].in_language("en")


def test_a_file_of_50_mb_is_not_read():
    assert codes(b"a: 1\n" * 10_000_000) == ["P012"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "goals: " + "[" * 100_000 + "]" * 100_000,
        "- " * 100_000,
        "{a: " * 100_000,
        "\n".join(" " * level + "级:" for level in range(1000)),
    ],
    ids=["brackets", "closed brackets", "dashes", "braces", "levels"],
)
def test_deep_nesting_stops_at_the_limit(text):
    assert codes(text.encode()) == ["P012"]


def test_deep_but_sound_nesting_is_read():
    levels = MAX_DEPTH - 1
    reading = read(("a: " + "{b: " * levels + "1" + "}" * levels).encode(), "plan.yaml")
    assert reading.faults == ()


def test_aliases_that_multiply_stop_at_the_limit():
    lines = ["a: &a [" + ", ".join(["1次/周"] * 9) + "]"]
    for name, previous in zip("bcdefghi", "abcdefgh", strict=True):
        lines.append(f"{name}: &{name} [" + ", ".join([f"*{previous}"] * 9) + "]")
    assert codes("\n".join(lines).encode()) == ["P012"]


def test_aliases_that_nest_stop_at_the_limit():
    lines = ["a0: &a0 [月]", *(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 200))]
    assert codes("\n".join(lines).encode()) == ["P012"]


def test_an_alias_of_itself():
    (fault,) = read(b"goals: &g {next: *g}\n", "plan.yaml").faults
    assert (fault.code, fault.span.line, fault.span.column) == ("P001", 1, 18)
    assert "没有尽头" in fault.message.in_language("zh-CN")


@pytest.mark.parametrize(
    ("text", "code", "place", "named"),
    [
        ("a: 1\n---\nb: 2\n", "P001", (2, 1), "第二份文档"),
        ("goals: !!python/object/apply:os.system [ls]\n", "P006", (1, 8), "类型标记"),
        ("base: &b {x: 1}\ngoals:\n  <<: *b\n", "P006", (3, 3), "合并键"),
        ("? [华东, 华南]\n: 1\n", "P006", (1, 3), "名称必须是一个词"),
        ("goals: {'': 2亿元}\n", "P006", (1, 9), "名称必须是一个词"),
    ],
)
def test_yaml_that_no_plan_is_made_of(text, code, place, named):
    (fault,) = read(text.encode(), "plan.yaml").faults
    assert (fault.code, fault.span.line, fault.span.column) == (code, *place)
    assert named in fault.message.in_language("zh-CN")


def test_every_name_written_twice_is_reported_with_both_lines():
    text = "goals:\n  revenue: 1\n  profit: 2\n  revenue: 3\nteam: 4\ngoals: 5\n"
    faults = read(text.encode(), "plan.yaml").faults
    assert [(f.code, f.path) for f in faults] == [
        ("P003", ("goals", "revenue")),
        ("P003", ("goals",)),
    ]
    assert "第 2 行和第 4 行" in faults[0].message.in_language("zh-CN")
    assert "line 1 and on line 6" in faults[1].message.in_language("en")


def test_the_first_of_two_values_is_kept():
    assert read(b"year: 2026\nyear: 2025\n", "plan.yaml").source.tree == {"year": "2026"}


def test_a_section_that_cannot_be_read_does_not_hide_the_others():
    text = 'goals:\n  a: "\\q"\nteam:\n  focus: [稳，拓]\n  b: 1\n  b: 2\n'
    assert codes(text.encode()) == ["P001", "P001", "P003"]


def test_lone_carriage_returns_end_lines():
    reading = read(b"year: 2026\rkind: team-plan\r", "plan.yaml")
    assert reading.source.tree == {"year": "2026", "kind": "team-plan"}
    assert reading.source.lines == ("year: 2026", "kind: team-plan")


PIECES = st.sampled_from(
    [
        *("goals", "华东", "2.8亿元", "，", "：", ": ", ":", ", ", "- ", "\n", "\n  ", "\n    "),
        *("{", "}", "[", "]", "{{ a }}", '"', "'", "|", ">", ">7", "#", " #1", "&a ", "*a", "!x "),
        *("\t", "\u3000", "\u200b", "\u2028", "\x85", "\ufeff", "\r\n", "?", "%", "@", "---", "<<"),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text())


def check(data):
    """Every fault must say something, in both languages, at a place in the file."""
    reading = read(data, "plan.yaml")
    assert reading.source is not None or reading.faults
    for fault in reading.faults:
        assert fault.code in ("P001", "P002", "P003", "P006", "P012")
        assert fault.span.line >= 1
        assert fault.span.column >= 1
        for part in (fault.message, *fault.hints):
            assert part.in_language("zh-CN")
            assert part.in_language("en")
    return reading


@settings(deadline=None)
@given(TEXTS)
@example("a: {{{{")
@example("- - ? - : *a")
def test_no_text_raises(text):
    source = check(text.encode("utf-8", "replace")).source
    if source is None:
        return
    for path in source.spans.values:
        span = source.spans.value(path)
        assert 1 <= span.line <= max(1, len(source.lines))
        assert source.spans.position_in(path, 1).line >= span.line


@settings(deadline=None)
@given(st.binary())
def test_no_bytes_raise(data):
    check(data)
