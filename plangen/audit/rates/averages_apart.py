"""An average whose total and count stand apart: 招聘153人 …… 费用30.6万元，人均成本2,600元."""

from collections.abc import Iterator, Sequence

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss, slipped
from plangen.audit.nearness.amounts import is_amount
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import by_nearness
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Scenario
from plangen.audit.rates.average_terms import counts, totals
from plangen.audit.rates.averages import Average, measured
from plangen.audit.rates.heads import Head

_MOST = 8
"""So many counts are tried: among many numbers some fit by chance."""


def apart(facts: Facts, average: Average, heads: Sequence[Head]) -> Claim | None:
    """Return the claim by numbers of an average's chapter, where it holds or a slip explains it."""
    stated = measured(average.stated)
    above = list(dict.fromkeys((*_beside(facts, stated), *_named(facts, average))))[:2]
    found = {one.order: one for head in heads for one in counts(facts, average, head)}
    near = [one for one in found.values() if _is_near(one, stated)]
    below = sorted(near, key=by_nearness(facts, stated))[:_MOST]
    pairs = [(a, b) for a in above for b in below if a is not b]
    if not pairs:
        return None
    claim = Claim(ClaimKind.EACH, Formula.QUOTIENT, stated, pairs[0], tuple(pairs[1:]))
    if holds(claim):
        return claim
    return slipped(claim) or (claim if len(pairs) == 1 and is_near_miss(claim) else None)


def _beside(facts: Facts, stated: Mention) -> Iterator[Mention]:
    """Yield the amount right before an average in its sentence, if it may be its total."""
    before = [one for one in facts.sentence_of(stated) if one.order == stated.order - 1]
    for one in before:
        if is_amount(one) and same_kind(one, stated) and one.quantity.value > stated.quantity.value:
            yield one


def _named(facts: Facts, average: Average) -> Iterator[Mention]:
    """Yield the totals before an average in its chapter, the nearest first."""
    stated = average.stated
    found = [one for one in totals(facts, average) if _is_near(one, stated)]
    yield from sorted(found, key=by_nearness(facts, stated))


def _is_near(one: Mention, stated: Mention) -> bool:
    is_before = one.order < stated.order and one.passage.section == stated.passage.section
    return is_before and one.scenario is not Scenario.BASE
