"""What bears out that shares are of an amount: the words before it, and other shares beside."""

import re
from collections.abc import Sequence
from fractions import Fraction

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.audit.nearness.amounts import is_amount, is_total
from plangen.audit.nearness.neighbours import counts_alike
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Scenario
from plangen.audit.rates.quotients import fits
from plangen.audit.shares.shares import StatedShare

_OPENS = re.compile(
    r"\A[^。；;]{0,12}?(?:其中|包括|包含|分为|分别|来自|由|[：:]|\bof which\b|\binto\b)"
    r"|\A[^。；;]{0,24}?\bof (?:which|whom)\b",
    re.IGNORECASE,
)


def may_hold(one: Mention, part: Mention) -> bool:
    """Tell whether an amount is large enough, and of the kind, to hold a part."""
    if one is part or not is_amount(one) or not counts_alike(part, one):
        return False
    return one.quantity.value >= part.quantity.value


def agreeing(group: Sequence[StatedShare], whole: Mention) -> int:
    """Count the shares of a list that a whole makes right, and one more where its parts sum up."""
    right = sum(fits(one.share, Formula.QUOTIENT, (one.part, whole)) for one in group)
    adds_up = len(group) > 1 and fits(whole, Formula.SUM, [one.part for one in group])
    return right + adds_up


def _bears_out(group: Sequence[StatedShare], whole: Mention) -> bool:
    """Tell whether some shares of a list say that an amount is the whole of the others, too."""
    right = agreeing(group, whole)
    nearly = len(group) > 1 and all(_nearly(one, whole) for one in group)
    return right > 1 or (right == 1 and nearly)


def _nearly(stated: StatedShare, whole: Mention) -> bool:
    claim = Claim(ClaimKind.SHARE, Formula.QUOTIENT, stated.share, (stated.part, whole))
    return holds(claim) or is_near_miss(claim, _NEAR)


_NEAR = Fraction(1, 4)


def is_sure(group: Sequence[StatedShare], whole: Mention, facts: Facts) -> bool:
    """Tell whether the words, or other shares of a list, say that an amount is its whole."""
    bare = all(one.doubt or not one.part.quantity.unit.name for one in group)
    return _bears_out(group, whole) or (not bare and is_evident(group[0], whole, facts))


def is_evident(stated: StatedShare, whole: Mention, facts: Facts) -> bool:
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
        if one.order < stated.part.order and may_hold(one, stated.part)
    ]  # fmt: skip
    is_whole = whole.subject.whole or whole.scenario is Scenario.TARGET
    return is_whole and before == [whole]
