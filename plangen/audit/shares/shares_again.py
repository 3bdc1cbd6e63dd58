"""Shares that go on with the whole of the share before: 81人，占离职人数的75%；36人，占三分之一."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss, slipped
from plangen.audit.nearness.amounts import is_amount
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import marks_before
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.audit.shares.bases import is_named
from plangen.audit.shares.shares import StatedShare, stated_shares
from plangen.audit.shares.wholes import wholes_of

_NEAR = Fraction(1, 3)


def shares_again(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every share whose whole has no words, but is told by what goes before."""
    shares = list(stated_shares(facts))
    for last, stated in pairwise(shares):
        if _goes_on(last, stated) and (claim := _of_same(facts, last, stated)):
            yield claim
    for stated in shares:
        if _is_bare(stated) and (claim := _of_smaller(facts, stated)):
            yield claim


def _is_bare(stated: StatedShare) -> bool:
    return stated.whole is None and not is_named(stated.base) and not stated.doubt


def _goes_on(last: StatedShare, stated: StatedShare) -> bool:
    """Tell whether a share follows, in its sentence, one whose whole has words."""
    one, other = last.share.segment, stated.share.segment
    is_beside = one is not None and one is other and same_kind(last.part, stated.part)
    return is_beside and _is_bare(stated) and (last.whole is not None or is_named(last.base))


def _of_same(facts: Facts, last: StatedShare, stated: StatedShare) -> Claim | None:
    """Return the claim by the whole of which the share before is right, if it nearly holds."""
    wholes = wholes_of([last], facts).candidates
    proven = (one for one in wholes if holds(_claim(last.share, last.part, one)))
    whole = next(proven, None)
    if whole is None:
        return None
    claim = _claim(stated.share, stated.part, whole)
    return claim if holds(claim) or is_near_miss(claim, _NEAR) else None


def _of_smaller(facts: Facts, stated: StatedShare) -> Claim | None:
    """Return the claim by the amount before a part, smaller than that by a unit left out."""
    before = marks_before(facts, stated.part)
    whole = next((one for one in before if is_amount(one) and same_kind(one, stated.part)), None)
    if whole is None or whole.quantity.value >= stated.part.quantity.value:
        return None
    return slipped(_claim(stated.share, stated.part, whole))


def _claim(share: Mention, part: Mention, whole: Mention) -> Claim:
    return Claim(ClaimKind.SHARE, Formula.QUOTIENT, share, (part, whole))
