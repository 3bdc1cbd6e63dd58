"""An average, the total and the heads: 全年12.8亿元 …… 团队32人 …… 人均4000万元."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.audit.nearness.alike import alike, core
from plangen.audit.nearness.amounts import is_of_all
from plangen.audit.nearness.reach import is_opening
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.segments import MARK
from plangen.audit.numbers.subjects import without_measures
from plangen.audit.rates.average_terms import around, counts, totals
from plangen.audit.rates.averages import Average, average_of, measured
from plangen.audit.rates.averages_apart import apart
from plangen.audit.rates.averages_beside import beside
from plangen.audit.rates.heads import HEADS, Head
from plangen.audit.rates.quotients import fits, likeliest, quotient
from plangen.diagnostics.finding import Severity

_GENERIC = re.compile(
    f"{MARK}|团队|全员|全体|公司|员工|职工|年末|按|计算?|在岗|规模|保持|销售(?!部)|业务员|平均|年|其中|[，、且而]"
)
_PARTS_OF_YEAR = {"月均": Formula.MONTHLY, "季均": Formula.QUARTERLY}
_NOT_A_YEAR = re.compile(r"半年|季度|\d\s?[-—–~～至到]\s?\d+\s?月|前.{1,2}月|个月")


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every average whose total and count are stated."""
    for stated in facts.mentions:
        average = average_of(stated)
        if average and average.name in _PARTS_OF_YEAR:
            yield from _of_year(facts, average)
        elif average:
            yield from _of_heads(facts, average)
        elif stated.role is Role.EACH and (claim := beside(facts, stated)):
            yield claim


def _of_heads(facts: Facts, average: Average) -> Iterator[Claim]:
    """Yield the claim of an average by the heads that its name says, or else by what is beside.

    Where the heads changed, it may be by their mean.
    """
    heads = _heads(average)
    claim = next(filter(None, (_claim(facts, average, head) for head in heads)), None)
    own = {one.order for one in facts.by_passage[average.stated.passage.number]}
    moved = any(
        is_opening(one) and one.order in own
        for head in heads
        for one in counts(facts, average, head)
    )
    claim = claim or (None if moved else beside(facts, average.stated))
    claim = claim or (None if moved else apart(facts, average, heads))
    if claim:
        yield claim


def _heads(average: Average) -> list[Head]:
    return [head for head in HEADS if re.fullmatch(head.name, average.name, re.IGNORECASE)]


def _of_year(facts: Facts, average: Average) -> Iterator[Claim]:
    """Yield the claim of a month's or a quarter's average, by a year's total in its sentence."""
    stated = measured(average.stated)
    own = {one.order for one in facts.sentence_of(average.stated)}
    found = [one for one in totals(facts, average) if one.order in own and not one.when.part]
    if not found or _NOT_A_YEAR.search(average.stated.passage.text):
        return
    rivals = tuple((one,) for one in found[1:])
    formula = _PARTS_OF_YEAR[average.name]
    claim = Claim(ClaimKind.EACH, formula, stated, (found[0],), rivals, Severity.WARNING)
    if holds(claim) or core(average.what) or is_near_miss(claim):
        yield claim


def _claim(facts: Facts, average: Average, head: Head) -> Claim | None:
    stated = average.stated
    average = replace(average, what=average.what or head.of)
    above, above_fits = likeliest(facts, stated, totals(facts, average))
    heads, heads_fit = likeliest(facts, stated, counts(facts, average, head))
    opening = [one for one in heads if is_opening(one)]
    below = sorted((one for one in heads if one not in opening), key=_is_of_some)
    if not above or not below or _is_mean(average, above[0], (below[0], *opening)):
        return None
    by_opening = any(fits(stated, Formula.QUOTIENT, (above[0], one)) for one in opening)
    same_world = above_fits and heads_fit
    return quotient(
        ClaimKind.EACH,
        Formula.QUOTIENT,
        measured(stated),
        above,
        below,
        sure=same_world and _is_clear(average, above[0], below[0]),
        likely=same_world and _is_owned(average, (above[0], below[0])),
        most=Severity.WARNING if by_opening else Severity.ERROR,
    )


def _is_mean(average: Average, whole: Mention, heads: Sequence[Mention]) -> bool:
    """Tell whether an average may be by the mean of opening and closing heads."""
    ends = [whole.quantity.value / one.quantity.value for one in heads if one.quantity.value]
    by_closing = fits(average.stated, Formula.QUOTIENT, (whole, heads[0]))
    return min(ends) < average.stated.quantity.value < max(ends) and not by_closing


def _is_owned(average: Average, terms: Sequence[Mention]) -> bool:
    """Tell whether an average is of those before it, and of whom one of them names."""
    owner = core(_GENERIC.sub("", average.owner))
    if owner and not any(alike(owner, around(one)) for one in terms):
        return False
    return all(_leads(one, average.stated) for one in terms)


def _leads(one: Mention, stated: Mention) -> bool:
    is_near = one.passage.section == stated.passage.section or is_of_all(one)
    return is_near and one.order < stated.order


def _is_clear(average: Average, whole: Mention, heads: Mention) -> bool:
    """Tell whether the total and the count are those that an average is of."""
    owner = core(_GENERIC.sub("", average.owner))
    if owner and not any(alike(owner, around(one)) for one in (whole, heads)):
        return False
    passage = average.stated.passage.number
    if heads.passage.number != passage:
        return False
    if whole.order > average.stated.order and _sentence(whole) != _sentence(average.stated):
        return False
    whose = core(_GENERIC.sub("", without_measures(heads.subject.words)))
    return whole.passage.number == passage or not whose


def _sentence(one: Mention) -> int | None:
    return one.segment.sentence if one.segment else None


def _is_of_some(one: Mention) -> bool:
    """Tell whether a count is that of a part: in a bracket, or with words that say whose."""
    in_bracket = one.segment is not None and one.segment.owner is not None
    return in_bracket or not is_of_all(one)
