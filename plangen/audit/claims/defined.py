"""What is the product of others by its definition: OEE 68.1%，开动率90%、性能率78%、合格率97%."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice, product

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.rates.identities import IDENTITIES, Identity

_PLAIN = {Role.VALUE, Role.RATE, Role.EACH, Role.MULTIPLE, Role.SHARE}
_TAIL = r"[^，,；;：:、\d]{0,6}\Z"
_MOST = 3
"""So many numbers of one name are tried as a factor."""
_CLOSE = Fraction(1, 8)


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every figure of a known definition whose factors stand in its passage."""
    for numbers in facts.by_passage.values():
        for stated in filter(_may_be, numbers):
            for identity in IDENTITIES:
                if _is_called(stated, identity.name):
                    yield from _claims(stated, identity, numbers)


def _claims(stated: Mention, identity: Identity, numbers: Sequence[Mention]) -> Iterator[Claim]:
    """Yield the product that holds, else that of the nearest factors if it almost does."""
    beside = [one for one in numbers if _is_beside(one, stated)]
    factors = [_nearest(stated, name, beside) for name in identity.factors]
    claims = [
        Claim(ClaimKind.PRODUCT, Formula.PRODUCT, stated, terms)
        for terms in product(*factors) if len(set(terms)) == len(terms)
    ]  # fmt: skip
    sound = (claim for claim in claims if holds(claim))
    near = (claim for claim in claims[:1] if is_near_miss(claim, _CLOSE))
    yield from islice((*sound, *near), 1)


def _nearest(stated: Mention, name: str, beside: Sequence[Mention]) -> list[Mention]:
    named = (one for one in beside if _is_called(one, name))
    return sorted(named, key=lambda one: abs(one.order - stated.order))[:_MOST]


def _is_called(one: Mention, name: str) -> bool:
    return bool(re.search(f"(?:{name}){_TAIL}", lead(one), re.IGNORECASE))


def _may_be(one: Mention) -> bool:
    return one.segment is not None and one.role in _PLAIN and one.quantity.high is None


def _is_beside(one: Mention, stated: Mention) -> bool:
    """Tell whether a number is of the same state of the world and the same time as another."""
    is_same = one.scenario is stated.scenario and one.when == stated.when
    return one is not stated and is_same and _may_be(one)
