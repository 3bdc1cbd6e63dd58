"""Whether a claim can be true, by what its numbers may stand for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from plangen.audit.judgement.claim import Claim
from plangen.audit.judgement.formulas import Formula, allowed, exact
from plangen.audit.numbers.mention import Mention
from plangen.values.interval import Interval
from plangen.values.quantity import Quantity
from plangen.values.tolerance import Verdict, decided, loosely, measured, verdict

_ROUNDED = {Formula.QUOTIENT, Formula.OCCUPANCY, Formula.GROWTH, Formula.GROWTH_BY, Formula.PRODUCT}
"""Formulas whose results are rounded, so that they may also be rounded badly."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A claim with its verdict, and what its terms give as they are written."""

    claim: Claim
    verdict: Verdict
    true: Fraction | None


def judge(claim: Claim) -> Judgement:
    """Judge a claim by its terms, or by those rivals with which it fares best, then its terms."""
    readings = [claim.terms, *claim.rivals]
    verdicts = [_verdict(claim.formula, claim.stated, terms) for terms in readings]
    best = min(range(len(readings)), key=lambda place: list(Verdict).index(verdicts[place]))
    others = tuple(terms for place, terms in enumerate(readings) if place != best)
    claim = replace(claim, terms=readings[best], rivals=others)
    true = exact(claim.formula, [one.quantity.value for one in claim.terms])
    return Judgement(claim, verdicts[best], true)


def holds(claim: Claim) -> bool:
    """Tell whether a claim can be true, or one of its rivals."""
    close = near(claim.stated)
    readings = (claim.terms, *claim.rivals)
    return any(close.meets(allowed(claim.formula, [*map(near, terms)])) for terms in readings)


def near(mention: Mention) -> Interval:
    """Return what a number of a document may stand for."""
    return _stands_for(mention.quantity, mention.decided)


@lru_cache(maxsize=4096)
def _stands_for(quantity: Quantity, is_decided: bool) -> Interval:
    return decided(quantity) if is_decided else measured(quantity)


def _verdict(formula: Formula, stated: Mention, terms: Sequence[Mention]) -> Verdict:
    close, fine = near(stated), allowed(formula, [near(term) for term in terms])
    if close.meets(fine):
        return Verdict.FITS
    wide = allowed(formula, [_wide(term) for term in terms])
    careless = _unrounded(stated) if formula in _ROUNDED else _wide(stated)
    return verdict((close, fine), (careless, wide))


def _unrounded(mention: Mention) -> Interval:
    """Return what a result may stand for that was cut off or rounded carelessly: one last place."""
    half = mention.quantity.place / 2
    return _wide(mention) + Interval(-half, half)


def _wide(mention: Mention) -> Interval:
    return loosely(mention.quantity, near(mention))
