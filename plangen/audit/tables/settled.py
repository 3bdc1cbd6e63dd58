"""Which of the ways to read a table is meant: the one that its own numbers bear out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import compress
from typing import Final, TypeAlias

from plangen.audit.judgement.claim import Claim
from plangen.audit.judgement.formulas import Formula, allowed
from plangen.audit.judgement.judging import holds, near
from plangen.diagnostics.finding import Severity
from plangen.values.tolerance import is_coarse

Reading: TypeAlias = Mapping[int, Claim]
"""What one way to read a table claims, by the place of the row or column it claims it of."""
HALF: Final = Fraction(1, 2)


def settled(
    readings: Sequence[Reading], least: int = 0, enough: Fraction = HALF
) -> Iterator[Claim]:
    """Yield one claim a place: one that holds where any does, else that of the likeliest reading.

    A reading is likely that holds in `enough` of its places, and in `least` of them; of one place
    it is taken at its word. What only its numbers say (`least` of two or more) is likely or left.
    """
    found = [reading for reading in readings if reading]
    true = [{place: holds(claim) for place, claim in one.items()} for one in found]
    if least > 1:
        tells = [_is_told(one, least, enough) for one in found]
        found = [*compress(found, tells)]
        true = [*compress(true, tells)]
    likeliest = max(range(len(found)), key=lambda at: sum(true[at].values()), default=None)
    for place in sorted({place for one in found for place in one}):
        fitting = (one[place] for one, fits in zip(found, true, strict=True) if fits.get(place))
        claim = next(fitting, None)
        if claim is None and likeliest is not None and _is_likely(true[likeliest], least, enough):
            claim = found[likeliest].get(place)
        if claim is not None:
            yield softened(claim)


def _is_told(reading: Reading, least: int, enough: Fraction) -> bool:
    """Tell whether a reading is borne out by those of its numbers that are not too coarse."""
    told = {place: holds(one) for place, one in reading.items() if not _is_coarse(one)}
    return bool(told) and _is_likely(told, least, enough)


def _is_coarse(claim: Claim) -> bool:
    width = allowed(claim.formula, [near(term) for term in claim.terms])
    is_quotient = claim.formula in {Formula.PRODUCT, Formula.QUOTIENT}
    return is_quotient and is_coarse(width, claim.stated.quantity.value)


def _is_likely(true: Mapping[int, bool], least: int, enough: Fraction) -> bool:
    fitting = sum(true.values())
    return fitting >= least and (fitting >= enough * len(true) or len(true) == 1)


def softened(claim: Claim) -> Claim:
    """Make a claim no error that fails by no more than its numbers may have been rounded."""
    if not any(one.decided for one in claim.mentions) or holds(claim):
        return claim
    stated, *terms = (replace(one, decided=False) for one in claim.mentions)
    is_rounded = holds(replace(claim, stated=stated, terms=tuple(terms), rivals=()))
    return replace(claim, most=Severity.INFO) if is_rounded else claim
