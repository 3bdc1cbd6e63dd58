"""The forms that a number has in running text, each with how it would stand in a plan."""

import re
from collections.abc import Callable, Iterable
from fractions import Fraction

from plangen.values.prose.chinese import NUMERALS, chinese_integer
from plangen.values.prose.words import AFTER, BEFORE, ENGLISH, SPOKEN_UNITS
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.unit import CURRENCY_SIGNS, PERCENT, SCALES, UNITS


def _either(words: Iterable[str]) -> str:
    """Match any of the words, the longest first; ASCII words only as a whole."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(
        re.escape(word) + (r"(?![A-Za-z])" if word[-1].isalpha() and word.isascii() else "")
        for word in ordered
    )


_COUNTED = "人次 人 名 位 家 户 个月 个 场 次 条 篇 份 支 项 件 台 套 天 周 年 小时".split()
_WORDED = _either([*_COUNTED, "元", "个百分点"])
_LATIN = _either(word for word in UNITS if word.isascii() and word.isalpha() and len(word) > 1)
_UNIT = _either([*SPOKEN_UNITS, *(word for word in UNITS if word and word not in "×xs")])
_SIGN = _either(sign for sign in CURRENCY_SIGNS if sign != "人民币")
_AMOUNT = (
    r"(?:\d{1,3}(?:,\d{3})+(?!,?\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"[余多]?\s?(?:(?!千[克米瓦])(?:{_either(SCALES)})[余多]?)?"
)
_PER = r"(?:/(?:[人家名周月季年天日次店单]|(?:week|month|quarter|year|head|person|day)\b))*"
_BEFORE = rf"(?:(?<![最附远])(?P<before>(?i:{_either(BEFORE)}))\s?)?"
_AFTER = rf"(?:\s?(?P<after>{_either(AFTER)}))?"


_LOW = (
    rf"(?P<low>(?:(?<![\dA-Za-z\0])[-−+])?(?:(?:{_SIGN})\s?)?(?<![\d.,A-Za-z]){_AMOUNT})"
    rf"\s?(?P<unit>{_UNIT})?(?P<per>{_PER})"
)
_HIGH = rf"(?:{_SIGN})?(?P<high>{_AMOUNT})\s?(?P<unit2>{_UNIT})?"


def _form(core: str) -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}(?P<core>{core}){_AFTER}", re.ASCII)


def _proportion(match: re.Match[str]) -> Quantity | None:
    return _read(match["core"])


def _alone(match: re.Match[str]) -> Quantity | None:
    """Read digits that are no end of a range, though words such as 至 stand beside them."""
    return _read(f"{match['low']} {match['unit'] or ''}{match['per']}")


def _digits(match: re.Match[str]) -> Quantity | None:
    """Read digits; a unit that both ends of a range write is written once."""
    unit = match["unit"] or ""
    if match["high"] is None:
        return _read(f"{match['low']} {unit}{match['per']}")
    if _is_move(match):
        return None
    own = unit if unit == "%" else ""
    return _read(f"{match['low']}{own}-{match['high']} {match['unit2'] or unit}")


_RISE = re.compile(r"[增升提涨扩降减跌压缩][一-鿿]?[了约]?\Z|\bby \Z")
_FARTHEST = 4


def _is_move(match: re.Match[str]) -> bool:
    """Tell whether it is by how much something rose, and to where: 提高2.1个百分点至35.6%."""
    unit, other = match["unit"] or "", match["unit2"] or ""
    low, high = _read(f"{match['low']} {unit}"), _read(f"{match['high']} {other or unit}")
    if low is None or high is None:
        return False
    is_apart = high.value > _FARTHEST * abs(low.value) or (other != "" and other != unit)
    is_other = other != "" and unit != "" and low.dimension is not high.dimension
    return is_other or (is_apart and bool(_RISE.search(match.string, 0, match.start())))


def _times(match: re.Match[str]) -> Quantity | None:
    """Read 翻了一番 and 腰斩, which nobody means to the last per cent."""
    times = {"两": 4, "二": 4}.get(match["turns"] or "", 2)
    value = Fraction(times) if match["turned"] else Fraction(1, 2)
    return Quantity(value, UNITS["倍"], value * 2 / 5)


def _percent(match: re.Match[str]) -> Quantity | None:
    whole = chinese_integer(match["whole"])
    decimals = "".join(str(chinese_integer(digit)) for digit in match["decimals"] or "")
    return _read(f"{whole}.{decimals}%" if decimals else f"{whole}%")


def _tenths(match: re.Match[str]) -> Quantity | None:
    tenths, half = chinese_integer(match["tenths"]) or 0, 5 if match["half"] else 0
    ones = chinese_integer(match["ones"] or "") or 0
    quantity = _read(f"{10 * tenths + half + ones}%")
    place = Fraction(5 if half else 1 if ones else 10, 100)
    return quantity and Quantity(quantity.value, quantity.unit, place)


def _fraction(match: re.Match[str]) -> Quantity | None:
    """Read 四分之一: nobody means it to the point, nor many points off."""
    parts, taken = chinese_integer(match["parts"]), chinese_integer(match["taken"])
    if not parts or not taken or taken >= parts:
        return None
    return Quantity(Fraction(taken, parts), PERCENT, Fraction(6, 100))


def _characters(match: re.Match[str]) -> Quantity | None:
    number = chinese_integer(match["numeral"])
    scale, unit = match["scale"] or "", match["unit"] or ""
    plain_counts = not scale and unit in _COUNTED and match["numeral"] != "一"
    is_number = plain_counts or (scale and match["numeral"] not in "十百千")
    return _read(f"{number}{scale}{unit}") if number is not None and is_number else None


def _english(match: re.Match[str]) -> Quantity | None:
    return _read(f"{ENGLISH[match['word'].lower()]} {match['unit']}")


def _read(text: str) -> Quantity | None:
    text = text.replace(" %", "%")
    for spoken, unit in SPOKEN_UNITS.items():
        if text.endswith(spoken):
            text = text.removesuffix(spoken) + unit
            break
    quantity = read_number(text)
    return quantity if isinstance(quantity, Quantity) else None


FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Quantity | None]], ...] = (
    (_form(r"(?<![\d.])\d+(?:\.\d+)?\s?:\s?\d+(?:\.\d+)?(?![\d:])"), _proportion),
    (
        _form(
            rf"(?P<from>(?<=from )|(?<=[从由]))?{_LOW}"
            rf"(?:\s?(?:[-–—~～]|(?(from)(?!)|(?:至|\bto\b)))\s?{_HIGH})?"
        ),
        _digits,
    ),
    (_form(rf"{_LOW}(?=\s?(?:至|to\b))"), _alone),
    (_form(rf"(?:(?<=至)|(?<=to )){_LOW}"), _alone),
    (_form(r"(?P<turned>翻了?(?P<turns>[一两二])?番)|腰斩"), _times),
    (
        _form(rf"百分之(?P<whole>[{NUMERALS}]+)(?:点(?P<decimals>[{NUMERALS}]+))?"),
        _percent,
    ),
    (
        _form(
            rf"(?P<tenths>[{NUMERALS}])成"
            r"(?:(?P<half>半)|(?P<ones>[一二三四五六七八九])(?=[，,。；;、（）()的左以]|\s|$))?"
            "(?![员本功长果品立都为就交熟绩分了])"
        ),
        _tenths,
    ),
    (
        _form(rf"(?<![{NUMERALS}])(?P<parts>[三四五六七八九十])分之(?P<taken>[一二两三四五六七八九])"),
        _fraction,
    ),
    (
        _form(rf"(?P<numeral>[{NUMERALS}]+)(?P<scale>亿|万)?\s?(?P<unit>{_WORDED})?"),
        _characters,
    ),
    (
        _form(rf"\b(?P<word>(?i:{'|'.join(ENGLISH)})) (?P<unit>{_LATIN})"),
        _english,
    ),
)  # fmt: skip
"""Proportions, digits, percent in characters, tenths, fractions, other characters, English."""
