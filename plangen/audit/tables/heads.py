"""Headings read: what they make of the numbers below or beside them."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, TypeVar

from plangen.audit.numbers.mention import Role, When
from plangen.audit.tables.head import Head, LineKind
from plangen.audit.tables.units import counted, unit_of
from plangen.audit.tables.words import (
    FLOWS,
    KINDS,
    RATIO_ONLY,
    ROLES,
    SCENARIOS,
    TEXT,
    UNSUMMED,
)
from plangen.values.period import Period, read_period

_T = TypeVar("_T")
_Patterns = list[tuple[_T, re.Pattern[str]]]


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of some words."""
    return re.compile("|".join(words), re.IGNORECASE)


def _compiled(pairs: Iterable[tuple[_T, Iterable[str]]]) -> "_Patterns[_T]":
    return [(one, pattern(words)) for one, words in pairs]


_ROLES: Final = _compiled(((role, sign), words) for role, sign, words in ROLES)
_SCENARIOS: Final = _compiled(SCENARIOS)
_FLOWS: Final = _compiled(FLOWS)
_KINDS: Final = _compiled(KINDS)
_RATIO_ONLY: Final = pattern(RATIO_ONLY)
_UNSUMMED: Final = pattern(UNSUMMED)
_TEXT: Final = pattern(TEXT)

SUMMED: Final = {Role.VALUE, Role.SHARE, Role.WEIGHT, Role.INCREASE, Role.EXCESS}
"""Numbers that may be added up."""

RATIOS: Final = {Role.SHARE, Role.GROWTH, Role.ATTAINMENT, Role.RATE, Role.WEIGHT}
"""Numbers that are percentages, where nothing else is said."""

_BRACKETS: Final = re.compile(r"[（(\[【][^（()）\[\]]{0,40}[）)\]】]")
_NESTED: Final = re.compile(r"^[└├╰─\s]+")
_MARKS: Final = re.compile(r"[\s:：*#“”\"'·、，,/／\-—–_.。（）()]+")
_YEAR: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?!\d)(?:\s?[-/–]\s?\d{2,4}(?!\d))?|(?<!\d)(1\d\d)年度?|\bFY\s?'?(\d\d(?:\d\d)?)"
    r"(?!\d)"
)
_ROC: Final = 1911
"""The year before the first of the calendar of Taiwan: 114年 is 2025."""
_PERIOD: Final = re.compile(
    r"(?:第?[一二三四1-4]季度?|\bQ[1-4]\b|\bH[12]\b|[上下]半年|(?<!\d)\d{1,2}\s?[-—~至]\s?\d{1,2}\s?月(?:份)?"
    r"|(?<![\d年])(?:1[0-2]|0?[1-9])\s?月(?:份)?|十[一二]?月(?:份)?|[一二三四五六七八九]月(?:份)?"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)",
    re.IGNORECASE,
)
_TIME_WORDS: Final = re.compile(
    r"期末|期初|年末|年初|月末|月初|同期|本期|上期|本年|今年|上年度?|去年|当年|当期|年度?|数$|额$|actual|plan(?:ned)?|target|budget"
    r"|forecast|预计|last year|this year|prior year",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def head_of(words: str) -> Head:
    """Read a heading."""
    bare = _BRACKETS.sub("", words).strip() or words.strip()
    role, sign = _role(words, bare)
    scenario = _first(_SCENARIOS, bare)
    return Head(
        words,
        role,
        sign,
        scenario,
        _when(words),
        _first(_FLOWS, bare),
        unit_of(words) or counted(bare),
        _key(bare),
        _first(_KINDS, _flat(bare)) or LineKind.PART,
    )


def is_summed(head: Head) -> bool:
    """Tell whether the numbers of a line may be added up."""
    return head.role in SUMMED and not _UNSUMMED.search(head.words)



def is_text(words: str) -> bool:
    """Tell whether under a heading no figures stand: 序号, 负责人, 联系电话."""
    return bool(_TEXT.search(_BRACKETS.sub("", words)))


def is_ratio(words: str) -> bool:
    """Tell whether numbers without a sign are percentages under a heading."""
    return bool(_RATIO_ONLY.search(words))


def _first(patterns: "_Patterns[_T]", words: str) -> _T | None:
    return next((one for one, form in patterns if form.search(words)), None)


def _role(words: str, bare: str) -> tuple[Role, int]:
    """Return the role that the words themselves name, or else those in their brackets."""
    return _first(_ROLES, bare) or _first(_ROLES, words) or (Role.VALUE, 1)


def _when(words: str) -> When:
    year, part = _YEAR.search(words), ""
    if match := _PERIOD.search(words):
        text = match[0].strip().removesuffix("份")
        period = read_period(text if not text.endswith("季") else f"{text}度")
        if isinstance(period, Period):
            part = f"{period.first[0]}-{period.last[0]}"
    return When(_year(year) if year else None, part)


def _year(match: re.Match[str]) -> int:
    if match[2]:
        return int(match[2]) + _ROC
    year = int(match[1] or match[3])
    return year if year > 99 else 2000 + year


def _key(bare: str) -> str:
    """Return what is left of a heading without time, scenario and marks."""
    words = _PERIOD.sub("", _YEAR.sub("", bare))
    for _, form in _SCENARIOS:
        words = form.sub("", words)
    return _flat(_TIME_WORDS.sub("", _NESTED.sub("", words))).replace(" ", "")


def _flat(words: str) -> str:
    return _MARKS.sub(" ", words).strip().lower() if words.isascii() else _MARKS.sub("", words)


