"""The signs of sums in a text: + − × ÷ =, their other writings, and words for them."""

import re
from enum import StrEnum

from plangen.values.prose.asides import AsideKind, asides


class Sign(StrEnum):
    """What stands between two numbers of a sum."""

    PLUS = "plus"
    MINUS = "minus"
    TIMES = "times"
    BY = "by"
    IS = "is"
    ABOUT = "about"


EQUALS = re.compile(r"(?<![<>!=＝:≤≥])[=＝≈≒](?![=＝>])|约?等于|\bequals?\b", re.IGNORECASE)
_NEXT = r"(?=\s?[\d(（$£€¥￥])"
_BEHIND = r"(?<=[\d%％‰)）\]万亿千百元人名家台套件个次场户月年天周])"
_NAMED = r"(?=[^\W\d]{0,6}\s?\d)"
_PATTERNS: dict[Sign, tuple[str, ...]] = {
    Sign.PLUS: (r"[+＋]", rf"{_BEHIND}加上?{_NAMED}", rf"\splus\s{_NEXT}"),
    Sign.MINUS: (
        r"[－−﹣]|(?<=\s)[-–](?=\s)", rf"{_BEHIND}[-–]{_NEXT}", rf"{_BEHIND}减去?{_NAMED}",
        rf"\s(?:minus|less)\s{_NEXT}",
    ),
    Sign.TIMES: (
        r"[×✕✖]|(?<![*\\])\*(?!\*)", rf"(?:{_BEHIND}\s?|(?<=\s))[xX]{_NEXT}",
        rf"{_BEHIND}乘以?{_NAMED}", rf"\s(?:times|multiplied by)\s{_NEXT}",
    ),
    Sign.BY: (
        r"÷|(?<=\s)[/／](?=\s)", rf"{_BEHIND}[/／]{_NEXT}", rf"{_BEHIND}除以{_NAMED}",
        rf"\sdivided by\s{_NEXT}",
    ),
    Sign.ABOUT: (r"[≈≒]|约等于",),
    Sign.IS: (EQUALS.pattern,),
}  # fmt: skip
"""A hyphen, a slash and an x are signs only between numbers, or between spaces."""
_SIGN = re.compile(
    "|".join(f"(?P<{sign}>{'|'.join(some)})" for sign, some in _PATTERNS.items()), re.IGNORECASE
)
_FIXED = {AsideKind.PERIOD, AsideKind.CONTACT, AsideKind.CLOCK, AsideKind.TOKEN, AsideKind.ORDINAL}
_LETTER = re.compile(r"[A-WYZa-wyz]")
_AHEAD = tuple("=＝≈≒×÷(（")
"""What stands before the sign of a number, which is none between two."""


def signs_in(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the signs in a part of a text, each in a group of its name; dates have none."""
    names = [
        (start + one.start, start + one.end) for one in asides(text[start:end])
        if one.kind in _FIXED or _LETTER.search(text, start + one.start, start + one.end)
    ]  # fmt: skip
    return [
        one for one in _SIGN.finditer(text, start, end)
        if not any(first <= one.start() < last for first, last in names)
        and not _is_of_number(text, one)
    ]  # fmt: skip


def _is_of_number(text: str, sign: re.Match[str]) -> bool:
    """Tell whether a sign begins a number: = -12."""
    before = text[max(0, sign.start() - 2) : sign.start()].rstrip()
    return sign.lastgroup in {Sign.PLUS, Sign.MINUS} and before[-1:] in _AHEAD
