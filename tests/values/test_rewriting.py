"""A number is rewritten in the style of the one that stands there."""

from fractions import Fraction

import pytest

from plangen.values.interval import Interval
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.rewriting import rewritten, roundest


def number(text: str) -> Quantity:
    read = read_number(text)
    assert isinstance(read, Quantity), read
    return read


@pytest.mark.parametrize(
    ("written", "instead", "text"),
    [
        ("4500万元", "4.6亿元", "46000万元"),
        ("2.81亿元", "28000万元", "2.8亿元"),
        ("1,200,000元", "130万元", "1,300,000元"),
        ("$1.2M", "$950K", "$0.95M"),
        ("≥95%", "90%", "≥90%"),
        ("1:4.2", "1:4.5", "1:4.5"),
        ("约300万", "320万", "约320万"),
        ("-3.5%", "-4%", "-4%"),
        ("2家/人/季", "3家", "3家/人/季"),
        ("1次/2周", "3次", "3次/2周"),
    ],
)
def test_other_value_keeps_the_words(written: str, instead: str, text: str):
    found = rewritten(number(written), number(instead).value)
    assert found
    assert (found.text, found.value) == (text, number(instead).value)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("4500万元", Fraction(10**8, 3)),
        ("3.5%", Fraction(-1, 100)),
        ("500万–2000万元", Fraction(1)),
    ],
)
def test_some_numbers_cannot_be_written_so(written: str, value: Fraction):
    assert rewritten(number(written), value) is None


@pytest.mark.parametrize(
    ("written", "low", "high", "text"),
    [
        ("2.81亿元", "2.79亿元", "2.805亿元", "2.8亿元"),
        ("28100万元", "27950万元", "28050万元", "28000万元"),
        ("13%", "15.6%", "16.4%", "16%"),
        ("13%", "16%", "16%", "16%"),
        ("31人", "27人", "29人", "27人"),
    ],
)
def test_roundest_of_many(written: str, low: str, high: str, text: str):
    found = roundest(number(written), Interval(number(low).value, number(high).value))
    assert found
    assert found.text == text


def test_where_there_is_one_end_it_is_taken():
    found = roundest(number("9000万元"), Interval(None, number("8000万元").value))
    assert found
    assert found.text == "8000万元"


def test_where_anything_goes_nothing_is_proposed():
    assert roundest(number("9000万元"), Interval(None, None)) is None
