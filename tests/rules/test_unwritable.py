"""Files that no text fixture can hold: other encodings, other kinds of files, too much of it."""

import pytest

from plangen.rules.registry import rules
from tests.rules.cases import check

PLAN = """\
plangen: 1
kind: team-plan
language: zh-CN
title: 2026年华东大区销售计划
goals: {revenue: 2.8亿元}
"""


@pytest.mark.parametrize(
    ("data", "line", "named"),
    [
        (PLAN.encode("gb18030"), 4, "GBK"),
        (PLAN.encode("utf-16"), 1, "UTF-16"),
        (b"PK\x03\x04\x14\x00" + bytes(64), 1, "Word/Excel"),
        (PLAN.encode().replace("销售".encode(), b"\xe9\x94\xff\xe5\x94\xae"), 4, "0xE9"),
    ],
    ids=["GBK", "UTF-16", "Word 文件", "传坏了的字"],
)
@pytest.mark.usefixtures("workspace")
def test_encoding_is_named(data: bytes, line: int, named: str):
    (found,) = check(data).diagnostics
    assert (found.code, found.span.line) == ("P002", line)
    assert named in found.message.in_language("zh-CN")
    assert found.hints


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("text", ["\ufeff" + PLAN, PLAN.replace("\n", "\r\n")])
def test_byte_order_mark_and_line_ends_of_windows_are_no_fault(text: str):
    assert check(text).diagnostics == ()


@pytest.mark.usefixtures("workspace")
def test_file_beyond_the_limit_is_not_read():
    (found,) = check(PLAN + "# 草稿\n" * 500_000).diagnostics
    assert found.code == "P012"
    assert "4 MB" in found.message.in_language("zh-CN")


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("text", ["", "# 只有一行注释\n", "\n\n"])
def test_empty_file_is_no_plan(text: str):
    (found,) = check(text).diagnostics
    assert (found.code, found.rule, found.span.line) == ("P001", rules()["P001"].name, 1)
