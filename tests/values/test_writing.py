"""Numbers that nobody wrote are written exactly, or honestly rounded."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.unit import PERCENT, UNITS, Unit, money
from plangen.values.word import WORDS, Word
from plangen.values.writing import Amount, Sum, amount, percent, plain, quantity_text, rounded

YUAN, DOLLAR = money("CNY"), money("USD")


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [("0.5", 0, "1"), ("1.5", 0, "2"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("0.125", 2, "0.13"),
     ("-0.004", 2, "0.00"), ("1/3", 4, "0.3333")],
)  # fmt: skip
def test_halves_are_rounded_up_as_by_hand(value: str, decimals: int, text: str):
    assert f"{rounded(Fraction(value), decimals):f}" == text


@given(st.fractions(), st.integers(0, 4))
def test_rounding_is_off_by_half_a_place_at_most(value: Fraction, decimals: int):
    assert abs(Fraction(rounded(value, decimals)) - value) <= Fraction(1, 2 * 10**decimals)


def test_long_numbers_are_written_in_full():
    assert plain(Fraction(10**45 + 1)).replace(",", "") == "1" + "0" * 44 + "1"


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        (280_000_000, "2.8亿元", "¥280M"),
        (15_500_000, "1550万元", "¥15.5M"),
        (123_456_789, "123,456,789元", "¥123,456,789"),
        (12_340_000, "1234万元", "¥12.34M"),
        (-3_000_000, "−300万元", "−¥3M"),
        (999, "999元", "¥999"),
        (0, "0元", "¥0"),
    ],
)
def test_amount_of_money(value: int, chinese: str, english: str):
    assert amount(Fraction(value), "CNY", "zh-CN") == chinese
    assert amount(Fraction(value), "CNY", "en") == english


@given(st.integers(-(10**12), 10**12))
def test_a_written_amount_is_read_back_as_the_same(value: int):
    again = read_number(amount(Fraction(value), "CNY", "zh-CN"))
    assert isinstance(again, Quantity)
    assert again.value == value


@pytest.mark.parametrize(
    ("value", "unit", "chinese", "english"),
    [
        (Fraction(3, 28), PERCENT, "10.7%", "10.7%"),
        (Fraction(3, 250), UNITS["个百分点"], "1.2个百分点", "1.2 pp"),
        (Fraction(9, 2), UNITS["倍"], "4.5倍", "4.5倍"),
        (Fraction(28), UNITS["人"], "28人", "28人"),
        (Fraction(28), UNITS["people"], "28 people", "28 people"),
        (Fraction(6), UNITS["个季度"], "2个季度", "2个季度"),
    ],
)
def test_derived_quantity(value: Fraction, unit: Unit, chinese: str, english: str):
    assert quantity_text(value, unit, "zh-CN") == chinese
    assert quantity_text(value, unit, "en") == english


def test_percent_has_as_many_decimals_as_asked_for():
    assert percent(Fraction(1, 8)) == "12.5%"
    assert percent(Fraction(1, 4), 2) == "25.00%"


@pytest.mark.parametrize(
    ("terms", "unit", "chinese", "english"),
    [
        (
            [45_000_000, 70_000_000],
            YUAN,
            "4500 + 7000 = 11500万元",
            "45 + 70 = ¥115M",
        ),
        ([15_500_000, 500], YUAN, "1550 + 0.05 = 1550.05万元", "15.5 + 0.0005 = ¥15.5005M"),
        ([10_000, Fraction("0.5")], YUAN, "10000 + 0.5 = 10000.5元", "10000 + 0.5 = ¥10000.5"),
        ([1_200_000], DOLLAR, "120 = 120万美元", "1.2 = $1.2M"),
        ([380_000, 240_500], DOLLAR, "38 + 24.05 = 62.05万美元", "380 + 240.5 = $620.5K"),
        ([1], UNITS["people"], "1 = 1 person", "1 = 1 person"),
        ([1, 3], UNITS["person"], "1 + 3 = 4 people", "1 + 3 = 4 people"),
        ([3, 2], UNITS["人"], "3 + 2 = 5人", "3 + 2 = 5人"),
        ([Fraction("0.4"), Fraction("0.25")], PERCENT, "40 + 25 = 65%", "40 + 25 = 65%"),
    ],
)
def test_sum_shows_its_terms(terms: list[int], unit: Unit, chinese: str, english: str):
    shown = Sum([Fraction(term) for term in terms], unit)
    assert shown.in_language("zh-CN") == chinese
    assert shown.in_language("en") == english


def test_amount_in_a_message_has_the_scale_of_sums():
    assert Amount(Fraction(280_000_000), YUAN).in_language("zh-CN") == "28000万元"
    assert Amount(Fraction(1, 10), PERCENT).in_language("en") == "10%"


def test_words_that_stand_for_a_number():
    assert WORDS["其余"] is WORDS["rest"] is Word.REST
    assert Word.TBD.in_language("zh-CN") == Word.TBD.text == "待定"
    assert Word.REST.in_language("en") == "rest"
