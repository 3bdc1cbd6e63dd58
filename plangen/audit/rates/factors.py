"""What an amount each may be multiplied by, and what it may make: 3次 × 2小时 × 48周 = 288小时."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations

from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Role, Scenario
from plangen.audit.rates.each import Each, each_of
from plangen.values.unit import Dimension

_COUNTED = {Dimension.COUNT, Dimension.DURATION}
_SHARES = {Role.SHARE, Role.RATE, Role.VALUE}
_TOTALS = {Role.VALUE, Role.INCREASE, Role.EACH}
_MOST = 3
"""Factors beside an amount each, at most."""
_LONGEST = 9
"""Numbers of a sentence that are tried as factors."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A total, and the factors that it may be the product of.

    `is_counted`: one of them counts what the amount is for each of. `is_whole`: no number of the
    sentence that could be a factor is left over.
    """

    total: Mention
    terms: tuple[Mention, ...]
    is_counted: bool
    is_whole: bool


def readings(sentence: Sequence[Mention], each: Each) -> Iterator[Reading]:
    """Yield what an amount each may be a factor of, those with the fewest factors first."""
    beside = _nearest(sentence, each.amount)
    for total in filter(lambda one: _may_be_total(one, each), beside):
        factors = [one for one in beside if one is not total and _may_be_factor(one)]
        for number in range(1, _MOST + 1):
            for chosen in combinations(factors, number):
                yield from _reading(each, total, chosen, len(factors))


def _nearest(sentence: Sequence[Mention], amount: Mention) -> list[Mention]:
    """Return the numbers of a long sentence that stand nearest to one, in their order."""
    others = (one for one in sentence if one is not amount)
    near = sorted(others, key=lambda one: abs(one.order - amount.order))[:_LONGEST]
    return sorted(near, key=lambda one: one.order)


def _reading(
    each: Each, total: Mention, chosen: Sequence[Mention], most: int
) -> Iterator[Reading]:
    amount = each.towards(total) if len(chosen) == 1 else each.in_unit_of(total)
    is_counted = any(each.is_by(one) for one in chosen) and bool(each.units)
    if amount is not None:
        terms = (*map(_number_of, chosen), amount)
        yield Reading(total, terms, is_counted, len(chosen) == most)


def _number_of(factor: Mention) -> Mention:
    """Return how often something is done: 48周 is 48 times, not 336 days."""
    quantity = factor.quantity
    if quantity.dimension is not Dimension.DURATION:
        return factor
    value = quantity.value / quantity.unit.size
    return replace(factor, quantity=replace(quantity, value=value, place=Fraction(0)))


def _may_be_total(one: Mention, each: Each) -> bool:
    is_other = each_of(one) is None and one.role in _TOTALS
    is_other = is_other and not is_apart(one, each)
    return is_other and each.makes(one) and one.quantity.value > each.amount.quantity.value


def is_apart(one: Mention, each: Each) -> bool:
    """Tell whether a number is a deadline, or a target where the amount each is none."""
    is_goal = one.scenario is Scenario.TARGET and each.amount.scenario is not Scenario.TARGET
    return is_goal or _is_deadline(one)


def _is_deadline(one: Mention) -> bool:
    """Tell whether a time says until when, not how long: 入职7天内, within 24 hours."""
    is_time = one.quantity.dimension is Dimension.DURATION
    words = bool(_UNTIL.match(one.note) or _WITHIN.search(lead(one)))
    return is_time and words


_UNTIL = re.compile(r"\s?(?:工作日)?(?:以内|之内|内|以前|之前|前|后|以后|之后)")
_WITHIN = re.compile(r"within\s?\Z", re.IGNORECASE)


def _may_be_factor(one: Mention) -> bool:
    quantity = one.quantity
    if quantity.high is not None or quantity.value <= 0:
        return False
    if quantity.dimension is Dimension.RATIO:
        return one.role in _SHARES
    is_number = quantity.dimension in _COUNTED or _is_bare(one)
    is_own = one.role in {Role.VALUE, Role.EACH}
    return is_number and is_own


def _is_bare(one: Mention) -> bool:
    """Tell whether a number counts something by an English noun: 41,300 procedures."""
    is_named = one.note[:1].isascii() and one.note[:1].isalpha()
    return one.quantity.dimension is Dimension.PLAIN and is_named
