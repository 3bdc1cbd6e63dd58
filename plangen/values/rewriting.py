"""Another number in the style of one that somebody wrote: 4500万元 for 4.6亿元's neighbour."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import ceil

from plangen.values.interval import Interval
from plangen.values.quantity import Quantity

MOST_DECIMALS = 4
"""A number with more of them is none that a person would write."""

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?", re.ASCII)


def rewritten(quantity: Quantity, value: Fraction) -> Quantity | None:
    """Return a number of another value, written with the same words; None where that is no use.

    It is none where the digits would not end, where the sign would change, and in ranges.
    """
    counted, _, _ = quantity.text.partition("/")  # in 1次/2周 the 2 is no part of the number
    found = list(_NUMBER.finditer(counted))
    if not found or quantity.high is not None or quantity.value * value <= 0:
        return None
    match = found[-1]
    digits = match[0].replace(",", "")
    scaled = abs(value * Fraction(digits) / quantity.value)
    if (scaled * 10**MOST_DECIMALS).denominator != 1:
        return None
    plain = Decimal(scaled.numerator) / Decimal(scaled.denominator)
    text = f"{plain.normalize():{',' if ',' in match[0] else ''}f}"
    before, after = quantity.text[: match.start()], quantity.text[match.end() :]
    return replace(quantity, value=value, text=f"{before}{text}{after}")


def roundest(quantity: Quantity, wanted: Interval) -> Quantity | None:
    """Return the number with the fewest digits among those wanted, in the style of another."""
    low, high = wanted.low, wanted.high
    if low is None or high is None:
        end = high if low is None else low
        return None if end is None else rewritten(quantity, end)
    step = Fraction(10) ** len(str(int(max(abs(low), abs(high)) / quantity.unit.size)))
    while step >= Fraction(1, 10**8):
        value = ceil(low / quantity.unit.size / step) * step * quantity.unit.size
        if value <= high and (found := rewritten(quantity, value)):
            return found
        step /= 10
    return rewritten(quantity, low)
