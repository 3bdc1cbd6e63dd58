"""Text to `Quantity`: how people write numbers, in Chinese and in English."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from plangen.diagnostics.message import Message, say
from plangen.values.quantity import Bound, Hedge, Quantity
from plangen.values.unit import CURRENCY_SIGNS, PROPORTION, SCALES, UNITS, Dimension, Unit, money

MAX_DIGITS = 30
"""Digits a literal may have; more is a slip or an attack, not a plan."""

_HEDGE_BEFORE = {
    "约": Hedge.ABOUT, "大约": Hedge.ABOUT, "~": Hedge.ABOUT, "about": Hedge.ABOUT,
    "近": Hedge.NEARLY, "不足": Hedge.NEARLY, "nearly": Hedge.NEARLY,
    "超": Hedge.OVER, "超过": Hedge.OVER, "逾": Hedge.OVER, "over": Hedge.OVER,
}  # fmt: skip
_HEDGE_INSIDE = {"余": Hedge.OVER, "多": Hedge.OVER}
_HEDGE_AFTER = {"左右": Hedge.ABOUT, "以上": Bound.AT_LEAST, "以下": Bound.AT_MOST}
_BOUNDS = {
    "≥": Bound.AT_LEAST, ">=": Bound.AT_LEAST, "≤": Bound.AT_MOST, "<=": Bound.AT_MOST,
    ">": Bound.ABOVE, "＞": Bound.ABOVE, "<": Bound.BELOW, "＜": Bound.BELOW, "±": Bound.WITHIN,
    "不低于": Bound.AT_LEAST, "不少于": Bound.AT_LEAST, "至少": Bound.AT_LEAST,
    "不高于": Bound.AT_MOST, "不超过": Bound.AT_MOST, "至多": Bound.AT_MOST,
    "at least": Bound.AT_LEAST, "at most": Bound.AT_MOST,
}  # fmt: skip


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_INSIDE = _either(_HEDGE_INSIDE)
_SCALE = (
    f"(?!千[克米瓦伏])(?:{_either(word for word in SCALES if not word.isascii())})"
    f"|(?:{_either(word for word in SCALES if word.isascii())})(?![A-Za-z])"
)
"""In ``3 months`` the m belongs to the unit, and so does 千 in 3千瓦."""


def _one(n: str) -> str:
    return (
        rf"(?P<digits{n}>{_DIGITS})(?P<early{n}>{_INSIDE})?\s?"
        rf"(?P<scale{n}>{_SCALE})?(?P<percent{n}>[%‰])?"
    )


_NUMBER = re.compile(
    rf"(?P<hedge>{_either(_HEDGE_BEFORE)})?\s?(?P<bound>{_either(_BOUNDS)})?\s?"
    rf"(?P<sign>[-−+])?(?:(?P<currency>{_either(CURRENCY_SIGNS)})\s?(?P<minus>[-−])?)?"
    + _one("")
    + rf"(?:元?\s?[-–—~～至到]\s?(?:{_either(CURRENCY_SIGNS)})?" + _one("2") + ")?"
    + rf"(?P<inside>{_INSIDE})?\s?(?P<rest>.*?)(?P<after>{_either(_HEDGE_AFTER)})?",
    re.DOTALL | re.ASCII,
)  # fmt: skip
_PROPORTION = re.compile(
    r"(?P<bound>[≥≤><＞＜])?\s?(?P<one>\d+(?:\.\d+)?)\s?:\s?(?P<many>\d+(?:\.\d+)?)", re.ASCII
)
_RATE_WORDS = {"场景", "总监", "head"} | {
    word for word, unit in UNITS.items() if unit.dimension in {Dimension.COUNT, Dimension.DURATION}
}
_START = re.compile(rf"(?:{_either([*_HEDGE_BEFORE, *_BOUNDS, *CURRENCY_SIGNS])}|[-−+\s])*\d")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９％－＋．，：　", "0123456789%-+.,: ")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a text is no number, and the text that would be, where a known slip explains it."""

    message: Message
    repaired: str | None = None


def looks_like_number(text: str) -> bool:
    """Tell whether somebody meant a number: whether a digit comes before any other word."""
    return bool(_START.match(text))


