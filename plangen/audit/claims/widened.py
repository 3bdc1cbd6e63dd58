"""What grew from one number to another, by what came and went: 招9人、走5人，从46人增加到50人."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.audit.lists.parts import between, item_before
from plangen.audit.lists.stock_words import NET, WIDENED
from plangen.audit.lists.stocks import Moment, counts_alike, less, moment_of, told_of
from plangen.audit.nearness.reach import directly_bracketed
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention

_ADDED = re.compile("新增|净增|增加")
_NET = re.compile(NET, re.IGNORECASE)
_WIDENED = re.compile(WIDENED, re.IGNORECASE)
_FROM = re.compile("[由从]|from", re.IGNORECASE)
_CHANGES = {Moment.CAME, Moment.WENT}


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every pair of numbers whose change is told in the same sentence."""
    for sentence in facts.sentences:
        yield from _widened(facts, sentence)
        for opening, closing in pairwise(sentence):
            if _is_pair(opening, closing):
                yield from _moved(sentence, opening, closing)


def _is_pair(opening: Mention, closing: Mention) -> bool:
    is_near = opening.segment is closing.segment and counts_alike(opening, closing)
    is_from_to = is_near and _FROM.search(item_before(opening))
    return bool(is_from_to and _WIDENED.search(between(opening, closing)))


def _moved(sentence: Sequence[Mention], opening: Mention, closing: Mention) -> Iterator[Claim]:
    """Find what came and went between two numbers, where both are told."""
    others = [one for one in sentence if one is not opening and one is not closing]
    alike = [one for one in others if counts_alike(opening, one)]
    told = told_of(alike)
    has_net = any(_NET.search(item_before(one)) for one in alike)
    if has_net or {moment for _, moment in told} != _CHANGES:
        return
    changes = (less(one) if moment is Moment.WENT else one for one, moment in told)
    claim = Claim(ClaimKind.BRIDGE, Formula.SUM, closing, (opening, *changes))
    if holds(claim) or is_near_miss(claim):
        yield claim


def _widened(facts: Facts, sentence: Sequence[Mention]) -> Iterator[Claim]:
    """Find what was added between two numbers: 从20人扩充至28人（新增8人）."""
    for added in sentence:
        if not _ADDED.search(item_before(added)) or moment_of(added) not in _CHANGES:
            continue
        closing = directly_bracketed(facts, added)
        pair = _pair_before(sentence, closing) if closing else _pair_behind(sentence, added)
        if pair and all(counts_alike(added, one) for one in pair):
            yield Claim(ClaimKind.BRIDGE, Formula.SUM, pair[1], (pair[0], added))


def _pair_before(sentence: Sequence[Mention], closing: Mention) -> tuple[Mention, Mention] | None:
    before = [one for one in sentence if one.segment is closing.segment and one.at < closing.at]
    return _widening(before[-1], closing) if before else None


def _pair_behind(sentence: Sequence[Mention], added: Mention) -> tuple[Mention, Mention] | None:
    behind = [one for one in sentence if one.segment is added.segment and one.at > added.at][:2]
    from_to = len(behind) == 2 and _FROM.search(item_before(behind[0]))
    return _widening(*behind) if from_to else None


def _widening(opening: Mention, closing: Mention) -> tuple[Mention, Mention] | None:
    return (opening, closing) if _WIDENED.search(between(opening, closing)) else None
