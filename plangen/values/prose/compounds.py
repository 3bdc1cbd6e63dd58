"""Amounts of several scales that are one number: 1亿2000万元, 2亿3,058万元, 一亿两千万元."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from plangen.values.prose.chinese import NUMERALS, chinese_integer
from plangen.values.prose.patterns import UNIT, form, read_spoken
from plangen.values.quantity import Quantity

_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|[{NUMERALS}]{{1,9}})"
_PART = re.compile(rf"(?P<number>{_NUMBER})\s?(?P<scale>千万|百万|[亿万千])?零?\s?")
_SIZES = {"亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4, "千": 10**3, None: 1}


def compound(match: re.Match[str]) -> Quantity | None:
    """Read the parts of an amount together; it is as exact as its last part."""
    parts = [*_parts(match["amount"])]
    last = read_spoken(f"{parts[-1][0]}{parts[-1][1] or ''}{match['unit']}") if parts else None
    if last is None or not _descend(parts) or _is_short(parts, match["amount"]):
        return None
    value = sum((number * _SIZES[scale] for number, scale in parts), Fraction(0))
    return replace(last, value=value * last.unit.size)


def _parts(amount: str) -> Iterator[tuple[Fraction, str | None]]:
    for part in _PART.finditer(amount):
        digits, scale = part["number"].replace(",", ""), part["scale"]
        is_worded = digits[0] in NUMERALS
        number = chinese_integer(digits) if is_worded else Fraction(digits)
        if number is not None:
            is_round = is_worded and scale is None and digits.endswith("千")
            yield (Fraction(number, 1000), "千") if is_round else (Fraction(number), scale)


def _descend(parts: list[tuple[Fraction, str | None]]) -> bool:
    """Tell whether every part is smaller than the scale before it: 3万5万 is two numbers."""
    worth = [(number * _SIZES[scale], _SIZES[scale]) for number, scale in parts]
    is_less = all(value < scale for (_, scale), (value, _) in pairwise(worth))
    return len(parts) > 1 and is_less


def _is_short(parts: list[tuple[Fraction, str | None]], amount: str) -> bool:
    """Tell whether the last part leaves digits out: 1万2 is 1.2万, and 1万零2 is not."""
    (_, scale), (number, last) = parts[-2:]
    return last is None and "零" not in amount and number * 10 < _SIZES[scale]


COMPOUND = form(
    rf"(?<![\d.,{NUMERALS}])(?P<amount>(?:\d[\d,]*|[{NUMERALS}]{{1,9}})\s?[亿万]"
    rf"(?:零?\s?{_NUMBER}\s?(?:千万|百万|[万千])){{0,2}}(?:零?\s?{_NUMBER}\s?(?:千万|百万|[万千])?))\s?(?P<unit>{UNIT})"
)
"""A unit is needed: 1亿2000 may be two numbers."""
