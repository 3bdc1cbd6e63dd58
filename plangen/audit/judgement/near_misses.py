"""Statements that almost hold: a reading that arithmetic nearly bears out is what was meant."""

from dataclasses import replace
from fractions import Fraction

from plangen.audit.judgement.causes import slip_of
from plangen.audit.judgement.claim import Claim
from plangen.audit.judgement.judging import Judgement, judge
from plangen.audit.numbers.mention import Mention
from plangen.values.tolerance import Verdict

_CLOSE = Fraction(1, 4)
"""By so much of itself a number may be off and still be taken for the one that was meant."""


def as_meant(judgement: Judgement) -> Judgement:
    """Judge a claim that fails in every reading by the first that almost holds, if one does."""
    claim = judgement.claim
    if judgement.verdict is not Verdict.CONTRADICTS or not claim.rivals:
        return judgement
    readings = (replace(claim, terms=terms, rivals=()) for terms in (claim.terms, *claim.rivals))
    meant = next((one for one in readings if is_near_miss(one)), None)
    return judge(meant) if meant else judgement


def is_near_miss(claim: Claim, most: Fraction = _CLOSE) -> bool:
    """Tell whether a claim fails by its own terms, but by little or by an everyday slip.

    `most` is by how much of itself the stated number may be off.
    """
    judgement = judge(replace(claim, rivals=()))
    stated, true = claim.stated.quantity.value, judgement.true
    if judgement.verdict is Verdict.FITS or not true or not stated:
        return False
    if abs(true / stated - 1) <= most:
        return True
    if judgement.verdict is Verdict.LOOSE:
        return False
    slips = any(_is_slip(claim, one, true) for one in claim.mentions)
    return slips or _is_one_digit_off(claim.stated, true)


def slipped(claim: Claim) -> Claim | None:
    """Return the reading of a claim, rivals included, of which one number slipped; None if none.

    So it is only where no reading holds.
    """
    readings = (claim.terms, *claim.rivals)
    others = (
        replace(claim, terms=terms, rivals=tuple(one for one in readings if one is not terms))
        for terms in readings
    )
    if judge(claim).verdict is Verdict.FITS:
        return None
    return next((one for one in others if is_near_miss(one, Fraction(0))), None)


def _is_slip(claim: Claim, one: Mention, true: Fraction) -> bool:
    """Tell whether an everyday slip in a number explains it; in what is stated, to the letter."""
    slip = slip_of(claim, one)
    if slip is None or not slip.is_simple:
        return False
    return one != claim.stated or abs(slip.meant.value - true) <= slip.meant.place


def _is_one_digit_off(stated: Mention, true: Fraction) -> bool:
    """Tell whether a number of three digits or more has one wrong: 15.5% for 10.5%."""
    place = stated.quantity.place
    if not place:
        return False
    one, other = (str(round(number / place)) for number in (stated.quantity.value, true))
    differing = sum(a != b for a, b in zip(one, other, strict=False))
    return len(one) == len(other) >= _DIGITS and differing == 1


_DIGITS = 3
"""So many digits a number has at least of which one is taken for mistyped."""
