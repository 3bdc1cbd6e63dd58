"""Numbers and periods are read as `vectors.yaml` and `periods.yaml` say."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plangen.diagnostics.message import Message
from plangen.values.period import Period, read_period
from plangen.values.quantity import Quantity
from plangen.values.reading import MAX_DIGITS, Unreadable, looks_like_number, read_number
from plangen.values.unit import SCALES, UNITS

FOLDER = Path(__file__).parent
LIKELY = "0123456789.,:%‰万亿千元人家次约近超余多左右≥≤<>-–~到至$¥KM/ 　２％：年月日季度QH上下半"


def _table(name: str) -> dict[str, Any]:
    return yaml.load((FOLDER / name).read_text(encoding="utf-8"), yaml.BaseLoader)


NUMBERS, PERIODS = _table("vectors.yaml"), _table("periods.yaml")


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items(), ids=list(NUMBERS))
def test_number(text: str, expected: Any):
    found = read_number(text)
    match found:
        case Quantity():
            assert _as_stated(found, expected) == expected
        case Unreadable():
            assert expected in ("unreadable", {"repaired": found.repaired})


def _as_stated(quantity: Quantity, expected: dict[str, Any]) -> dict[str, Any]:
    """Write a quantity as the table does: what is not there is at its default."""
    found = {
        "value": quantity.value,
        "unit": quantity.unit.dimension,
        "place": quantity.place,
        "bound": quantity.bound,
        "hedge": quantity.hedge,
        "high": quantity.high,
        "per": list(quantity.per),
        "base": quantity.unit.base if "base" in expected else None,
    }
    always = ("value", "unit", "place")
    return {
        key: value if isinstance(value, list) else str(value)
        for key, value in found.items()
        if value or key in always
    }


@pytest.mark.parametrize(("text", "expected"), PERIODS.items(), ids=list(PERIODS))
def test_period(text: str, expected: Any):
    found = read_period(text)
    if isinstance(found, Period):
        assert [day.isoformat() for day in found.dates(2026)] == expected
    else:
        assert expected == "unreadable"


def test_a_day_is_told_from_a_stretch():
    day, stretch = read_period("2026-03-15"), read_period("3月1日–15日")
    assert isinstance(day, Period)
    assert isinstance(stretch, Period)
    assert day.is_day
    assert not stretch.is_day


@pytest.mark.parametrize(
    ("text", "meant"),
    [("28人", True), ("≥90分", True), ("约300家", True), ("-5%", True), ("$1.2M", True),
     ("连续两个季度", False), ("A级及以上", False), ("Q1", False), ("", False)],
)  # fmt: skip
def test_a_number_is_told_from_a_sentence(text: str, meant: bool):
    assert looks_like_number(text) is meant


def test_the_number_of_digits_is_limited():
    assert isinstance(read_number("9" * MAX_DIGITS), Quantity)
    too_long = read_number("9" * MAX_DIGITS + ".5")
    assert isinstance(too_long, Unreadable)
    assert str(MAX_DIGITS) in too_long.message.in_language("zh-CN")


@given(st.text() | st.text(LIKELY))
def test_no_text_raises(text: str):
    number, period = read_number(text), read_period(text)
    assert isinstance(number, Quantity | Unreadable)
    assert isinstance(period, Period | Message)
    if isinstance(period, Period):
        start, end = period.dates(2026)
        assert start <= end or period.year != period.last_year


@given(
    digits=st.decimals(0, 10**9, places=2),
    scale=st.sampled_from(["", *SCALES]),
    unit=st.sampled_from(sorted(UNITS)),
)
def test_value_is_exactly_what_is_written(digits: Any, scale: str, unit: str):
    gap = " " if scale.isascii() and unit[:1].isascii() else ""
    number = read_number(f"{digits}{scale}{gap}{unit}")
    assert isinstance(number, Quantity)
    worth = SCALES.get(scale, 1) * UNITS[unit].size
    assert number.value == Fraction(digits) * worth
    assert number.place in (0, Fraction(1, 100) * worth)
