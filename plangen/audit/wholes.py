"""Which number of a document the shares of a list may be of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from plangen.audit.amounts import is_amount, is_of_all, is_total
from plangen.audit.bases import is_base, is_everything, is_exactly, is_named
from plangen.audit.claim import Claim, ClaimKind
from plangen.audit.facts import Facts
from plangen.audit.formulas import Formula
from plangen.audit.mention import Mention, Scenario
from plangen.audit.near_misses import is_near_miss
from plangen.audit.neighbours import counts_alike
from plangen.audit.quotients import fits, holds
from plangen.audit.reach import OPENING, by_nearness
from plangen.audit.shares import StatedShare
from plangen.audit.subjects import measure_in, measure_of

_MOST = 60
"""So many of the nearest amounts are tried where no words name the whole."""
_OPENS = re.compile(
    r"\A[^。；;]{0,12}?(?:其中|包括|包含|分为|分别|来自|由|[：:]|\bof which\b|\binto\b)"
    r"|\A[^。；;]{0,24}?\bof (?:which|whom)\b",
    re.IGNORECASE,
)


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
        return -_agreeing(group, one), not is_all, one.order in parts

    ranked = sorted(near, key=rank)
    sure = bool(ranked) and (
        (everything and is_of_all(ranked[0])) or _is_sure(group, ranked[0], facts)
    )
    likely = bool(ranked) and (not group[0].doubt or _is_evident(group[0], ranked[0], facts))
    return Wholes(tuple(ranked), sure, likely)


def _in_reach(stated: StatedShare, facts: Facts) -> Iterator[Mention]:
    """Yield the amounts of a share's kind that it may be of.

    Those of its section, of the opening, of everything; for a named whole, any.
    """
    passage, named = stated.share.passage, is_named(stated.base)
    opening = set(list(facts.by_passage)[:OPENING])
    for one in facts.mentions:
        near = one.passage.section == passage.section or one.passage.number in opening
        if (near or named or one.subject.whole) and _may_hold(one, stated.part):
            yield one


def _may_hold(one: Mention, part: Mention) -> bool:
    if one is part or not is_amount(one) or not counts_alike(part, one):
        return False
    return one.quantity.value >= part.quantity.value


def _agreeing(group: Sequence[StatedShare], whole: Mention) -> int:
    """Count the shares of a list that a whole makes right, and one more where its parts sum up."""
    right = sum(fits(one.share, Formula.QUOTIENT, (one.part, whole)) for one in group)
    adds_up = len(group) > 1 and fits(whole, Formula.SUM, [one.part for one in group])
    return right + adds_up


def _bears_out(group: Sequence[StatedShare], whole: Mention) -> bool:
    """Tell whether some shares of a list say that an amount is the whole of the others, too."""
    agreeing = _agreeing(group, whole)
    nearly = len(group) > 1 and all(_nearly(one, whole) for one in group)
    return agreeing > 1 or (agreeing == 1 and nearly)


def _nearly(stated: StatedShare, whole: Mention) -> bool:
    claim = Claim(ClaimKind.SHARE, Formula.QUOTIENT, stated.share, (stated.part, whole))
    return holds(claim) or is_near_miss(claim, _NEAR)


_NEAR = Fraction(1, 4)


def _is_sure(group: Sequence[StatedShare], whole: Mention, facts: Facts) -> bool:
    bare = all(one.doubt or not one.part.quantity.unit.name for one in group)
    return _bears_out(group, whole) or (not bare and _is_evident(group[0], whole, facts))


def _is_evident(stated: StatedShare, whole: Mention, facts: Facts) -> bool:
    """Tell whether the words alone say that an amount is the whole of a part behind it."""
    if whole.segment is None or stated.part.segment is None:
        return False
    if is_total(whole) or _OPENS.match(whole.segment.text[whole.at + 1 :]):
        return whole.passage.number == stated.part.passage.number
    return _leads(whole, stated, facts)


def _leads(whole: Mention, stated: StatedShare, facts: Facts) -> bool:
    """Tell whether an amount is the only one of its kind before a part, and of everything."""
    before = [
        one for one in facts.by_passage[whole.passage.number]
        if one.order < stated.part.order and _may_hold(one, stated.part)
    ]  # fmt: skip
    is_whole = whole.subject.whole or whole.scenario is Scenario.TARGET
    return is_whole and before == [whole]
