"""Growth: 营收12.8亿元，较上年的11.1亿元增长15.3%；增加1.7亿元，增长15.3%."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plangen.audit.changes.comparable import (
    Comparison,
    is_of_its_own,
    is_official,
    is_reached,
    is_value,
)
from plangen.audit.changes.compared import basis_in
from plangen.audit.changes.comparisons import comparisons
from plangen.audit.changes.increases import is_increase, is_restated
from plangen.audit.changes.moved import move_of
from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.nearness.beside import lead_between, own_words, reaches, run_of
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import is_moving, lead
from plangen.audit.numbers.mention import Mention, Role
from plangen.values.unit import Dimension


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every rate of growth that a base or an increase stands beside."""
    for stated in facts.mentions:
        if stated.segment is not None and stated.role is Role.GROWTH:
            yield from _claims(facts, stated)
        if stated.segment is not None and stated.role is Role.MULTIPLE:
            yield from _multiples(facts, stated)


def _claims(facts: Facts, stated: Mention) -> Iterator[Claim]:
    sentence = facts.sentence_of(stated)
    if move_of(sentence, stated):
        return  # a change
    claims = [
        Claim(ClaimKind.GROWTH, formula, stated, readings[0], tuple(readings[1:]))
        for formula, readings in (
            (Formula.GROWTH, [pair for pair in comparisons(facts, stated) if _grows(pair)]),
            (Formula.GROWTH_BY, _increases(sentence, stated)),
        )
        if readings
    ]
    yield from [one for one in claims if holds(one)][:1] or claims[:1]


_AS_MANY = re.compile(r"(?:[年期月季]度?|\A|前)的\s?\Z|\btimes\b")
"""去年的1.5倍, 去年7.4亿元的1.5倍."""
_TURNS = re.compile("翻|腰斩")


def _multiples(facts: Facts, stated: Mention) -> Iterator[Claim]:
    """Yield the claim of 是去年的1.5倍, or of 增长1.5倍, which many write for the same."""
    words = lead(stated)
    is_said = _TURNS.match(stated.text)
    if not is_said and not is_moving(words) and not _AS_MANY.search(words):
        return
    pairs = [pair for pair in comparisons(facts, stated) if pair.base.quantity.value > 0]
    if pairs:
        by = Claim(ClaimKind.GROWTH, Formula.GROWTH, stated, pairs[0], tuple(pairs[1:]))
        times = replace(by, formula=Formula.QUOTIENT)
        yield times if is_said or not is_moving(words) or holds(times) else by


def _grows(pair: Comparison) -> bool:
    return pair.value.quantity.dimension is not Dimension.RATIO and pair.base.quantity.value > 0


def _increases(sentence: Sequence[Mention], stated: Mention) -> list[Comparison]:
    """Return the values with the increase that a rate beside it says in percent."""
    if is_of_its_own(stated) or is_official(stated) or len(run_of(sentence, stated)) > 1:
        return []
    beside = [one for one in sentence if abs(one.order - stated.order) == 1]
    beside += [one for one in sentence if one.order == stated.order - 2 and is_reached(beside[0])]
    rises = [one for one in beside if _is_rise(one) and _goes_with(stated, one)]
    return [
        Comparison(value, rise)
        for rise in rises
        for value in _plain(_values(sentence, rise))
        if value.quantity.value > abs(rise.quantity.value)
    ]


def _is_rise(one: Mention) -> bool:
    return is_increase(one) or is_restated(one)


def _plain(values: list[Mention]) -> list[Mention]:
    """Leave out round numbers before the exact one: 突破36万户，达到36.8万户."""
    is_exact = bool(values) and not _is_loose(values[0])
    return [one for one in values if not (is_exact and _is_loose(one))]


def _is_loose(one: Mention) -> bool:
    return one.quantity.bound is not None or one.quantity.hedge is not None


def _goes_with(stated: Mention, rise: Mention) -> bool:
    """Tell whether a rate is against the same as an increase, of which it says nothing else."""
    asked, other = basis_in(lead(stated)), basis_in(lead(rise))
    if own_words(stated) or not reaches(rise, stated) or not _is_next(stated, rise):
        return False
    return asked is None or other is None or asked.against is other.against


def _is_next(stated: Mention, rise: Mention) -> bool:
    """Tell whether no more than a comma parts a rate from an increase, or a bracket."""
    if stated.segment is not rise.segment:
        return True
    first, second = sorted((stated, rise), key=lambda one: one.order)
    between = lead_between(first, second)
    return not set("；;。") & set(between) and between.count("，") + between.count(",") <= 1


def _values(sentence: Sequence[Mention], rise: Mention) -> list[Mention]:
    before = [one for one in sentence if one.order < rise.order and reaches(one, rise)]
    behind = [one for one in sentence if one.order == rise.order + 1 and is_reached(one)]
    return [one for one in (*behind, *reversed(before)) if is_value(one) and same_kind(one, rise)]
