"""A part, its share and the whole: 全年12.8亿元，其中A系列6.2亿元（占比48.4%）."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.audit.nearness.amounts import is_amount
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.audit.shares.bases import is_named
from plangen.audit.shares.plugged import severity_if_bent
from plangen.audit.shares.shares import StatedShare, stated_shares
from plangen.audit.shares.shares_again import shares_again
from plangen.audit.shares.wholes import wholes_of
from plangen.diagnostics.finding import Severity
from plangen.readers.passages.passage import PassageKind

_MOST_RIVALS = 12


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every share whose part and whole are stated."""
    told = {claim.stated.order: claim for claim in shares_again(facts)}
    yield from told.values()
    for group in _groups(facts):
        wholes = wholes_of(group, facts)
        if wholes.candidates:
            most = severity_if_bent(group, wholes.candidates[0]) or Severity.ERROR
            claims = (_claim(facts, stated, wholes.candidates, most) for stated in group)
            yield from (
                claim
                for stated, claim in zip(group, claims, strict=True)
                if stated.share.order not in told
                and ((wholes.sure and not _is_open(stated, group))
                or _is_meant(claim, likely=wholes.likely))
            )


def _is_meant(claim: Claim, *, likely: bool) -> bool:
    """Tell whether a claim holds, or nearly does of an amount before the part in its passage."""
    part, whole = claim.terms
    is_before = whole.order < part.order and whole.passage is claim.stated.passage
    return holds(claim) or (likely and is_before and is_near_miss(claim))


def _groups(facts: Facts) -> Iterator[list[StatedShare]]:
    """Yield the shares of one list together: they are of one whole."""
    group: list[StatedShare] = []
    shares = list(stated_shares(facts))
    times = Counter(one.share.passage.number for one in shares)
    for stated in shares:
        if group and not _belongs(stated, group[-1], times):
            yield group
            group = []
        group.append(stated)
    if group:
        yield group


def _belongs(stated: StatedShare, last: StatedShare, times: Mapping[int, int]) -> bool:
    """Tell whether two shares are of one list: of one passage, or the only ones of two items."""
    if any(one.whole or is_named(one.base) for one in (stated, last)):
        return False
    one, other = stated.share.passage, last.share.passage
    listed = one.kind is other.kind is PassageKind.ITEM and one.section == other.section
    listed = listed and times[one.number] == times[other.number] == 1
    beside = one.number == other.number or (listed and one.number - other.number == 1)
    return beside and same_kind(stated.part, last.part)


def _is_open(stated: StatedShare, group: Sequence[StatedShare]) -> bool:
    """Tell whether it is left open that a share is that of its part; in a list it is not."""
    return (stated.doubt or not stated.part.quantity.unit.name) and len(group) < 2


def _claim(
    facts: Facts, stated: StatedShare, wholes: Sequence[Mention], most: Severity
) -> Claim:
    terms = (stated.part, wholes[0])
    others = [(stated.part, whole) for whole in wholes[1:_MOST_RIVALS]]
    if stated.doubt:
        parts = _parts(facts, stated)
        others += [(part, whole) for part in parts for whole in wholes[:2] if part is not whole]
    return Claim(ClaimKind.SHARE, Formula.QUOTIENT, stated.share, terms, tuple(others), most)


def _parts(facts: Facts, stated: StatedShare) -> list[Mention]:
    """Return the other amounts before a share in its sentence, of which it may be the share."""
    return [
        one for one in facts.sentence_of(stated.share)
        if one.order < stated.part.order and is_amount(one) and same_kind(one, stated.part)
    ]  # fmt: skip

