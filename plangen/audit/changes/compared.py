"""What a number is compared with: the year before, the beginning, the month before, the plan."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from plangen.audit.numbers.leads import is_moving, lead, trail
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.times import year_in


class Against(StrEnum):
    """What kind of number another one is held against."""

    GOAL = "goal"                # 比计划, 较目标
    OTHERS = "others"            # 比全省平均
    OPENING = "opening"          # 较年初
    BEFORE = "before"            # 环比, 比上月
    YEAR = "year"                # 同比, 比上年, 较2024年


class Basis(NamedTuple):
    """What is compared with; of a year that is named, the year."""

    against: Against
    year: int | None = None


_KINDS: tuple[tuple[Against, tuple[str, ...]], ...] = (
    (Against.GOAL, (
        "目标|计划|任务|预算|指标|预期|定额|配额|考核|序时|进度",
        "target|plan|budget|goal|quota|forecast",
    )),
    (Against.OTHERS, (
        "全国|全省|全行业|行业|同行|同业|同类|平均|均值|[常历往多]年|兄弟|竞品|对手|大盘",
        "最[高低]|第[一二三]|industry|average|peer|market",
    )),
    (Against.OPENING, (
        "年初|期初|月初|季初|[上去]年(?:年?[末底])|上年度末|start of|beginning of|opening",
    )),
    (Against.BEFORE, (
        "环比|上个?月|上一?个?季|上一?周|上期|上半年|前一[月季期周]|前[一三]季",
        "(?:previous|last|prior) (?:month|quarter|week)",
        "month-on-month|quarter-on-quarter|sequential",
    )),
    (Against.YEAR, (
        "去年|上年|上一年|前一年|同期|同比|年增|上一?届|上一?学年",
        "(?:last|prior|previous) year('s)?|year[- ]on[- ]year|yoy|a year (?:ago|earlier)",
        "the year before",
    )),
)  # fmt: skip
"""What the words speak of, by the first row that has some of them."""

_PATTERNS = [(one, re.compile("|".join(words), re.IGNORECASE)) for one, words in _KINDS]
_TIMELY = {Against.OPENING, Against.BEFORE, Against.YEAR}
NAME = 6
"""So many characters of a thing's name may stand before its time: 原材料年初库存."""
_COMPARING = re.compile(
    r"[较比與与](?!例|重|率)|同比|环比|年增|相比"
    r"|\b(?:than|from|above|below|over|on|against|versus|vs|compared|year|yoy)\b",
    re.IGNORECASE,
)
_SKIPPED = re.compile(r"\A[\s*“”\"]*(?:其中|而|其|分别|为|是|则|and|while|：|:)*\s*")
_NOTED = re.compile(
    r"\s*(?:(?:in|for|at|a|the) )?(?:last year|the year before|year (?:ago|earlier)"
    r"|(?:in |FY ?)?(?:19|20)\d\d\b|(?:the )?(?:prior|previous) year)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def basis_in(words: str) -> Basis | None:
    """Return what words such as 同比 and 较2024年 compare with; None where they do not compare."""
    comparing = _COMPARING.search(words)
    return _basis(words[comparing.start() :]) if comparing else None


def compares(words: str) -> bool:
    """Tell whether words hold something against what follows: 较, 比, than."""
    return bool(_COMPARING.search(words))


def basis_of(mention: Mention) -> Basis | None:
    """Return what a number is that others are held against: 上年的11.1亿元; else None."""
    words = lead(mention)
    if is_moving(words):
        return None
    compared = basis_in(words)
    if compared:
        return compared
    timely = _timely(_SKIPPED.sub("", words)) or _noted(mention)
    return timely if timely and timely.against in _TIMELY else None


_YEAR = re.compile(
    r"\A(?:FY\s?)?((?:19|20)\d\d)(?!\d)|(?<!\d)((?:19|20)\d\d)年?度?[为是的：:\s]*\Z"
)
"""A year that words begin or end with: 2024年为, 床位使用率2024年."""


@lru_cache(maxsize=4096)
def _timely(words: str) -> Basis | None:
    """Return the time that words begin or end with, or soon name: 原材料年初库存."""
    if year := _YEAR.search(words):
        return Basis(Against.YEAR, int(year[1] or year[2]))
    words = words[max(words.rfind("：", 0, -1), words.rfind(":", 0, -1)) + 1 :]
    found = ((one, pattern.search(words)) for one, pattern in _PATTERNS)
    return next((Basis(one) for one, match in found if match and match.start() <= NAME), None)


def _noted(mention: Mention) -> Basis | None:
    match = _NOTED.match(trail(mention))
    return Basis(Against.YEAR, year_in(match[0])) if match else None


def _basis(words: str) -> Basis | None:
    found = (Basis(one, year_in(words)) for one, pattern in _PATTERNS if pattern.search(words))
    year = year_in(words)
    return next(found, Basis(Against.YEAR, year) if year else None)


def agrees(asked: Basis | None, given: Basis, year: int | None) -> bool:
    """Tell whether a number is what words compare with; `year` is that of the number compared.

    Where no words ask, any time before will do; a year that is named is asked for or the last one.
    """
    if given.against not in _TIMELY:
        return False
    if asked and asked.against is not given.against:
        return False
    if given.year is None:
        return True
    return given.year == asked.year if asked and asked.year else year in {None, given.year + 1}
