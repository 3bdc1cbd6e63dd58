"""The slips of a number: other numbers, of the same kind, in the same style."""

import pytest

from plangen.values.digits import SlipKind
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.slips import slips


def number(text: str) -> Quantity:
    read = read_number(text)
    assert isinstance(read, Quantity), read
    return read


@pytest.mark.parametrize("text", ["500万–2000万元", "28"])
def test_ranges_and_derived_numbers_have_no_slips(text: str):
    quantity = number(text)
    derived = Quantity(quantity.value, quantity.unit)
    assert list(slips(quantity if quantity.high else derived)) == []


@pytest.mark.parametrize("text", ["28人", "2.8亿元", "1:4.2", "$1.2M", "1,200元", "约300万"])
def test_every_slip_is_another_number_in_the_same_unit(text: str):
    written = number(text)
    values = [slip.meant.value for slip in slips(written)]
    assert len(set(values)) == len(values)
    assert written.value not in values
    assert {slip.meant.unit for slip in slips(written)} == {written.unit}


def test_heads_stay_whole():
    assert all(slip.meant.value.denominator == 1 for slip in slips(number("28人")))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("700万元", ["700亿元", "7000万元", "70万元"]),
        ("$1.2M", ["$1.2K", "$1.2bn", "$12M", "$0.12M"]),
        ("1,200元", ["12,000元", "120元"]),
        ("1:4.2", ["1:42", "1:0.42"]),
    ],
)
def test_the_simplest_come_first_and_keep_the_style(text: str, meant: list[str]):
    assert [slip.meant.text for slip in slips(number(text))][: len(meant)] == meant


@pytest.mark.parametrize(
    ("text", "meant"), [("8400元", ["8400万元", "8400亿元"]), ("$420", ["$420M"])]
)
def test_a_scale_word_may_be_left_out(text: str, meant: list[str]):
    missing = (slip for slip in slips(number(text)) if slip.kind is SlipKind.SCALE_MISSING)
    assert [slip.meant.text for slip in missing] == meant


def test_heads_have_no_scale_word_to_leave_out():
    assert not any(slip.kind is SlipKind.SCALE_MISSING for slip in slips(number("28人")))
