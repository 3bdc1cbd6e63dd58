"""Weights and shares that make up 100 %, or their parent: 权重60%：40%、15%、5%."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.audit.shares.completeness import is_complete, total_behind
from plangen.audit.shares.portions import Portion, between, item_runs, lines, runs
from plangen.values.unit import Dimension

_INCLUDES = re.compile("包括|其中|包含|含|分为|由|[：:]|including|of which", re.IGNORECASE)
_MOVES = re.compile(r"[由从]|[升降增调]至|调整为|提高|降低|\bbetween |\bfrom ")
_BEFORE = 8
"""So many characters before a percentage are looked at."""
_WEIGHED = re.compile("权重|占分|考核|OKR|weight", re.IGNORECASE)


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every list of weights or shares that is complete, or adds up."""
    for sentence in facts.sentences:
        for portions in lines(sentence):
            yield from _nested(portions)
            yield from _in_bracket(portions, sentence)
            for run in runs(_outer(portions)):
                yield from _whole(run, sentence)
    yield from _listed(facts)


def _listed(facts: Facts) -> Iterator[Claim]:
    """Yield the claims of weights of which each stands in an item of its own."""
    for run in item_runs(facts):
        *others, last = [one.mention for one in run]
        claim = Claim(ClaimKind.WEIGHTS, Formula.WHOLE, last, tuple(others))
        if holds(claim) or all(one.is_weight for one in run) or _is_announced(facts, run):
            yield claim


def _is_announced(facts: Facts, run: Sequence[Portion]) -> bool:
    """Tell whether the words before a list say that it parts 100 %, and it nearly does."""
    first = facts.reading.passages[run[0].mention.passage.number - 1]
    total = sum((one.mention.quantity.value for one in run), Fraction(0))
    return bool(_PARTED.search(first.text)) and abs(total - 1) <= _NEARLY


_PARTED = re.compile(
    r"(?:权重|分配|构成|组成|结构|占比|来源|weight|split)[^，,；;。]{0,8}[：:]?\s*\Z", re.IGNORECASE
)
_NEARLY = Fraction(3, 20)


def _nested(portions: Sequence[Portion]) -> Iterator[Claim]:
    """Yield the claims of weights that the percentages behind them make up."""
    for parent, own in _children(portions):
        yield _sum(parent.mention, [one.mention for one in own])


def _children(portions: Sequence[Portion]) -> Iterator[tuple[Portion, list[Portion]]]:
    """Yield every weight of a line with the percentages behind it that are no weights."""
    weights = [at for at, one in enumerate(portions) if one.is_weight]
    for at, end in pairwise([*weights, len(portions)]):
        own = list(portions[at + 1 : end])
        if len(own) > 1 and _INCLUDES.search(between(portions[at], own[0])):
            yield portions[at], own


def _outer(portions: Sequence[Portion]) -> list[Portion]:
    inner = {id(child) for _, own in _children(portions) for child in own}
    return [one for one in portions if id(one) not in inner]


def _in_bracket(portions: Sequence[Portion], sentence: Sequence[Mention]) -> Iterator[Claim]:
    """Yield the claim of a bracket right behind a weight: 产品35%（KR1 20%、KR2 15%）."""
    line = portions[0].line
    terms = [one.mention for one in portions if not one.is_bracketed]
    parents = (one for one in sentence if one.segment is line.owner and one.at == line.at - 1)
    parent = next(parents, None)
    if parent is None or len(terms) < 2 or parent.quantity.dimension is not Dimension.RATIO:
        return
    claim = _sum(parent, terms)
    if holds(claim) or _WEIGHED.search(parent.passage.text):
        yield claim


def _sum(stated: Mention, terms: Sequence[Mention]) -> Claim:
    return Claim(ClaimKind.WEIGHTS, Formula.SUM, stated, tuple(terms))


def _whole(run: Sequence[Portion], sentence: Sequence[Mention]) -> Iterator[Claim]:
    """Yield the claim that a list makes up 100 %, where words say so, or it does."""
    if len(run) == 1 or any(map(_is_moving, run)) or _is_nested(run):
        return
    *others, last = [one.mention for one in run]
    total = total_behind(run, sentence)
    claim = (
        _sum(total, (*others, last))
        if total
        else Claim(ClaimKind.WEIGHTS, Formula.WHOLE, last, tuple(others))
    )
    if total or holds(claim) or is_complete(run):
        yield claim


def _is_nested(run: Sequence[Portion]) -> bool:
    return any("其中" in between(a, b) for a, b in pairwise(run))


def _is_moving(one: Portion) -> bool:
    return bool(_MOVES.search(one.line.text[max(0, one.place - _BEFORE) : one.place]))
