"""A number that is wrong by a known slip is recognised by the numbers that would be right."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from plangen.values.digits import SlipKind
from plangen.values.interval import Interval, exactly
from plangen.values.likely_slip import likely_slip, narrowed
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.tolerance import decided, measured
from plangen.values.unit import UNITS


def number(text: str) -> Quantity:
    read = read_number(text)
    assert isinstance(read, Quantity), read
    return read


@pytest.mark.parametrize(
    ("written", "meant", "kind"),
    [
        ("700万元", "7000万元", SlipKind.ZEROS_MISSING),
        ("70000万元", "7000万元", SlipKind.ZEROS_EXTRA),
        ("28亿元", "2.8亿元", SlipKind.POINT_MOVED),
        ("0.45%", "45%", SlipKind.POINT_MOVED),
        ("1,200,000元", "120,000元", SlipKind.ZEROS_EXTRA),
        ("7000亿元", "7000万元", SlipKind.SCALE),
        ("$1.2K", "$1.2M", SlipKind.SCALE),
        ("5400万元", "4500万元", SlipKind.SWAPPED),
        ("18.2亿元", "12.8亿元", SlipKind.SWAPPED),
        ("1:2.4", "1:4.2", SlipKind.SWAPPED),
        ("82人", "28人", SlipKind.SWAPPED),
        ("5714万元", "1754万元", SlipKind.MIRRORED),
        ("77500万元", "7500万元", SlipKind.DOUBLED),
        ("450万元", "4150万元", SlipKind.DROPPED),
        ("-53万元", "-35万元", SlipKind.SWAPPED),
        ("≥59%", "≥95%", SlipKind.SWAPPED),
        ("5400", "4500", SlipKind.SWAPPED),
    ],
)
def test_slip_is_recognised_by_the_only_number_wanted(written: str, meant: str, kind: SlipKind):
    slip = likely_slip(number(written), exactly(number(meant).value))
    assert slip
    assert (slip.kind, slip.meant.text) == (kind, meant)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("399万元", "3984.4万元", "4015.6万元"),   # 12.8亿元 ÷ 32
        ("52%", "24.8%", "25.8%"),
        ("50%", "4.6%", "5.6%"),
    ],
)  # fmt: skip
def test_slip_is_recognised_by_a_narrow_range(written: str, low: str, high: str):
    assert likely_slip(number(written), Interval(number(low).value, number(high).value))


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("4500万元", "4400万元", "4400万元"),     # no slip of the hand
        ("50%", "3%", "7%"),                      # nearly any number of one digit
        ("5400万元", "3000万元", "5000万元"),
        ("12人", "21人", "210人"),
        ("3人", "13人", "13人"),                  # one of a dozen numbers with a 3
        ("12.8亿元", "-1亿元", "1亿元"),
    ],
)  # fmt: skip
def test_nothing_is_offered_where_it_would_be_chance(written: str, low: str, high: str):
    wanted = Interval(number(low).value, number(high).value)
    assert likely_slip(number(written), wanted) is None


def test_nothing_is_offered_where_there_is_no_end_to_what_is_wanted():
    assert likely_slip(number("700万元"), Interval(None, number("7000万元").value)) is None


def test_of_two_slips_the_simpler_is_taken():
    """700 is 7000 with a zero missing, and with a digit dropped too."""
    slip = likely_slip(number("700万元"), exactly(number("7000万元").value))
    assert slip
    assert (slip.kind, slip.places) == (SlipKind.ZEROS_MISSING, 1)


def test_bare_number_keeps_the_unit_of_its_place():
    yuan = number("5400").with_unit(UNITS["元"])
    slip = likely_slip(yuan, exactly(Fraction(4500)))
    assert slip
    assert (slip.meant.unit, slip.meant.text) == (UNITS["元"], "4500")


def test_what_was_meant_may_be_finer_than_what_is_written():
    """In the place of 15亿, which stands for ±0.5亿, anything from 0.99 to 2.01亿 would do."""
    wanted = Interval(number("0.99亿元").value, number("2.01亿元").value)
    assert likely_slip(number("15亿元"), wanted) is None
    slip = likely_slip(number("15亿元"), wanted, measured)
    assert slip
    assert slip.meant.text == "1.5亿元"


@pytest.mark.parametrize(
    ("written", "near", "core"),
    [
        ("15亿元", measured, ("1.49亿元", "1.51亿元")),
        ("15亿元", decided, ("0.99亿元", "2.01亿元")),
    ],
)
def test_what_is_wanted_to_the_letter(
    written: str, near: Callable[[Quantity], Interval], core: tuple[str, str]
):
    wanted = Interval(number("0.99亿元").value, number("2.01亿元").value)
    narrow = narrowed(number(written), wanted, near)
    assert narrow == Interval(number(core[0]).value, number(core[1]).value)


def test_of_two_numbers_too_coarse_to_meet_the_middle_is_wanted():
    wanted = Interval(number("1.4亿元").value, number("1.6亿元").value)
    assert narrowed(number("15亿元"), wanted, measured) == exactly(number("1.5亿元").value)


@pytest.mark.parametrize(
    ("written", "meant", "simple"),
    [("700万元", "7000万元", True), ("70万元", "7000万元", False), ("54%", "45%", True),
     ("450万元", "4150万元", False), ("7000亿元", "7000万元", True)],
)  # fmt: skip
def test_simple_slips_happen_every_day(written: str, meant: str, simple: bool):
    slip = likely_slip(number(written), exactly(number(meant).value))
    assert slip
    assert slip.is_simple is simple
