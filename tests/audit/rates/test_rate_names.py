"""The name before a rate."""

import pytest

from plangen.audit.audit import facts_of
from plangen.audit.rates.rate_names import name_before, owner_in
from plangen.readers.passages.read import read_text


def name(text: str) -> str:
    return name_before(facts_of(read_text(text, "md", "文档")).mentions[-1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("销售费用率为6.8%。", "销售费用率"),
        ("综合毛利率由上年的26.0%提高到27.1%。", "综合毛利率"),
        ("投入产出比（ROI）达1:4.2。", "投入产出比"),
        ("Gross margin was 35%.", "Gross margin"),
    ],
)
def test_a_name_stands_right_before_its_rate(text: str, expected: str) -> None:
    assert name(text) == expected


@pytest.mark.parametrize("text", ["上年毛利率26.0%。", "按25%的中标率。", "毛利率较上年的26.0%。"])
def test_what_was_or_is_assumed_has_no_name(text: str) -> None:
    assert not name(text)


def test_the_words_before_a_name_say_whose_it_is() -> None:
    assert owner_in("A产品") == "a产品"
    assert not owner_in("全年综合")
