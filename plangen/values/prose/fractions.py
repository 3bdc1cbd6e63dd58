"""Shares in words: 百分之十五, 三成半, 四分之一, 一半, two thirds of."""

import re
from fractions import Fraction

from plangen.values.prose.chinese import NUMERALS, chinese_integer
from plangen.values.prose.patterns import form, read_spoken
from plangen.values.prose.words import ENGLISH, PARTS
from plangen.values.quantity import Quantity
from plangen.values.unit import PERCENT

_COARSE = Fraction(6, 100)
"""Nobody means 四分之一 to the point, nor many points off."""


def percent(match: re.Match[str]) -> Quantity | None:
    """Read 百分之十五 and 百分之一点五."""
    whole = chinese_integer(match["whole"])
    decimals = "".join(str(chinese_integer(digit)) for digit in match["decimals"] or "")
    return read_spoken(f"{whole}.{decimals}%" if decimals else f"{whole}%")


def tenths(match: re.Match[str]) -> Quantity | None:
    """Read 三成, 三成半, 三成五 and 9成."""
    numeral, half = match["tenths"], 5 if match["half"] else 0
    tens = int(numeral) if numeral.isdigit() else chinese_integer(numeral) or 0
    ones = chinese_integer(match["ones"] or "") or 0
    quantity = read_spoken(f"{10 * tens + half + ones}%")
    place = Fraction(5 if half else 1 if ones else 10, 100)
    return quantity and Quantity(quantity.value, quantity.unit, place)


def fraction(match: re.Match[str]) -> Quantity | None:
    """Read 四分之一."""
    parts, taken = chinese_integer(match["parts"]), chinese_integer(match["taken"])
    return _share(taken or 0, parts or 0)


def slashed(match: re.Match[str]) -> Quantity | None:
    """Read 占1/3 and 1/10以上."""
    return _share(int(match["taken"]), int(match["parts"]))


def half(_: re.Match[str]) -> Quantity:
    """Read 一半 and 半数."""
    return Quantity(Fraction(1, 2), PERCENT, _COARSE)


def english(match: re.Match[str]) -> Quantity | None:
    """Read a third of, two thirds of."""
    taken = ENGLISH.get((match["taken"] or "").lower(), 1)
    return _share(taken, PARTS[match["part"].lower().removesuffix("s")])


def _share(taken: int, parts: int) -> Quantity | None:
    return Quantity(Fraction(taken, parts), PERCENT, _COARSE) if 0 < taken < parts else None


_TENTHS = form(
    rf"(?P<tenths>[{NUMERALS}]|(?<![\d.])[1-9])\s?成"
    r"(?:(?P<half>半)|(?P<ones>[一二三四五六七八九])(?=[，,。；;、（）()的左以]|\s|$))?多?"
    "(?![员本功长果品立都为就交熟绩分了])"
)
_NO_SPAN = r"(?!\s?(?:the |this |last |next )?(?:year|month|quarter|day|week|19|20|\0))"

FRACTIONS = (
    (
        form(rf"百分之(?P<whole>[{NUMERALS}]+)(?:点(?P<decimals>[{NUMERALS}]+))?"),
        percent,
    ),
    (_TENTHS, tenths),
    (
        form(rf"(?<![{NUMERALS}])(?P<parts>[三四五六七八九十])分之(?P<taken>[一二两三四五六七八九])"),
        fraction,
    ),
    (
        form(
            r"(?<![\d./])(?P<taken>[1-9])/(?P<parts>[2-9]|10)(?![\d./])"
            r"(?:(?<=[占近约超]\d/\d)|(?=\s?(?:的|左右|以上|以下|多|强|弱)))"
        ),
        slashed,
    ),
    (form("(?<![上下前后另大小对])(?:一半|半数)(?!天|年|月)"), half),
    (form(rf"(?<!first )(?<!second )(?<!other )\b[Hh]alf(?= of\b{_NO_SPAN})"), half),
    (
        form(
            rf"\b(?P<taken>(?i:an?|one|{'|'.join(ENGLISH)}))[ -]"
            rf"(?P<part>(?i:{'|'.join(PARTS)})s?)(?= of\b{_NO_SPAN})"
        ),
        english,
    ),
)
"""Percent in characters, tenths, fractions, halves, fractions in English."""
