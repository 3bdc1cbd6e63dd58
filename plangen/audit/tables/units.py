"""The units that headings and captions state: 金额（万元）, 单位：亿元, £m, in thousands."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.unit import CURRENCY_SIGNS, SCALES, UNITS, Dimension, Unit

_BRACKET: Final = re.compile(r"[（(\[【]([^（()）\[\]]{1,30})[）)\]】]")
_BEHIND: Final = re.compile(r"[/／,，:：]\s*([^/／,，:：\s]{1,8})\s*\Z")
_CAPTION: Final = re.compile(r"(?:单位|units?)\s*[:：]?\s*([^）)】\n]{1,30})", re.IGNORECASE)
_IN: Final = re.compile(r"\bin\s+((?:[A-Za-z]{2,3}\s?)?[$€£¥]?\s?[A-Za-z]{1,12})", re.IGNORECASE)
_NOISE: Final = re.compile(r"新?台币|人民币|单位|金额|折合|[:：\s]|^\+|^±")
_SCALES: Final = {
    "millions": "million", "thousands": "thousand", "billions": "billion", "mn": "million",
    "000": "thousand", "'000": "thousand",
}  # fmt: skip
_SIGN: Final = "|".join(re.escape(one) for one in sorted(CURRENCY_SIGNS, key=len, reverse=True))
_MONEY: Final = re.compile(rf"(?P<sign>{_SIGN})\s*(?P<scale>[A-Za-z']*|000)\Z")
_COUNTED: Final = re.compile(r"(?:总数|数量|数|总量)\Z")
_COUNTS: Final = {name for name, unit in UNITS.items() if unit.dimension is Dimension.COUNT}


@lru_cache(maxsize=4096)
def unit_of(words: str) -> Quantity | None:
    """Return one of the unit that a heading states in brackets, or behind a stroke; else None."""
    for match in (*_BRACKET.finditer(words), *_BEHIND.finditer(words)):
        if found := one_of(match[1]):
            return found
    return one_of(words) if len(words) <= _SHORT else None


_SHORT: Final = 8


@lru_cache(maxsize=1024)
def caption_unit(caption: str) -> Quantity | None:
    """Return one of the unit that a caption states for all that names no other."""
    stated = [*_CAPTION.findall(caption), *_IN.findall(caption), *_BRACKET.findall(caption)]
    parts = (part for one in stated for part in re.split(r"[、，,;；/]", one))
    return next((found for part in parts if (found := one_of(part))), None)


def counted(words: str) -> Quantity | None:
    """Return one of what a heading counts without brackets: 例数, 门急诊人次; else None."""
    bare = _COUNTED.sub("", _BRACKET.sub("", words).strip())
    ending = next((bare[-n:] for n in (2, 1) if len(bare) >= n and bare[-n:] in _COUNTS), "")
    is_counted = ending and (len(ending) > 1 or bare == ending or bare != words)
    return one_of(ending) if is_counted and not ending.isascii() else None


def in_unit(quantity: Quantity, unit: Quantity | None) -> Quantity:
    """Read a number that names no unit of its own in one."""
    if unit is None or quantity.dimension is not Dimension.PLAIN:
        return quantity
    is_exact = unit.dimension is Dimension.COUNT and unit.value == 1 and quantity.place >= 1
    return replace(
        quantity,
        value=quantity.value * unit.value,
        place=quantity.place * unit.value * (not is_exact),
        high=None if quantity.high is None else quantity.high * unit.value,
        unit=_scaled(unit),
    )


def _scaled(one: Quantity) -> Unit:
    """Return the unit of a column: of money, one as large as it says."""
    is_money = one.dimension is Dimension.MONEY
    return replace(one.unit, size=one.value) if is_money else one.unit


@lru_cache(maxsize=1024)
def one_of(words: str) -> Quantity | None:
    """Read a unit by itself: 万元, 亿, 人次, %, £m, US$ million."""
    bare = _NOISE.sub("", words.replace("仟", "千").replace("％", "%"))
    is_number = any(map(str.isdigit, bare.replace("000", "")))
    if not bare or bare in _LETTERS or len(bare) > _LONGEST or is_number:
        return None
    if match := _MONEY.match(bare):
        scale = _SCALES.get(match["scale"].lower(), match["scale"])
        return _read(f"{match['sign']}1{' ' if len(scale) > 1 else ''}{scale}")
    scale = _SCALES.get(bare.lower(), bare)
    return _read(f"1 {scale}" if scale in SCALES and scale.isascii() else f"1{scale}")


_LONGEST: Final = 16
_LETTERS: Final = {word for word in SCALES if len(word) == 1 and word.isascii()}
"""Product B is no billion."""


def _read(text: str) -> Quantity | None:
    found = read_number(text)
    return found if isinstance(found, Quantity) else None
