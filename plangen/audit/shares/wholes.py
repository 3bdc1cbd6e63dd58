"""Which number of a document the shares of a list may be of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plangen.audit.nearness.amounts import is_of_all
from plangen.audit.nearness.reach import OPENING, by_nearness
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.subjects import measure_in, measure_of
from plangen.audit.shares.bases import is_base, is_everything, is_exactly, is_named
from plangen.audit.shares.shares import StatedShare
from plangen.audit.shares.whole_evidence import agreeing, is_evident, is_sure, may_hold

_MOST = 60
"""So many of the nearest amounts are tried where no words name the whole."""


@dataclass(frozen=True, slots=True)
class Wholes:
    """The numbers that some shares may be of, the likeliest first.

    `sure`: the words, or other shares beside them, say that it is the first. `likely`: it is,
    where the first nearly makes the shares right.
    """

    candidates: tuple[Mention, ...]
    sure: bool
    likely: bool = True


def wholes_of(group: Sequence[StatedShare], facts: Facts) -> Wholes:
    """Return what the shares of one list may be of."""
    first = group[0]
    if first.whole:
        return Wholes((first.whole,), sure=True)
    near = sorted(_in_reach(first, facts), key=by_nearness(facts, first.share))
    return _named(first, near) if is_named(first.base) else _unnamed(group, near[:_MOST], facts)


def _named(stated: StatedShare, near: Sequence[Mention]) -> Wholes:
    named = [one for one in near if is_base(stated.base, one)]
    if not named:
        before = [one for one in near if one.order < stated.part.order]
        return Wholes(tuple(one for one in before if _may_be_meant(stated, one)), sure=False)
    exact = [one for one in named if is_exactly(stated.base, one)]
    return Wholes((*exact, *(one for one in named if one not in exact)), bool(exact), likely=False)


def _may_be_meant(stated: StatedShare, one: Mention) -> bool:
    """Tell whether an amount may be what words for the whole call by another name."""
    is_sales = measure_in(stated.base) == "营收" and _SALES.search(one.subject.words)
    return bool(is_sales) or bool(_ANNOUNCES.search(_line_to(one)))


_SALES = re.compile("签单|签约|合同|销售(?!费)|交易")


def _line_to(one: Mention) -> str:
    return one.segment.text[: one.at] if one.segment else ""


_ANNOUNCES = re.compile(r"\b[Oo]f (?:the|our|all|these)?\s*\Z|在(?:全部|所有)?\Z")
"""Words before a number of which parts are told of: Of the 1,840 staff."""


def _unnamed(group: Sequence[StatedShare], near: Sequence[Mention], facts: Facts) -> Wholes:
    """Rank the wholes by how many shares of the list are right of them."""
    everything = is_everything(group[0].base)
    measure = measure_of(group[0].part)
    parts = {one.part.order for one in group}

    def rank(one: Mention) -> tuple[int, bool, bool]:
        is_all = everything and is_of_all(one) and measure in {"", measure_of(one)}
        return -agreeing(group, one), not is_all, one.order in parts

    ranked = sorted(near, key=rank)
    sure = bool(ranked) and (
        (everything and is_of_all(ranked[0])) or is_sure(group, ranked[0], facts)
    )
    likely = bool(ranked) and (not group[0].doubt or is_evident(group[0], ranked[0], facts))
    return Wholes(tuple(ranked), sure, likely)


def _in_reach(stated: StatedShare, facts: Facts) -> Iterator[Mention]:
    """Yield the amounts of a share's kind that it may be of.

    Those of its section, of the opening, of everything; for a named whole, any.
    """
    passage, named = stated.share.passage, is_named(stated.base)
    opening = set(list(facts.by_passage)[:OPENING])
    for one in facts.mentions:
        near = one.passage.section == passage.section or one.passage.number in opening
        if (near or named or one.subject.whole) and may_hold(one, stated.part):
            yield one
