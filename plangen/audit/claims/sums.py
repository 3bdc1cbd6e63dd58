"""Parts and their total in one sentence: 新增8人：3名、2名、1名、2名; 合计456万元; 其中 …."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from plangen.audit.judgement.causes import slip_of
from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds, judge
from plangen.audit.lists.listed import Bond, Listing, says_partly
from plangen.audit.lists.listing import listings
from plangen.audit.lists.parts import (
    between,
    is_rest,
    item_before,
    lies_across,
    may_be_part,
    shares_of,
    strength,
)
from plangen.audit.numbers.facts import Facts
from plangen.diagnostics.finding import Severity
from plangen.values.digits import SlipKind
from plangen.values.tolerance import Verdict

_SLIGHT = Fraction(1, 100)
"""A gap of so much of the total is a slip: nobody leaves out so small a part."""
_YEARS = (["1-6", "7-12"], ["1-3", "4-6", "7-9", "10-12"])
_SWAPPED = Fraction(15, 100)
"""A gap of so much shows what is meant where no words do but two swapped digits explain it."""
_LEFT = re.compile("未|尚|剩|余|待|remain|left", re.IGNORECASE)
_REST = Fraction(1, 10)
"""Where a part is called what is left of a total, the gap is no larger."""
_ALL = Fraction(985, 1000)
"""Shares that make up so much are those of all parts."""


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every list that stands in one sentence with its total."""
    for listing in listings(facts):
        if listing.bond is Bond.NONE and _is_in_row(listing, facts):
            continue
        claim = Claim(ClaimKind.SUM, Formula.SUM, listing.total, listing.parts, listing.others)
        if judge(claim).verdict is Verdict.FITS:
            yield claim
        elif _is_of_earlier(claim, facts):
            continue
        elif _names_all(listing, facts):
            yield claim
        elif listing.bond is Bond.PARTIAL and not _overlaps(listing):
            yield _milder(claim)
        elif listing.bond is Bond.NONE and _is_meant(listing, claim):
            yield claim


def _is_of_earlier(claim: Claim, facts: Facts) -> bool:
    """Tell whether parts make up a number before their total: 受理3,600件，完成3,492件；其中 …."""
    before = (one for one in facts.sentence_of(claim.stated) if one.order < claim.stated.order)
    totals = (one for one in before if may_be_part(claim.stated, one) and one not in claim.terms)
    is_behind = claim.stated.order < claim.terms[0].order
    return is_behind and any(holds(replace(claim, stated=one, rivals=())) for one in totals)


def _is_meant(listing: Listing, claim: Claim) -> bool:
    """Tell whether numbers that no words call parts fall short of a total by two swapped digits."""
    is_part = says_partly(item_before(listing.total))
    if is_part or _overlaps(listing) or _gap(listing) > _SWAPPED:
        return False
    slips = (slip_of(claim, one) for one in claim.mentions)
    return any(slip and slip.kind is SlipKind.SWAPPED for slip in slips)


def _gap(listing: Listing) -> Fraction:
    """Return by how much of itself a total differs from its parts; by all of it where it is 0."""
    total = listing.total.quantity.value
    parts = sum(one.quantity.value for one in listing.parts)
    return abs(parts / total - 1) if total else Fraction(1)


def _is_in_row(listing: Listing, facts: Facts) -> bool:
    """Tell whether a total that parts follow is itself one of a row before them."""
    total, first = listing.total, listing.parts[0]
    before = [
        one for one in facts.sentence_of(total)
        if one.segment is total.segment and one.at < total.at and may_be_part(one, total)
    ]  # fmt: skip
    if not before or first.order < total.order or first.segment is not total.segment:
        return False
    return 0 < strength(between(before[-1], total)) <= strength(between(total, first))


def _names_all(listing: Listing, facts: Facts) -> bool:
    """Tell whether no part can be missing, nor two of them overlap."""
    if _overlaps(listing):
        return False
    if _covers_year(listing):
        return True
    if listing.bond is Bond.NONE:
        is_left = bool(_LEFT.search(item_before(listing.parts[-1])))
        return is_left and _gap(listing) <= _REST
    if listing.bond is Bond.COMPLETE or is_rest(listing.parts[-1]):
        return True
    shares = list(shares_of(listing.parts, facts.sentence_of(listing.total)))
    amount = sum(one.quantity.value for one in shares)
    return len(shares) == len(listing.parts) and amount >= _ALL


def _covers_year(listing: Listing) -> bool:
    """Tell whether parts are the halves or the quarters of the year that a total is of."""
    parts = [one.when.part for one in listing.parts]
    return parts in _YEARS and not listing.total.when.part and _gap(listing) <= _SWAPPED


def _overlaps(listing: Listing) -> bool:
    return any(lies_across(one, listing.parts) for one in listing.parts)


def _milder(claim: Claim) -> Claim:
    """Return what an incomplete list claims: no more than the total; a slight gap is a slip."""
    gap = claim.stated.quantity.value - sum(one.quantity.value for one in claim.terms)
    if 0 < gap <= _SLIGHT * claim.stated.quantity.value:
        return replace(claim, most=Severity.WARNING)
    return replace(claim, formula=Formula.AT_LEAST, rivals=())
