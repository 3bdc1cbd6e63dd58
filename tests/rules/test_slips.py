"""A finding says which slip explains it, where one does and no other check speaks against it."""

from pathlib import Path

import pytest

from tests.rules.cases import check

HEAD = "plangen: 1\nkind: team-plan\nlanguage: zh-CN\ntitle: 2026年销售计划\n"
QUARTERS = """\
goals:
  revenue:
    target: {}
    by:
      quarter: {{Q1: {}, Q2: {}, Q3: {}, Q4: {}}}
"""

pytestmark = pytest.mark.usefixtures("workspace")


def hints(body: str, folder: Path) -> list[str]:
    (found,) = check(HEAD + body, folder).diagnostics
    return [hint.in_language("zh-CN") for hint in found.hints]


@pytest.mark.parametrize(
    ("amounts", "hint"),
    [
        (
            ("2.8亿元", "4500万元", "700万元", "7500万元", "9000万元"),
            "“营收·Q2”写的是 700万元，像是少写了一个零：写成 7000万元 就对得上",
        ),
        (
            ("2.8亿元", "4500万元", "70000万元", "7500万元", "9000万元"),
            "“营收·Q2”写的是 70000万元，像是多写了一个零：写成 7000万元 就对得上",
        ),
        (
            ("28亿元", "4500万元", "7000万元", "7500万元", "9000万元"),
            "像是小数点错了一位：写成 2.8亿元 就对得上",
        ),
        (
            ("2.8亿元", "4500亿元", "7000万元", "7500万元", "9000万元"),
            "“营收·Q1”写的是 4500亿元，像是“万”“亿”之类的单位写错了：写成 4500万元 就对得上",
        ),
        (
            ("2.8亿元", "4500万元", "7000元", "7500万元", "9000万元"),
            "“营收·Q2”写的是 7000元，像是漏写了“万”或“亿”：写成 7000万元 就对得上",
        ),
        (
            ("2.8亿元", "5400万元", "7000万元", "7500万元", "9000万元"),
            "“营收·Q1”写的是 5400万元，像是相邻的两个数字写颠倒了：写成 4500万元 就对得上",
        ),
        (
            ("2.8亿元", "4500万元", "7000万元", "77500万元", "9000万元"),
            "“营收·Q3”写的是 77500万元，像是一个数字打了两遍：写成 7500万元 就对得上",
        ),
    ],
)
def test_slip_is_named_with_its_cell(amounts: tuple[str, ...], hint: str, tmp_path: Path):
    assert hint in hints(QUARTERS.format(*amounts), tmp_path)


def test_of_two_equally_likely_cells_both_are_named(tmp_path: Path):
    body = QUARTERS.format("1.8亿元", "3000万元", "300万元", "300万元", "11700万元")
    first, *_ = hints(body, tmp_path)
    assert first == (
        "“营收·Q2”写成 3000万元（像是少写了一个零），"
        "或者“营收·Q3”写成 3000万元（像是少写了一个零），就对得上"
    )


def test_nothing_is_guessed_where_no_slip_explains_it(tmp_path: Path):
    body = QUARTERS.format("2.8亿元", "4500万元", "7000万元", "7500万元", "9100万元")
    assert not any("像是" in hint for hint in hints(body, tmp_path))


def test_slip_that_another_check_refutes_is_not_offered(tmp_path: Path):
    """700万元 could be 7000万元, but the stated share of 2.5% says that it is not."""
    body = """\
goals:
  revenue:
    target: 2.8亿元
    by:
      quarter:
        Q1: {target: 4500万元}
        Q2: {target: 700万元, share: 2.5%}
        Q3: {target: 7500万元}
        Q4: {target: 9000万元}
"""
    assert not any("像是" in hint for hint in hints(body, tmp_path))
