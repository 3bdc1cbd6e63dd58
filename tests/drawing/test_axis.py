"""Round ticks."""

from fractions import Fraction

import pytest

from plangen.drawing.axis import nice_axis


def ticks(*values):
    axis = nice_axis([Fraction(value) for value in values])
    return [axis.text(tick) for tick in axis.ticks]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["4500", "9000"], ["0", "2,000", "4,000", "6,000", "8,000", "10,000"]),
        (["0.4"], ["0.0", "0.1", "0.2", "0.3", "0.4"]),
        (["1.2"], ["0.00", "0.25", "0.50", "0.75", "1.00", "1.25"]),
        (["-12.5", "28.6"], ["-20", "-10", "0", "10", "20", "30"]),
        (["-450"], ["-500", "-400", "-300", "-200", "-100", "0"]),
        (["0", "0"], ["0"]),
        ([], ["0"]),
    ],
)
def test_ticks_are_round_and_hold_zero_and_every_value(values, expected):
    assert ticks(*values) == expected


def test_large_and_tiny_values_have_few_ticks():
    for exponent in range(-6, 15):
        assert 3 <= len(ticks(Fraction(37, 10) * Fraction(10) ** exponent)) <= 7
