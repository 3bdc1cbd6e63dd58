"""Parts and their total in one sentence: 新增8人：3名、2名、1名、2名; 合计456万元; 其中 …."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from plangen.audit.claim import Claim, ClaimKind
from plangen.audit.facts import Facts
from plangen.audit.formulas import Formula
from plangen.audit.judging import judge
from plangen.audit.listing import Bond, Listing, listings
from plangen.audit.parts import is_rest, lies_across, shares_of
from plangen.diagnostics.finding import Severity
from plangen.values.tolerance import Verdict

_SLIGHT = Fraction(1, 100)
"""A gap of so much of the total is a slip: nobody leaves out so small a part."""
_ALL = Fraction(985, 1000)
"""Shares that make up so much are those of all parts."""


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every list that stands in one sentence with its total."""
    for listing in listings(facts):
        claim = Claim(ClaimKind.SUM, Formula.SUM, listing.total, listing.parts, listing.others)
        if judge(claim).verdict is Verdict.FITS or _names_all(listing, facts):
            yield claim
        elif listing.bond is Bond.PARTIAL and not _overlaps(listing):
            yield _milder(claim)


def _names_all(listing: Listing, facts: Facts) -> bool:
    """Tell whether no part can be missing, nor two of them overlap."""
    if listing.bond is Bond.NONE or _overlaps(listing):
        return False
    if listing.bond is Bond.COMPLETE or is_rest(listing.parts[-1]):
        return True
    shares = list(shares_of(listing.parts, facts.sentence_of(listing.total)))
    amount = sum(one.quantity.value for one in shares)
    return len(shares) == len(listing.parts) and amount >= _ALL


def _overlaps(listing: Listing) -> bool:
    return any(lies_across(one, listing.parts) for one in listing.parts)


def _milder(claim: Claim) -> Claim:
    """Return what an incomplete list claims: no more than the total; a slight gap is a slip."""
    gap = claim.stated.quantity.value - sum(one.quantity.value for one in claim.terms)
    if 0 < gap <= _SLIGHT * claim.stated.quantity.value:
        return replace(claim, most=Severity.WARNING)
    return replace(claim, formula=Formula.AT_LEAST, rivals=())
