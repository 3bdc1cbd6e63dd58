"""What a number may stand for: decided ones themselves, measured ones half a place around."""

from fractions import Fraction

import pytest

from plangen.values.interval import Interval
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.tolerance import decided, measured

# text, decided low and high, measured low and high, in the number's own scale (None: no limit)
TABLE = [
    ("2.8亿元", "280000000", "280000000", "275000000", "285000000"),
    ("28000万元", "280000000", "280000000", "279995000", "280005000"),
    ("28人", "28", "28", "28", "28"),
    ("12.50%", "0.125", "0.125", "0.12495", "0.12505"),
    ("约200万元", "1900000", "2100000", "1900000", "2100000"),
    ("~-200万元", "-2100000", "-1900000", "-2100000", "-1900000"),
    ("近200万元", "1800000", "2000000", "1800000", "2000000"),
    ("300余家", "300", "330", "300", "330"),
    ("≥95%", "0.95", "0.95", "0.95", None),
    ("≤180元", "180", "180", None, "180"),
    ("500万–2000万元", "5000000", "20000000", "5000000", "20000000"),
]


@pytest.mark.parametrize(("text", "low", "high", "at_least", "at_most"), TABLE)
def test_what_it_may_stand_for(text: str, low: str, high: str, at_least: str, at_most: str):
    quantity = read_number(text)
    assert isinstance(quantity, Quantity)
    assert decided(quantity) == Interval(Fraction(low), Fraction(high))
    assert measured(quantity) == Interval(_limit(at_least), _limit(at_most))


def _limit(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)
