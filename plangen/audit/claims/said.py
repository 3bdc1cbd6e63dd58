"""More or less, said in words: 8,120元，高于全市平均的7,850元；目标2,600万元，超额完成."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from plangen.audit.changes.goals import is_actual, is_target
from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import is_moving, lead, trail
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.segments import MARK

_MORE, _LESS = Formula.AT_LEAST, Formula.AT_MOST
_LIMIT = re.compile(
    "目标|计划|任务|指标|预算|标准|要求|红线|控制线|警戒线|上限|下限|限额|定额|平均|均值|水平|基准"
    "|上年|去年|上届|上期|前年|同期|年初|期初|全国|全省|全市|全县|行业|同业"
    r"|target|plan\b|budget|goal|forecast|average|threshold|limit|last year|prior year|year earlier"
    r"|previous year|year before",
    re.IGNORECASE,
)
_SO = (
    r"\s*[，,]?\s*(?:均|也|已|仍|还|大幅|明显|显著|远远?|略|稍|有所|which|comfortably|well|far|slightly|just"
    r"|and|was|were|is|fell|remains?|\s)*"
)
_WORDED = (
    (_MORE, re.compile(
        rf"{_SO}(?:高于|高出|超过|超出|多于|大于|领先于?|exceed\w*|above|ahead of|beat\w*"
        r"|surpass\w*|higher than|more than)(?P<what>[^，,；;]{0,24})",
        re.IGNORECASE,
    )),
    (_LESS, re.compile(
        rf"{_SO}(?:低于|少于|小于|不及|(?:未|没有)(?:能|有)?(?:达到?|完成|实现)|落后于?|below"
        r"|short of|under|miss(?:ed|ing)|lower than|less than|fewer than|behind)"
        r"(?P<what>[^，,；;]{0,24})",
        re.IGNORECASE,
    )),
)  # fmt: skip
_MET = (
    (_MORE, re.compile(rf"超额(?:完成|达成|实现)(?![^，,；;。]{{0,12}}{MARK})|超目标(?!{MARK})")),
    (_LESS, re.compile(
        r"未能?(?:完成|达成|实现)[^，,；;。]{0,6}(?:目标|任务|计划|指标)"
        r"|控制在预算[^，,；;。]{0,2}内|未(?:突破|超)(?:出|过)?预算"
    )),
)  # fmt: skip
_FIGURES = {Role.VALUE, Role.RATE, Role.EACH, Role.SHARE}
_RANKS = frozenset("位 名 级 类 档 期 层".split())
_MOST = Fraction(2)
"""How many times as much one number is as the other, at most, where they belong together."""


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every number that words call more or less than the one beside it."""
    for sentence in facts.sentences:
        for place, limit in enumerate(sentence):
            yield from _worded(sentence[:place], limit)
        for one, other in pairwise(sentence):
            yield from _met(one, other)


def _worded(before: Sequence[Mention], limit: Mention) -> Iterator[Claim]:
    """Yield the claim of words between a number and the next that say which is more."""
    stated = before[-1] if before else None
    if stated is None or stated.segment is None or not _may_compare(stated, limit):
        return
    between = stated.segment.text[stated.at + 1 : limit.at]
    for formula, words in _WORDED:
        match = words.fullmatch(between)
        if match and (_LIMIT.search(match["what"]) or _LIMIT.match(trail(limit).lstrip("的 "))):
            yield Claim(ClaimKind.ORDER, formula, stated, (limit,))


def _met(one: Mention, other: Mention) -> Iterator[Claim]:
    """Yield the claim of words behind a target and what was attained that say it was met."""
    target, actual = (one, other) if is_target(one) else (other, one)
    if not (_may_compare(one, other) and is_target(target) and is_actual(actual)):
        return
    for formula, words in _MET:
        if one.segment and words.search(_around(one, other)):
            yield Claim(ClaimKind.ORDER, formula, actual, (target,))


def _around(one: Mention, other: Mention) -> str:
    """Return the words from the mark before two numbers to the end of the sentence."""
    line = one.segment.text if one.segment else ""
    ends = (line.find(mark, other.at) for mark in "；;")
    start = max(line.rfind(mark, 0, one.at) for mark in "；;") + 1
    return line[start : min((end for end in ends if end >= 0), default=len(line))]


def _may_compare(one: Mention, other: Mention) -> bool:
    """Tell whether two neighbours are figures of one kind and size, and no ranks."""
    is_level = one.segment is other.segment and same_kind(one, other)
    figures = {one.role, other.role} <= _FIGURES and not is_moving(lead(one))
    low, high = sorted((one.quantity.value, other.quantity.value))
    return is_level and figures and one.quantity.unit.name not in _RANKS and 0 < high <= _MOST * low
