"""Which texts of a plan are read for their numbers."""

import pytest

from plangen.figures.written import is_narrative, texts_with_numbers

GOAL = ("goals", "revenue", "by", "region", "华东")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("narrative", "opening"), "全年营收2.8亿元"),
        (("next", "narrative", "opening"), "增长百分之十五"),
        ((*GOAL, "focus", 0), "目标1.2亿元"),
        (("channels", "principles", "独家"), "每省三家"),
        (("risks", "回款", "response"), "twelve visits a week"),
    ],
)
def test_prose_with_a_number_is(path, text):
    assert texts_with_numbers([(path, text)]) == ((path, text),)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("narrative", "opening"), "营收{{ revenue.by.quarter.Q4.target }}，2025年打的底子"),
        (("narrative", "opening"), "导师带教三个月，一步一个脚印"),
        (("title",), "2026年营收冲刺3亿元"),
        ((*GOAL, "plan"), "east-2026.yaml"),
        (("kpis", "回款率", "scoring"), "每低1个百分点扣5分"),
    ],
)
def test_other_texts_are_not(path, text):
    assert texts_with_numbers([(path, text)]) == ()


def test_only_the_narrative_may_quote_figures():
    assert is_narrative(("narrative", "opening"))
    assert not is_narrative((*GOAL, "focus"))
    assert not is_narrative(("next", "narrative", "opening"))
