"""Which number is to blame where claims fail: one cause is one finding."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula, allowed, needed
from plangen.audit.judgement.judging import Judgement, judge, near
from plangen.audit.numbers.mention import Mention
from plangen.values.interval import Interval
from plangen.values.likely_slip import Near, likely_slip
from plangen.values.slips import Slip
from plangen.values.tolerance import Verdict, decided, measured, writings


@dataclass(frozen=True, slots=True)
class Cause:
    """A number, the failed claims that another number in its place would mend, and the slip."""

    at: Mention
    failed: tuple[Judgement, ...]
    slip: Slip | None = None


def causes(judged: Sequence[Judgement]) -> list[Cause]:
    """Part the failed claims into causes: the number that mends most of them, then the next.

    A number that is wrong in one way explains nothing by being wrong in another.
    """
    beside = _by_number(judged)
    left = {place: one for place, one in enumerate(judged) if one.verdict is not Verdict.FITS}
    found: list[Cause] = []
    while left:
        cause = _cause(left, beside, {one.at.order for one in found})
        found.append(cause)
        left = {place: one for place, one in left.items() if one not in cause.failed}
    return sorted(found, key=lambda cause: cause.at.place)


_Claims = Mapping[int, Judgement]
"""Claims by their places among all."""


def _by_number(judged: Sequence[Judgement]) -> Mapping[int, _Claims]:
    """Return the claims in which each number has a part."""
    found: dict[int, dict[int, Judgement]] = defaultdict(dict)
    for place, judgement in enumerate(judged):
        for mention in judgement.claim.mentions:
            found[mention.order][place] = judgement
    return found


def _cause(left: _Claims, beside: Mapping[int, _Claims], blamed: set[int]) -> Cause:
    """Return the likeliest cause of the first failed claim, of the numbers not blamed before."""
    first = next(iter(left.values()))
    suspects = [mention for mention in first.claim.mentions if mention.order not in blamed]
    options = [_blamed(mention, left, beside[mention.order]) for mention in suspects]
    mending = [option for option in options if option and first in option.failed]
    if not mending:
        return _alone(first)
    return max(mending, key=lambda option: _likelihood(option, first))


def _alone(judgement: Judgement) -> Cause:
    """Return a failed claim as a cause of its own, with the slip in the number that it states."""
    stated = judgement.claim.stated
    return Cause(stated, (judgement,), slip_of(judgement.claim, stated))


def _likelihood(option: Cause, first: Judgement) -> tuple[int, bool, bool]:
    is_simple = option.slip is not None and option.slip.is_simple
    return len(option.failed), is_simple, option.at == first.claim.stated


def _blamed(mention: Mention, left: _Claims, claims: _Claims) -> Cause | None:
    """Return what would be mended if this number alone were wrong; None where nothing would.

    `claims` are those in which it has a part.
    """
    own = [one for place, one in claims.items() if place in left and _bears_on(mention, one)]
    if not own:
        return None
    sound = [one for one in claims.values() if one.verdict is Verdict.FITS]
    bound = [one for one in sound if mention in one.claim.mentions]
    wanted, mended = _meeting([(one, wanted_of(one.claim, mention)) for one in own])
    if not all(wanted.meets(wanted_of(one.claim, mention)) for one in bound):
        return None  # other statements vouch for it
    slip = likely_slip(mention.quantity, _written(mention, wanted), _near(mention))
    if slip and not _holds(mention, slip, mended, bound):
        slip = None
    return Cause(mention, tuple(mended), slip) if mended else None


def _bears_on(mention: Mention, judgement: Judgement) -> bool:
    """Tell whether another number in the place of one would mend a claim, as far as is known."""
    claim = judgement.claim
    return mention in claim.mentions and mention.quantity.value not in wanted_of(claim, mention)


def _meeting(
    pairs: Sequence[tuple[Judgement, Interval]],
) -> tuple[Interval, list[Judgement]]:
    """Return the numbers that mend as many claims as one number can, beginning with the first."""
    common, mended = pairs[0][1], [pairs[0][0]]
    for judgement, wanted in pairs[1:]:
        if common.meets(wanted):
            common = _overlap(common, wanted)
            mended.append(judgement)
    return common, mended


def _overlap(one: Interval, other: Interval) -> Interval:
    lows = [end for end in (one.low, other.low) if end is not None]
    highs = [end for end in (one.high, other.high) if end is not None]
    return Interval(max(lows, default=None), min(highs, default=None))


def wanted_of(claim: Claim, mention: Mention) -> Interval:
    """Return the numbers of which one would make the claim true in the place of one of its own."""
    terms = [near(term) for term in claim.terms]
    if mention == claim.stated:
        return allowed(claim.formula, terms)
    return needed(claim.formula, near(claim.stated), terms, claim.terms.index(mention))


def slip_of(claim: Claim, mention: Mention) -> Slip | None:
    """Return the slip in one of its numbers that explains why a claim fails."""
    wanted = _written(mention, wanted_of(claim, mention))
    return likely_slip(mention.quantity, wanted, _near(mention))


def _written(mention: Mention, wanted: Interval) -> Interval:
    return writings(mention.quantity, near(mention), wanted)


def _near(mention: Mention) -> Near:
    return decided if mention.decided else measured


def _holds(
    mention: Mention, slip: Slip, failed: Sequence[Judgement], bound: Sequence[Judgement]
) -> bool:
    """Tell whether the number that was probably meant mends what failed and breaks nothing."""
    meant = replace(mention, quantity=slip.meant)
    return all(_fits_with(mention, meant, one.claim) for one in (*failed, *bound))


def _fits_with(mention: Mention, meant: Mention, claim: Claim) -> bool:
    def put(one: Mention) -> Mention:
        return meant if one == mention else one

    terms = tuple(map(put, claim.terms))
    rivals = tuple(tuple(map(put, rival)) for rival in claim.rivals)
    other = replace(claim, stated=put(claim.stated), terms=terms, rivals=rivals)
    return judge(other).verdict is Verdict.FITS


def distinct(judged: Sequence[Judgement]) -> Iterator[Judgement]:
    """Leave out what says the same twice, and readings of a number that another one refutes."""
    fitting: dict[_Reading, list[Claim]] = {}
    for one in judged:
        if one.verdict is Verdict.FITS:
            fitting.setdefault(_reading(one.claim), []).append(one.claim)
    seen: set[tuple[int, ...]] = set()
    for one in judged:
        numbers = tuple(sorted(mention.order for mention in one.claim.mentions))
        sound = fitting.get(_reading(one.claim), [])
        refuted = any(not _is_another_split(one.claim, other) for other in sound)
        if one.verdict is Verdict.FITS or not (refuted or numbers in seen):
            yield one
        if one.verdict is not Verdict.FITS:
            seen.add(numbers)


def _is_another_split(claim: Claim, sound: Claim) -> bool:
    """Tell whether a total is parted in two ways, each told in a sentence of its own."""
    places = [{(one.passage.number, one.segment and one.segment.sentence) for one in each.terms}
              for each in (claim, sound)]  # fmt: skip
    is_long = len(claim.terms) >= _ROW and claim.formula is Formula.SUM
    return is_long and not claim.stated.passage.cell and places[0].isdisjoint(places[1])


_ROW = 3
"""Parts of a row that is a split of its own, at least."""
_Reading: TypeAlias = tuple[int, Formula, bool]


def _reading(claim: Claim) -> _Reading:
    """Return what two readings of a number share; a stock may have parts as well as a history."""
    return claim.stated.order, claim.formula, claim.kind is ClaimKind.BRIDGE
