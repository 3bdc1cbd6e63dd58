"""The words by which a clause states a share."""

import pytest

from plangen.audit.numbers.segments import mark
from plangen.audit.shares.share_phrases import Phrase, phrase_at

A, B, C = mark(0), mark(1), mark(2)


def phrase(line: str, last: str = B) -> Phrase | None:
    return phrase_at(line, line.index(last))


@pytest.mark.parametrize(
    ("line", "base"),
    [
        (f"A系列销售{A}，占比{B}", ""),
        (f"A系列销售{A}，占营收的{B}", "营收的"),
        (f"人员经费{A}，约占总支出{B}", "总支出"),
        (f"The North made {A}, or {B} of revenue", "revenue"),
    ],
)
def test_of_what_it_is_a_share(line: str, base: str) -> None:
    found = phrase(line)
    assert found is not None
    assert found.base == base


def test_the_whole_stands_right_before_the_share() -> None:
    line = f"研发人员{A}，占员工总数{B}的{C}"
    found = phrase(line, C)
    assert found is not None
    assert found.whole == line.index(B)


def test_whose_share_it_is() -> None:
    found = phrase(f"药品收入{A}，药占比{B}")
    assert found is not None
    assert found.own == "药"


@pytest.mark.parametrize(
    "line",
    [
        f"销售{A}，占比由去年的低位升至{B}",
        f"销售{A}，力争占比达到{B}",
        f"完成{A}，占年度计划{B}",
        f"占地{A}，绿化率{B}",
    ],
)
def test_moves_goals_and_grounds_are_no_shares(line: str) -> None:
    assert phrase(line) is None
