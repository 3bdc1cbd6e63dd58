"""So many in ten thousand, or in a million: 交付350万件，不良63件，PPM 18；万次投诉量20件."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss, slipped
from plangen.audit.nearness.amounts import is_amount
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import by_nearness, item_before
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.values.unit import Dimension

_PPM = re.compile(r"\bppm\b(?![^，,；;]*(?:目标|上年|去年))[^，,；;]{0,4}\Z", re.IGNORECASE)
_PER = re.compile(
    r"(?P<many>[百千万])(?P<unit>[次单件票人户台张床车])(?![^，,；;]*(?:目标|上年|去年|[较比]))"
    r"[^，,；;]{0,8}(?:率|量|数|比)(?:为|约|是|仅|\s)*\Z"
)
_MANY = {"百": 100, "千": 1000, "万": 10_000}
_MILLION = 10**6
_COUNTS = {Dimension.COUNT, Dimension.PLAIN}
_MOST = 6


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every rate in ten thousand or a million whose counts are stated."""
    for stated in facts.mentions:
        words = item_before(stated) if _may_be(stated) else ""
        if found := _PER.search(words):
            claim = _claim(facts, stated, _MANY[found["many"]], found["unit"])
        else:
            claim = _claim(facts, stated, _MILLION, "") if _PPM.search(words) else None
        if claim:
            yield claim


def _may_be(stated: Mention) -> bool:
    quantity = stated.quantity
    is_plain = quantity.bound is None and quantity.high is None and quantity.value > 0
    return is_plain and quantity.dimension in _COUNTS and stated.segment is not None


def _claim(facts: Facts, stated: Mention, many: int, unit: str) -> Claim | None:
    """Return the claim by the nearest counts that bear it out, or by a slip explain it."""
    part = next((one for one in _before(facts, stated) if _may_be_part(one, stated)), None)
    wholes = [one for one in facts.mentions if part and _may_be_whole(one, part, unit)]
    near = sorted(wholes, key=by_nearness(facts, stated))[:_MOST]
    if part is None or not near:
        return None
    first, *others = ((part, whole) for whole in near)
    claim = Claim(ClaimKind.RATIO, Formula.QUOTIENT, _of(stated, many), first, tuple(others))
    is_meant = holds(claim) or (len(near) == 1 and is_near_miss(claim))
    return claim if is_meant else slipped(claim)


def _before(facts: Facts, stated: Mention) -> Iterator[Mention]:
    """Yield the numbers before one in its sentence, the nearest first."""
    return (one for one in reversed(facts.sentence_of(stated)) if one.order < stated.order)


def _may_be_part(one: Mention, stated: Mention) -> bool:
    is_own = not stated.quantity.unit.name or same_kind(one, stated)
    return is_amount(one) and one.quantity.dimension in _COUNTS and is_own


def _may_be_whole(one: Mention, part: Mention, unit: str) -> bool:
    is_unit = one.quantity.unit.name == unit if unit else same_kind(one, part)
    return is_unit and is_amount(one) and one.quantity.value > part.quantity.value


def _of(stated: Mention, many: int) -> Mention:
    """Return a number in ten thousand as the ratio that it is, with its own precision."""
    quantity = stated.quantity
    place = (quantity.place or Fraction(1)) / many
    return replace(stated, quantity=replace(quantity, value=quantity.value / many, place=place))
