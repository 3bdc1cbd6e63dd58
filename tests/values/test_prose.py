"""The figures in running text are found, and only they, as `prose.yaml` says."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plangen.values.prose.asides import AsideKind, asides
from plangen.values.prose.chinese import chinese_integer
from plangen.values.prose.numbers import ProseNumber, prose_numbers

SENTENCES = yaml.load(
    (Path(__file__).parent / "prose.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)
LIKELY = "0123456789.,:%万亿千元人家约近超多左右≥-–~至$MK月日年Q第一二两三十百成 {}`\n"


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items(), ids=list(SENTENCES))
def test_figures_of_a_sentence(text: str, expected: dict[str, str]):
    found = {text[n.start : n.end]: _as_stated(n) for n in prose_numbers(text)}
    assert found == expected


def _as_stated(number: ProseNumber) -> str:
    quantity = number.quantity
    words = [quantity.value, quantity.dimension, quantity.hedge, quantity.bound]
    end = [] if quantity.high is None else ["to", quantity.high]
    return " ".join(str(word) for word in (*words, *end) if word is not None)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("{{ revenue.target }}在2026年Q1见分晓", ["token", "period"]),
        ("第3.2节：818采购节上午10:30开播", ["heading", "name", "clock"]),
        ("前三名的联系电话是13800138000", ["ordinal", "contact"]),
    ],
)
def test_what_is_no_figure_says_what_it_is(text: str, kinds: list[str]):
    assert [aside.kind for aside in asides(text)] == [AsideKind(kind) for kind in kinds]


@pytest.mark.parametrize(
    ("text", "number"),
    [("二十八", 28), ("两百零五", 205), ("三千五百", 3500), ("十", 10), ("〇", 0), ("三五", None),
     ("百千", None)],
)  # fmt: skip
def test_chinese_numerals(text: str, number: int | None):
    assert chinese_integer(text) == number


def test_a_number_knows_its_place_with_and_without_its_words():
    text = "营收近 2.8亿元左右。"
    (number,) = prose_numbers(text)
    assert text[number.start : number.end] == "近 2.8亿元左右"
    assert text[number.core : number.core_end] == number.quantity.text == "2.8亿元"


@given(st.text(LIKELY, max_size=60))
def test_whatever_people_type_is_read_without_fail_and_in_order(text: str):
    numbers = prose_numbers(text)
    ends = [0, *(number.core_end for number in numbers)]
    assert all(end <= n.core < n.core_end <= n.end for end, n in zip(ends, numbers, strict=False))
