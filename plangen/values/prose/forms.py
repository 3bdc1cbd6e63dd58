"""The forms that a number has in running text, each with how it would stand in a plan."""

import re
from collections.abc import Callable
from fractions import Fraction

from plangen.values.prose.chinese import NUMERALS, chinese_integer
from plangen.values.prose.compounds import COMPOUND, compound
from plangen.values.prose.fractions import FRACTIONS
from plangen.values.prose.patterns import COUNTED, LATIN, UNIT, WORDED, either, form, read_spoken
from plangen.values.prose.words import ENGLISH
from plangen.values.quantity import Quantity
from plangen.values.unit import CURRENCY_SIGNS, SCALES, UNITS

_SIGN = either(sign for sign in CURRENCY_SIGNS if sign != "人民币")
_AMOUNT = (
    r"(?:\d{1,3}(?:,\d{3})+(?!,?\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"[余多]?\s?(?:(?!千[克米瓦伏])(?:{either(SCALES)})[余多]?)?"
)
_PER = r"(?:/(?:[人家名周月季年天日次店单]|(?:week|month|quarter|year|head|person|day)\b))*"

_LOW = (
    rf"(?P<low>(?:(?<![\dA-Za-z\0])[-−+])?(?:(?:{_SIGN})\s?)?(?<![\d.A-Za-z])(?<!\d,){_AMOUNT})"
    rf"\s?(?P<unit>{UNIT})?(?P<per>{_PER})"
)
_HIGH = rf"(?:{_SIGN})?(?P<high>{_AMOUNT})\s?(?P<unit2>{UNIT})?"


def _proportion(match: re.Match[str]) -> Quantity | None:
    return read_spoken(match["core"])


def _alone(match: re.Match[str]) -> Quantity | None:
    """Read digits that are no end of a range, though words such as 至 stand beside them."""
    return read_spoken(f"{match['low']} {_said(match, 'unit')}{match['per']}")


def _digits(match: re.Match[str]) -> Quantity | None:
    """Read digits; a unit that both ends of a range write is written once."""
    unit = _said(match, "unit")
    if match["high"] is None:
        return read_spoken(f"{match['low']} {unit}{match['per']}")
    if _is_move(match):
        return None
    own = unit if unit == "%" else ""
    return read_spoken(f"{match['low']}{own}-{match['high']} {_said(match, 'unit2') or unit}")


def _said(match: re.Match[str], name: str) -> str:
    """Return a unit as written; pct is 个百分点 in a Chinese sentence, and % in an English one."""
    unit = match[name] or ""
    if unit != "pct":
        return unit
    start, end = match.span("core")
    return "pp" if _CHINESE.search(match.string, max(0, start - 40), end + 20) else "%"


_CHINESE = re.compile("[一-鿿]")
_RISE = re.compile(r"[增升提涨扩降减跌压缩][一-鿿]?[了约]?\Z|\bby \Z")
_FARTHEST = 4


def _is_move(match: re.Match[str]) -> bool:
    """Tell whether it is by how much something rose, and to where: 提高2.1个百分点至35.6%."""
    unit, other = match["unit"] or "", match["unit2"] or ""
    low = read_spoken(f"{match['low']} {unit}")
    high = read_spoken(f"{match['high']} {other or unit}")
    if low is None or high is None:
        return False
    is_apart = high.value > _FARTHEST * abs(low.value) or (other != "" and other != unit)
    is_other = other != "" and unit != "" and low.dimension is not high.dimension
    return is_other or (is_apart and bool(_RISE.search(match.string, 0, match.start())))


def _times(match: re.Match[str]) -> Quantity | None:
    """Read 翻了一番, 翻倍 and 腰斩, which nobody means to the last per cent."""
    times = {"两": 4, "二": 4, "三": 8}.get(match["turns"] or "", 2)
    value = Fraction(times) if match["turned"] else Fraction(1, 2)
    return Quantity(value, UNITS["倍"], value * 2 / 5)


def _characters(match: re.Match[str]) -> Quantity | None:
    """Read 二十八人 and 三千五百万元; 千万不要, 百家 and 数十家 name no number."""
    number = chinese_integer(match["numeral"])
    scale, unit, inside = match["scale"] or "", match["unit"] or "", match["inside"] or ""
    is_vague = match["numeral"] in {"十", "百", "千"} and not inside
    is_ten = match["numeral"] == "十" and unit != ""
    plain_counts = not scale and unit in COUNTED and match["numeral"] != "一"
    if number is None or not (plain_counts or scale) or (is_vague and not is_ten):
        return None
    return read_spoken(f"{number}{inside}{scale}{unit}")


def _english(match: re.Match[str]) -> Quantity | None:
    return read_spoken(f"{ENGLISH[match['word'].lower()]} {match['unit']}")


FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Quantity | None]], ...] = (
    (form(r"(?<![\d.])\d+(?:\.\d+)?\s?:\s?\d+(?:\.\d+)?(?![\d:])"), _proportion),
    (
        form(
            rf"(?P<from>(?<=from )|(?<=[从由]))?{_LOW}"
            rf"(?:\s?(?:[-–—~～]|(?(from)(?!)|(?:[至到]|\bto\b)))\s?{_HIGH})?"
        ),
        _digits,
    ),
    (form(rf"{_LOW}(?=\s?(?:[至到]|to\b))"), _alone),
    (form(rf"(?:(?<=[至到])|(?<=to )){_LOW}"), _alone),
    (form(r"(?P<turned>翻了?(?:(?P<turns>[一两二三])?番|倍(?!计划|行动|工程)))|腰斩"), _times),
    (COMPOUND, compound),
    *FRACTIONS,
    (
        form(
            rf"(?<![数几第{NUMERALS}])(?P<numeral>[{NUMERALS}]+)(?P<inside>[余多])?"
            rf"(?P<scale>亿|万)?\s?(?P<unit>{WORDED})?"
        ),
        _characters,
    ),
    (
        form(rf"\b(?P<word>(?i:{'|'.join(ENGLISH)})) (?P<unit>{LATIN})"),
        _english,
    ),
)  # fmt: skip
"""Proportions, digits, doublings, several scales, shares, other characters, English."""