@lru_cache(maxsize=1024)  # many plans share many numbers
def read_number(text: str) -> Quantity | Unreadable:
    """Read a number with its bound, hedge, scale, unit and rate, as docs/format.md lists them."""
    text = text.strip()
    if sum(map(str.isdigit, text)) > MAX_DIGITS:
        return Unreadable(
            say(
                zh="数字太长：最多 {most} 位",
                en="the number is too long: at most {most} digits",
                most=MAX_DIGITS,
            )
        )
    if proportion := _PROPORTION.fullmatch(text):
        return _proportion(proportion, text)
    match = _NUMBER.fullmatch(text)
    if not match:
        return _explain(text)
    head, *per = match["rest"].split("/")
    unit = _unit(match, head.strip())
    if unit is None or not all(_is_rate(part) for part in per):
        return _explain(text, head.strip() if unit is None else "/".join(per))
    quantity = _quantity(match, unit, tuple(part.strip() for part in per), text)
    backwards = quantity.high is not None and quantity.high < quantity.value
    return _backwards(text) if backwards else quantity


def _unit(match: re.Match[str], word: str) -> Unit | None:
    """Find the unit, which stands before the digits for some currencies, else behind them."""
    percent = match["percent2"] or match["percent"]
    if percent:
        return UNITS[percent] if not word and not match["currency"] else None
    if match["currency"]:
        return money(CURRENCY_SIGNS[match["currency"]]) if word in {"", "元"} else None
    return UNITS.get(word)


def _is_rate(part: str) -> bool:
    return re.sub(r"^\d+", "", part.strip()) in _RATE_WORDS


def _quantity(match: re.Match[str], unit: Unit, per: tuple[str, ...], text: str) -> Quantity:
    low_scale = match["scale"] or (match["scale2"] if match["digits2"] else None)
    value, place = _literal(match["digits"], low_scale, unit)
    if match["sign"] in {"-", "−"} or match["minus"]:
        value = -value
    coarse = match["scale"] or match["scale2"] or place < 1
    exact = unit.dimension is Dimension.COUNT and not coarse
    after = _HEDGE_AFTER.get(match["after"] or "")
    return Quantity(
        value=value,
        unit=unit,
        place=Fraction(0) if exact else place,
        text=text,
        bound=_BOUNDS.get(match["bound"] or "") or (after if isinstance(after, Bound) else None),
        hedge=_HEDGE_BEFORE.get(match["hedge"] or "")
        or _HEDGE_INSIDE.get(match["inside"] or match["early"] or "")
        or (after if isinstance(after, Hedge) else None),
        high=_literal(match["digits2"], match["scale2"], unit)[0] if match["digits2"] else None,
        per=per,
    )


def _literal(digits: str, scale: str | None, unit: Unit) -> tuple[Fraction, Fraction]:
    """Return the value and the worth of its last place, in the unit's base."""
    plain = digits.replace(",", "")
    decimals = len(plain.partition(".")[2])
    worth = SCALES[scale] if scale else 1
    return Fraction(plain) * worth * unit.size, Fraction(worth, 10**decimals) * unit.size


def _proportion(match: re.Match[str], text: str) -> Quantity | Unreadable:
    one, many = Fraction(match["one"]), Fraction(match["many"])
    if one == 0:
        return Unreadable(say(zh="比例的前项不能是 0", en="a proportion cannot start from 0"))
    place = Fraction(1, 10 ** len(match["many"].partition(".")[2])) / one
    return Quantity(many / one, PROPORTION, place, text, _BOUNDS.get(match["bound"] or ""))


def _backwards(text: str) -> Unreadable:
    return Unreadable(
        say(
            zh="“{text}”从大到小；范围要从小到大写",
            en="“{text}” runs backwards; write the lower end first",
            text=text,
        )
    )


def _explain(text: str, unit: str = "") -> Unreadable:
    """Say which known slip makes the text unreadable; failing that, what would be readable."""
    narrow = text.translate(_FULL_WIDTH).strip()
    if narrow != text and isinstance(read_number(narrow), Quantity):
        return Unreadable(
            say(
                zh="数字里有全角字符；改用半角",
                en="the number has full-width characters; use half-width ones",
            ),
            narrow,
        )
    if unit:
        return Unreadable(
            say(
                zh="“{unit}”不是已知的单位；数字后面只写单位，其余的话写进名称或 what",
                en="“{unit}” is no known unit; behind a number goes only its unit, "
                "words go into the name or into what",
                unit=unit,
            )
        )
    return Unreadable(
        say(
            zh="“{text}”读不成数字；可以这样写：2.8亿元、4500万、16%、0.4个百分点、≥95%、20人、1:4.5",
            en="“{text}” is no number; write for example $1.2M, 450K, 16%, 0.4 pp, ≥95%, 1:4.5",
            text=text,
        )
    )
