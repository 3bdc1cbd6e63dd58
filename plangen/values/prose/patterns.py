"""What every form of a number in running text has: the words around it, and its unit."""

import re
from collections.abc import Iterable, Mapping

from plangen.values.prose.words import AFTER, BEFORE, CONTRACTS, LONGER, SPOKEN_UNITS
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.unit import UNITS


def either(words: Iterable[str], longer: Mapping[str, str] | None = None) -> str:
    """Match any of the words, the longest first; ASCII words only as a whole.

    `longer` says with which characters behind it a word is the beginning of another.
    """
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) + _ending(word, longer or {}) for word in ordered)


def _ending(word: str, longer: Mapping[str, str]) -> str:
    if word in longer:
        return f"(?![{longer[word]}])"
    return r"(?![A-Za-z])" if word[-1].isalpha() and word.isascii() else ""


COUNTED = "人次 人 名 位 家 户 个月 个 场 次 条 篇 份 支 项 件 台 套 天 周 年 小时".split()
"""What is counted in Chinese characters as well: 三场, 二十八人."""

WORDED = either([*COUNTED, "元", "个百分点"], LONGER)
"""Units behind Chinese characters."""

LATIN = either(word for word in UNITS if word.isascii() and word.isalpha() and len(word) > 1)
"""Units behind English words."""

UNIT = either([*SPOKEN_UNITS, *(word for word in UNITS if word and word not in "×xs")], LONGER)
"""Units behind digits."""

_BEFORE = (
    rf"(?:(?<![最附远邻临])(?!(?<=[{CONTRACTS}])约)(?P<before>(?i:{either(BEFORE)}))\s?)?"
)
_AFTER = rf"(?:\s?(?P<after>{either(AFTER)}))?"


def form(core: str) -> re.Pattern[str]:
    """Return the pattern of a number with what bounds it: its `before`, `core` and `after`."""
    return re.compile(f"{_BEFORE}(?P<core>{core}){_AFTER}", re.ASCII)


def read_spoken(text: str) -> Quantity | None:
    """Read a number whose unit may be one that is only said; None where it is none."""
    text = text.replace(" %", "%")
    for spoken, unit in SPOKEN_UNITS.items():
        if text.endswith(spoken):
            text = text.removesuffix(spoken) + unit
            break
    quantity = read_number(text)
    return quantity if isinstance(quantity, Quantity) else None
