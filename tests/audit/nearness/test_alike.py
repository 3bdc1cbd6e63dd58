"""Whether two wordings speak of the same thing."""

import pytest

from plangen.audit.nearness.alike import alike, core, names


@pytest.mark.parametrize(
    ("one", "other"),
    [("人员经费", "经费总额"), ("手术总量", "全年手术"), ("total expenses", "expense")],
)
def test_one_word_in_common_is_enough(one: str, other: str) -> None:
    assert alike(one, other)


def test_words_that_say_nothing_are_not_compared() -> None:
    assert not alike("全年总额", "全年合计")
    assert core("全年手术总量") == "手术"


def test_a_name_may_be_part_of_another() -> None:
    assert names("药", "药品收入")
    assert names("技术研发人员", "技术研发")
    assert not names("直供客户", "A系列")
