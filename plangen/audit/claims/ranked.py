"""The first and the next of several: 城东最多，2,140笔；城西其次，1,860笔；其中东河村收入最高."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plangen.audit.changes.in_rows import column_of
from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.lists.parts import is_prose, lines
from plangen.audit.nearness.alike import core
from plangen.audit.nearness.amounts import is_total
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.segments import MARK

_TOP = (
    r"最[多大高快]|居首|位居第一|位列第一|排名?第一|排在?首位|\b(?:largest|highest|biggest|fastest|greatest)\b"
)
_NEXT = r"其次|次之|紧随其后|位居第二|位列第二|排名?第二|\bfollowed by\b|\bsecond[- ]largest\b"
_SHORT = r"[^；;。,，]"
_BEFORE = [
    re.compile(
        rf"(?:{words}){_SHORT}{{0,20}}[，,]?\s?(?:达到?|为|是|有|共|at|with|\s)*\Z", re.IGNORECASE
    )
    for words in (_TOP, _NEXT)
]
_BEHIND = [
    re.compile(rf"\s*{_SHORT}{{0,4}}(?:{words})(?!{_SHORT}{{0,8}}{MARK})", re.IGNORECASE)
    for words in (_TOP, _NEXT)
]
_TAIL = re.compile(
    rf"其中(?:，|是)?(?P<who>[一-鿿]{{2,8}}?)"
    rf"(?:的?(?:收入|数量|增速|占比|金额|贡献|份额|规模))?(?:{_TOP})"
    rf"(?!{_SHORT}{{0,8}}[，,]?[达为]?{MARK})"
)
_FALLING = re.compile(r"(?:从|由)[高大多]到[低小少][^。；;，、]{0,8}[：:]?[^。；;，、]{0,8}\Z")
_AMONG = re.compile(
    "之一|单[笔日月家店场]|历史|以来|上年|去年|最[高大多]的(?:一|几|前)|每|ever|since|one of|"
    "最[多大高][可能达]"
)
_WHOLE = re.compile("[共总全]|合计|整体|平均|上年|去年|目标|计划")
_MOST = 2
"""So many times as much as the first, a number is hardly one of its list."""
_FIGURES = {Role.VALUE, Role.RATE, Role.GROWTH, Role.SHARE}


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every number that is called the first or the next of several."""
    for sentence in facts.sentences:
        for line in filter(is_prose, lines(sentence)):
            figures = [one for one in line if one.role in _FIGURES and not is_total(one)]
            yield from _listed(figures)
            yield from _falling(figures)
            yield from _named(figures)
        for one in sentence:
            yield from _in_column(facts, one)


def rank_of(one: Mention) -> int:
    """Return 1 for a number that words call the first, 2 for the next, else 0."""
    before, behind = _words_before(one), one.segment.text[one.at + 1 :] if one.segment else ""
    if _AMONG.search(before) or one.role not in _FIGURES:
        return 0
    for rank, (words, others) in enumerate(zip(_BEFORE, _BEHIND, strict=True), 1):
        if words.search(before) or others.match(behind):
            return rank
    return 0


def _words_before(one: Mention) -> str:
    """Return the words before a number, or its bracket, back to the last number or semicolon."""
    segment = one.segment
    if segment is None:
        return ""
    line = segment.text[: one.at]
    if not line.strip() and segment.owner is not None:
        line = segment.owner.text[: segment.at]
    return re.split(rf"[；;。]|{MARK}", line)[-1]


def _listed(figures: Sequence[Mention]) -> Iterator[Claim]:
    """Yield the claims of a first that a next one follows."""
    for place, top in enumerate(figures):
        if rank_of(top) == 1:
            others = [one for one in figures[place + 1 :] if _is_peer(top, one)]
            following = [one for one in others if rank_of(one) > 1 or _is_list(top, others)]
            if following:
                yield _at_least(top, max(following, key=lambda one: one.quantity.value))


def _is_list(top: Mention, others: Sequence[Mention]) -> bool:
    """Tell whether several numbers go on a list, none of them the whole."""
    wholes = any(one.subject.whole or _WHOLE.search(lead(one)) for one in others)
    return len(others) > 1 and not wholes and all(
        one.quantity.value < _MOST * top.quantity.value for one in others
    )


def _falling(figures: Sequence[Mention]) -> Iterator[Claim]:
    """Yield the claims of a list that goes from high to low."""
    for place, first in enumerate(figures):
        if first.segment and _FALLING.search(first.segment.text[: first.at]):
            for one, other in pairwise(figures[place:]):
                if not _is_peer(one, other) or "、" not in _between(one, other):
                    break
                yield _at_least(one, other)


def _named(figures: Sequence[Mention]) -> Iterator[Claim]:
    """Yield the claim of words behind a list that say which of it is the most."""
    last = figures[-1] if figures else None
    found = _TAIL.search(last.segment.text, last.at) if last and last.segment else None
    if not found:
        return
    own = [one for one in figures if core(found["who"]) in core(lead(one))]
    others = [one for one in figures if own and _is_peer(own[0], one) and one is not own[0]]
    if len(own) == 1 and len(others) > 1:
        yield _at_least(own[0], max(others, key=lambda one: one.quantity.value))


def _in_column(facts: Facts, one: Mention) -> Iterator[Claim]:
    """Yield the claim that a number is what its rank says in the column of a table."""
    rank = rank_of(one)
    if rank:
        for column in column_of(facts, one):
            ranked = sorted(column, key=lambda cell: -cell.quantity.value)
            if len(ranked) > 2:  # the more of two is called 较多
                yield _at_least(one, ranked[rank - 1])


def _is_peer(one: Mention, other: Mention) -> bool:
    return same_kind(one, other) and one.role is other.role


def _between(one: Mention, other: Mention) -> str:
    return one.segment.text[one.at : other.at] if one.segment else ""


def _at_least(one: Mention, other: Mention) -> Claim:
    return Claim(ClaimKind.ORDER, Formula.AT_LEAST, one, (other,))
