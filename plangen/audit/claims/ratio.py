"""A rate that has a name, and what it divides by what: 销售费用8704万元，费用率6.8%."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plangen.audit.alike import alike
from plangen.audit.amounts import is_amount, is_of_all
from plangen.audit.claim import Claim, ClaimKind
from plangen.audit.facts import Facts
from plangen.audit.mention import Mention, Role
from plangen.audit.quotients import likeliest, quotient
from plangen.audit.rate_names import name_before, owner_in
from plangen.audit.rates import PROPORTIONS, RATES, Rate
from plangen.audit.reach import item_before
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.unit import Dimension


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every named rate whose two numbers are stated."""
    amounts = [one for one in facts.mentions if is_amount(one)]
    for stated in facts.mentions:
        name = name_before(stated) if _is_rate(stated) else ""
        found = (_claim(facts, amounts, stated, name, rate) for rate in _rates(stated, name))
        if claim := next((one for one in found if one), None):
            yield claim


def _is_rate(stated: Mention) -> bool:
    is_plain = stated.quantity.bound is None and stated.quantity.high is None
    return is_plain and stated.role is Role.RATE


def _rates(stated: Mention, name: str) -> list[Rate]:
    is_proportion = stated.quantity.dimension is Dimension.PROPORTION
    table = PROPORTIONS if is_proportion else RATES
    return [rate for rate in table if name and _ends(name, rate)]


def _ends(name: str, rate: Rate) -> bool:
    return bool(re.search(rf"(?:{rate.name})\Z", name, re.IGNORECASE))


def _claim(
    facts: Facts, amounts: Sequence[Mention], stated: Mention, name: str, rate: Rate
) -> Claim | None:
    above = [one for one in amounts if _names(rate.above, one)]
    kinds = {_kind(one) for one in above}
    below = [
        one for one in amounts
        if _names(rate.below, one) and one not in above and _kind(one) in kinds
    ]  # fmt: skip
    first, first_fits = likeliest(facts, stated, above)
    second, second_fits = likeliest(facts, stated, below)
    if not first or not second:
        return None
    owner = owner_in(re.sub(rf"(?:{rate.name})\Z", "", name, flags=re.IGNORECASE))
    clear = _is_clear(facts, stated, owner, (first[0], second[0]), rate)
    if stated.quantity.dimension is Dimension.PROPORTION:
        stated, (first, second) = _proportion(stated, first, second)
    sure = clear and first_fits and second_fits
    return quotient(ClaimKind.RATIO, rate.formula, stated, first, second, sure=sure)


def _kind(one: Mention) -> tuple[Dimension, str]:
    return one.quantity.dimension, one.quantity.unit.base


def _names(pattern: str, one: Mention) -> bool:
    return bool(re.search(pattern, item_before(one).strip(), re.IGNORECASE))


def _is_clear(
    facts: Facts, stated: Mention, owner: str, terms: Sequence[Mention], rate: Rate
) -> bool:
    """Tell whether the two numbers next to a rate are those that it divides."""
    if owner and not any(alike(owner, one.subject.words) for one in terms):
        return False
    beside = {one.order for one in facts.sentence_of(stated) if one.order < stated.order}
    patterns = (rate.above, rate.below)
    return all(
        one.order in beside or (not owner and is_of_all(one, pattern))
        for one, pattern in zip(terms, patterns, strict=True)
    )


def _proportion(
    stated: Mention, first: list[Mention], second: list[Mention]
) -> tuple[Mention, tuple[list[Mention], list[Mention]]]:
    """Return what is divided: of 1:4.2 the second by the first, of 13.4:1 the first by the second.

    The number that is stated is then the one which is not 1, with its own precision.
    """
    left, _, right = stated.quantity.text.replace("：", ":").partition(":")
    number = read_number(left.strip())
    if right.strip() != "1" or not isinstance(number, Quantity):
        return stated, (second, first)
    return replace(stated, quantity=replace(number, unit=stated.quantity.unit)), (first, second)
