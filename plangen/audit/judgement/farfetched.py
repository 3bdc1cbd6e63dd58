"""Numbers that are so far apart that they hardly belong together.

A person who errs is off by a little, or by one of the known slips. Where a statement would be off
by more, it is likelier that its words were misunderstood than that it is wrong.
"""

from fractions import Fraction

from plangen.audit.judgement.causes import slip_of
from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import Judgement
from plangen.values.tolerance import Verdict

_MOST = {
    Formula.GROWTH: Fraction(3, 2),
    Formula.GROWTH_BY: Fraction(3, 2),
    Formula.QUOTIENT: Fraction(9, 2),
    Formula.MARGIN: Fraction(5, 2),
    Formula.OCCUPANCY: Fraction(3, 2),
    Formula.SUM: Fraction(2),
    Formula.REMAINDER: Fraction(4),
    Formula.SAME: Fraction(2),
    Formula.PRODUCT: Fraction(2),
}
"""How many times as much as is stated the numbers may give, or the other way round."""
_CLOSE = Fraction(3, 100)
"""How near to a factor of ten two numbers are that differ by one, roundings included."""
_SURE = {ClaimKind.CHANGE}
"""What stands beside its numbers, so that more has to be wrong before its words are in doubt."""
_ADDED = {Formula.GROWTH, Formula.GROWTH_BY}
"""Formulas whose result is what was added to the whole of what there was."""


def is_farfetched(judgement: Judgement) -> bool:
    """Tell whether a contradiction is so gross that no slip explains it."""
    claim, true = judgement.claim, judgement.true
    if judgement.verdict is not Verdict.CONTRADICTS or true is None or claim.formula not in _MOST:
        return False
    if claim.stated.passage.cell and all(term.passage.cell for term in claim.terms):
        return False  # headings say what belongs together, and the other rows bear it out
    return _is_apart(claim, true) and not any(slip_of(claim, one) for one in claim.mentions)


def _is_apart(claim: Claim, true: Fraction) -> bool:
    whole = 1 if claim.formula in _ADDED else 0
    pair = sorted(abs(number + whole) for number in (claim.stated.quantity.value, true))
    most = _MOST[claim.formula] * (2 if claim.kind in _SURE else 1)
    return pair[1] > most * pair[0] and not _is_power_of_ten(*pair)


def _is_power_of_ten(low: Fraction, high: Fraction) -> bool:
    return low > 0 and any(abs(high / low / 10**n - 1) <= _CLOSE for n in range(1, 5))
