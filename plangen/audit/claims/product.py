"""So many times so much each: 6场，每场32人，共192人次；8台，单价46万元，总价368万元."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.rates.averages import average_of
from plangen.audit.rates.each import Each, each_of
from plangen.audit.rates.factors import Reading, is_apart, readings
from plangen.audit.rates.heads import HEADS
from plangen.values.unit import Dimension

_ANY = re.IGNORECASE
_PRICED = re.compile("[均单]价")
_PARTED = re.compile("分成|分为|编成|分别?编")
_DAILY = re.compile("[日周]均")
_COUNTED = {Dimension.COUNT, Dimension.DURATION}


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every amount each whose count and total stand beside it."""
    for sentence in facts.sentences:
        found = [_claim(sentence, each) for each in _eaches(sentence)]
        claims = [claim for claim in found if claim]
        times = Counter(claim.stated.order for claim in claims)
        yield from (one for one in claims if times[one.stated.order] == 1 or holds(one))


def _claim(sentence: Sequence[Mention], each: Each) -> Claim | None:
    """Return the product that holds; else the one that the words tell; else one almost true."""
    told = _told(sentence, each)
    if told and holds(told):
        return told
    claims = [(_product(one.total, one.terms), one) for one in readings(sentence, each)]
    sound = (claim for claim, one in claims if (one.is_counted or one.is_whole) and holds(claim))
    almost = None if told and is_near_miss(told) else _almost(claims)
    return next(sound, None) or almost or told


def _product(total: Mention, terms: Sequence[Mention]) -> Claim:
    return Claim(ClaimKind.PRODUCT, Formula.PRODUCT, total, tuple(terms))


def _almost(claims: Sequence[tuple[Claim, Reading]]) -> Claim | None:
    """Return the product of all numbers beside an amount each that is off by a known slip."""
    whole = [claim for claim, one in claims if one.is_whole]
    counted = [claim for claim, one in claims if one.is_counted and len(one.terms) == _PAIR]
    return next((claim for claim in (*whole, *counted) if is_near_miss(claim)), None)


_PAIR = 2


def _eaches(sentence: Sequence[Mention]) -> Iterator[Each]:
    for mention in sentence:
        each = each_of(mention)
        if each and not _is_average(sentence, mention):
            yield each


def _is_average(sentence: Sequence[Mention], mention: Mention) -> bool:
    """Tell whether a number is an average whose heads are stated, which is another claim."""
    average = None if _is_factor(sentence, mention) else average_of(mention)
    heads = [one for one in HEADS if average and re.fullmatch(one.name, average.name, _ANY)]
    return any(
        one.quantity.unit.name in head.units and re.search(head.words, lead(one) + one.note[:8])
        for head in heads
        for one in sentence
        if one is not mention
    )


def _is_factor(sentence: Sequence[Mention], mention: Mention) -> bool:
    """Tell whether an average says what a total is made of, not what it comes down to."""
    words = lead(mention)
    is_first = not any(same_kind(one, mention) for one in sentence if one.order < mention.order)
    return bool(_PRICED.search(words)) or (bool(_DAILY.search(words)) and is_first)


def _told(sentence: Sequence[Mention], each: Each) -> Claim | None:
    """Return the product that the order of the words tells: so many, so much each, the total."""
    counts = _counts(sentence, each)
    totals = _totals(sentence, each, counts)
    if not counts or not totals:
        return None
    amount = each.towards(totals[0])
    if amount is None:
        return None
    first, *others = ((count, amount) for count in counts if count is not totals[0])
    return Claim(ClaimKind.PRODUCT, Formula.PRODUCT, totals[0], first, tuple(others))


def _counts(sentence: Sequence[Mention], each: Each) -> list[Mention]:
    """Return the counts that an amount each may be of, the nearest first."""
    found, at = [one for one in sentence if _is_count(one, each)], each.amount.order
    return sorted(found, key=lambda one: (one.order > at, abs(one.order - at)))


def _is_count(one: Mention, each: Each) -> bool:
    is_counted = one.quantity.dimension in _COUNTED and one.role is Role.VALUE
    return is_counted and one is not each.amount and each.is_by(one) and each_of(one) is None


def _totals(
    sentence: Sequence[Mention], each: Each, counts: Sequence[Mention]
) -> list[Mention]:
    """Return the first number behind an amount each that may be the total, else one before it."""
    after = [one for one in sentence if one.order > each.amount.order]
    before = [one for one in sentence if one.order < each.amount.order and _is_parted(one)]
    behind = [one for one in after if _is_total(one, each, counts)]
    return (behind or [one for one in before if _is_total(one, each, counts)])[:1]


def _is_parted(one: Mention) -> bool:
    """Tell whether words say that a number is a total, or that it is parted: 68名教师分成17组."""
    return one.subject.whole or bool(_PARTED.search(one.note))


def _is_total(one: Mention, each: Each, counts: Sequence[Mention]) -> bool:
    if one in counts[:1] or one.role not in {Role.VALUE, Role.INCREASE}:
        return False
    is_larger = one.quantity.value > each.amount.quantity.value
    return is_larger and each.makes(one) and not is_apart(one, each)
