"""A rate that has a name, and what it divides by what: 销售费用8704万元，费用率6.8%."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.nearness.alike import alike
from plangen.audit.nearness.amounts import is_amount, is_of_all
from plangen.audit.nearness.reach import item_before
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.rates.quotients import likeliest, quotient, wholes_first
from plangen.audit.rates.rate_names import name_before, owner_in
from plangen.audit.rates.rates import PROPORTIONS, RATES, Rate
from plangen.audit.rates.rates_beside import beside
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.unit import Dimension


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every named rate whose two numbers are stated."""
    amounts = [one for one in facts.mentions if is_amount(one)]
    for stated in facts.mentions:
        name = name_before(stated) if _is_rate(stated) else ""
        rates = _rates(stated, name)
        found = (_claim(facts, amounts, stated, name, rate) for rate in rates)
        claim = next((one for one in found if one), None)
        if claim or (rates and (claim := beside(facts, stated))):
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
        if _names(rate.below, one) and one not in above and _may_divide(rate, one, kinds)
    ]  # fmt: skip
    first, first_fits = likeliest(facts, stated, above)
    second, second_fits = likeliest(facts, stated, below)
    if not first or not second:
        return None
    owner = owner_in(re.sub(rf"(?:{rate.name})\Z", "", name, flags=re.IGNORECASE))
    if not owner:
        first = wholes_first(facts, stated, first, rate.above)
        second = wholes_first(facts, stated, second, rate.below)
    terms = (first[0], second[0])
    owned = _is_owned(owner, terms) and first_fits and second_fits
    sure = owned and _is_clear(facts, stated, owner, terms, rate)
    misled = _is_ahead(stated) or any(_is_later(one, stated) for one in terms)
    likely = owned and not misled and any(_leads(one, stated) for one in terms)
    if stated.quantity.dimension is Dimension.PROPORTION:
        stated, (first, second) = _proportion(stated, first, second)
    return quotient(
        ClaimKind.RATIO, rate.formula, stated, first, second, sure=sure, likely=likely
    )


def _may_divide(rate: Rate, one: Mention, kinds: Collection[tuple[Dimension, str]]) -> bool:
    return rate.formula is Formula.OCCUPANCY or _kind(one) in kinds


def _kind(one: Mention) -> tuple[Dimension, str]:
    return one.quantity.dimension, one.quantity.unit.base


def _names(pattern: str, one: Mention) -> bool:
    words = item_before(one).strip()
    counted = f"{words}{one.quantity.unit.name}"
    return any(re.search(pattern, text, re.IGNORECASE) for text in (words, counted))


def _is_owned(owner: str, terms: Sequence[Mention]) -> bool:
    """Tell whether a rate is of nobody in particular, or of whom its numbers are."""
    return not owner or any(alike(owner, one.subject.words) for one in terms)


_AIMED = re.compile("力争|争取|确保|明年|下一?年|下一步")


def _is_ahead(stated: Mention) -> bool:
    return stated.segment is not None and bool(_AIMED.search(stated.segment.text))


def _leads(one: Mention, stated: Mention) -> bool:
    return one.order < stated.order and one.passage.section == stated.passage.section


def _is_clear(
    facts: Facts, stated: Mention, owner: str, terms: Sequence[Mention], rate: Rate
) -> bool:
    """Tell whether the two numbers next to a rate are those that it divides.

    A rate that is aimed at is not held against numbers of other sentences.
    """
    ahead = _is_ahead(stated)
    beside = {one.order for one in facts.sentence_of(stated) if one.order < stated.order}
    patterns = (rate.above, rate.below)
    return all(
        one.order in beside
        or (not owner and not ahead and not _is_later(one, stated) and is_of_all(one, pattern))
        for one, pattern in zip(terms, patterns, strict=True)
    )


def _is_later(one: Mention, stated: Mention) -> bool:
    """Tell whether a number of another chapter follows, which may be next year's."""
    is_other = one.passage.section != stated.passage.section
    return is_other and one.segment is not None and one.order > stated.order


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
