"""How many the best of a number of heads are: 全部85名销售人员中排名前20%的17人."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss, slipped
from plangen.audit.nearness.amounts import is_amount
from plangen.audit.nearness.best import follows_best, is_best
from plangen.audit.nearness.neighbours import counts_alike
from plangen.audit.nearness.reach import by_nearness
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention

_OF_ALL = re.compile(r"(?:中|里|当中|之中|内)[，,]?[^，,；;。]{0,12}\Z|\bof\b", re.IGNORECASE)
_MOST_RIVALS = 12


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every number of heads that is said to be the best or last of all."""
    for share in facts.mentions:
        heads = _heads(facts, share) if is_best(share) else None
        claim = _claim(facts, share, heads) if heads else None
        if claim:
            yield claim


def _heads(facts: Facts, share: Mention) -> Mention | None:
    """Return the count that directly follows a share of the best, or stands in its bracket."""
    own = facts.sentence_of(share)
    return next((one for one in own if is_amount(one) and follows_best(one, share)), None)


def _claim(facts: Facts, share: Mention, heads: Mention) -> Claim | None:
    """Return the claim by the count of all that bears it out, or else nearly does."""
    found = [one for one in facts.mentions if _may_be_all(one, share, heads)]
    wholes = sorted(found, key=by_nearness(facts, share))[:_MOST_RIVALS]
    if not wholes:
        return None
    first, *others = ((replace(share, decided=True), one) for one in wholes)
    rounded = replace(heads, quantity=replace(heads.quantity, place=Fraction(2)))
    claim = Claim(ClaimKind.GROUP, Formula.PRODUCT, rounded, first, tuple(others))
    if holds(claim) or _is_told(share, wholes):
        return claim
    return slipped(claim) or (claim if is_near_miss(claim) else None)


def _may_be_all(one: Mention, share: Mention, heads: Mention) -> bool:
    is_larger = one.quantity.value > heads.quantity.value and is_amount(one)
    return is_larger and one.order < share.order and counts_alike(one, heads)


def _is_told(share: Mention, wholes: Sequence[Mention]) -> bool:
    """Tell whether words say that the best are those of the count before them: 85名人员中."""
    line, whole = share.segment, wholes[0]
    if line is None or whole.segment is not line:
        return False
    return bool(_OF_ALL.search(line.text[whole.at + 1 : share.at]))
