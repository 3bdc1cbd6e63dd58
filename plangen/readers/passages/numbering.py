"""The numbers that people type before headings, and how they rank."""

import re
from enum import IntEnum
from typing import Final, NamedTuple

from plangen.values.prose.chinese import NUMERALS, chinese_integer


class Rank(IntEnum):
    """A way to number headings; a higher rank has the smaller number."""

    PART = 1          # 第一篇, 第二部分
    CHAPTER = 2       # 第三章, Chapter 3
    SECTION = 3       # 第一节, Section 2
    CHINESE = 4       # 一、
    BRACKETED = 5     # （一）
    DIGIT = 6         # 1. or 1、
    DECIMAL = 7       # 1.1
    DEEPER = 8        # 1.1.1 and so on
    BRACKETED_DIGIT = 9   # （1） or 1）
    CIRCLED = 10      # ①


class Number(NamedTuple):
    """The number before a heading or an item: its rank, its value, and where its words begin."""

    rank: Rank
    value: int
    end: int


_ANY: Final = rf"\d{{1,3}}|[{NUMERALS}]{{1,4}}"
_SPACE: Final = r"[ \t\u3000\u00a0]"
_FORMS: Final[dict[Rank, str]] = {
    Rank.PART: rf"第{_SPACE}?({_ANY}){_SPACE}?(?:篇|编|部分)|Part {_SPACE}?(\d{{1,3}})\b",
    Rank.CHAPTER: rf"第{_SPACE}?({_ANY}){_SPACE}?章|Chapter {_SPACE}?(\d{{1,3}})\b",
    Rank.SECTION: rf"第{_SPACE}?({_ANY}){_SPACE}?节|Section {_SPACE}?(\d{{1,3}})\b",
    Rank.CHINESE: rf"([{NUMERALS}]{{1,4}})(?:、(?![{NUMERALS}]+(?:[季月、]))|[.．](?!\d))",
    Rank.BRACKETED: rf"[（(]([{NUMERALS}]{{1,4}})[）)]",
    Rank.DEEPER: r"\d{1,2}(?:[.．]\d{1,2}){1,4}[.．](\d{1,2})(?=[.．]?(?:[^\W\d]|[（(“]|\s+\D))",
    Rank.DECIMAL: (
        r"\d{1,2}[.．](\d{1,2})(?=[.．]?(?:\s+[^\W\d]|[^\W\d]{2}))(?![万亿元个百千倍年月天])"
    ),
    Rank.DIGIT: r"(\d{1,2})(?:[.．](?!\d)|、)",
    Rank.BRACKETED_DIGIT: r"[（(]?(\d{1,2})[）)]",
    Rank.CIRCLED: r"([①-⑳])",
}
_FORM: Final = [
    (rank, re.compile(rf"{_SPACE}*(?:{form})[.．、]?{_SPACE}*")) for rank, form in _FORMS.items()
]
BULLET: Final = re.compile(
    r"[ \t\u3000]*(?:[-–*+][ \t\u3000]+|[•·●○◆◇■□★☆▪▶➢✓√][ \t\u3000]*)(?=\S)"
)
"""The mark of an item; a minus without a space after it is the sign of a number."""
_HEAD: Final = 40
"""Characters of a text in which its number must end."""


def number_of(text: str) -> Number | None:
    """Return the number that a text begins with; None where it begins with words."""
    head = text[:_HEAD]
    matches = ((rank, form.match(head)) for rank, form in _FORM)
    found = next(((rank, match) for rank, match in matches if match), None)
    if found is None:
        return None
    rank, match = found
    value = _value(next(filter(None, match.groups())))
    return None if value is None else Number(rank, value, match.end())


def _value(digits: str) -> int | None:
    if "①" <= digits <= "⑳":
        return ord(digits) - ord("①") + 1
    return int(digits) if digits.isdecimal() else chinese_integer(digits)
