"""A rate of counted things, by the word that names it: 受理18,426件，办结18,205件，办结率98.8%."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.near_misses import slipped
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import is_enumerated
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.rates.quotients import quotient
from plangen.audit.rates.rate_names import name_before
from plangen.audit.rates.rates import RATES
from plangen.audit.rates.rates_beside import beside, is_count, leaves_as_much
from plangen.values.unit import Dimension

_STEM = re.compile(r"(?P<stem>[^\W\d_A-Za-z]{2})率\Z|\b(?P<english>[a-z]+) (?:rate|ratio)\Z")
_LEFT_OUT = re.compile(
    "完成|达成|增长|转化|成交|汇|概|[有实]效|利(?!用)|比|费用|成本|税|折扣|周转|产出|市占|占有|知晓|growth|interest|tax|exchange|discount|conversion"
)
"""Stems of rates that are no counts of the same things, or that other claims are about."""
_OF_TWO = {Formula.QUOTIENT, Formula.MARGIN}
"""The named rates of two amounts have a rule of their own."""
_REST = re.compile("剩余|其余|尚|仍|还有")
_NOT = re.compile("[不未非无]")


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every rate whose counts stand in its sentence or its passage."""
    for stated in facts.mentions:
        stem = _stem(stated)
        claim = _claim(facts, stated, stem) if stem else None
        if claim:
            yield claim


def _stem(stated: Mention) -> str:
    """Return the word that a rate is of: 办结 of 办结率; empty where it has a rule of its own."""
    is_rate = stated.role is Role.RATE and stated.quantity.dimension is Dimension.RATIO
    if not is_rate or stated.quantity.bound:
        return ""
    name = name_before(stated)
    found = _STEM.search(name)
    stem = (found["stem"] or found["english"]) if found else ""
    if not stem or _LEFT_OUT.search(stem):
        return ""
    if any(re.search(rf"(?:{one.name})\Z", name) for one in RATES if one.formula in _OF_TWO):
        return ""
    return stem


def _claim(facts: Facts, stated: Mention, stem: str) -> Claim | None:
    counts = [one for one in facts.by_passage[stated.passage.number] if is_count(one)]
    counted = _counted(facts, stated, stem, counts)
    if counted is None:
        return beside(facts, stated)
    wholes, name = _wholes(counted, counts), name_before(stated)
    if wholes and _did_so_too(wholes[0], stem):
        return quotient(ClaimKind.RATIO, Formula.QUOTIENT, stated, [counted], wholes, sure=False)
    is_opposite = _is_opposite(counted.subject.words, stem) != _is_opposite(name, stem)
    formula = Formula.MARGIN if is_opposite else Formula.QUOTIENT
    sure = bool(wholes) and _is_clear(facts, stated, counted, wholes[0])
    likely = bool(wholes) and _is_led(stated, counted, wholes[0])
    claim = quotient(
        ClaimKind.RATIO, formula, stated, [counted], wholes, sure=sure, likely=likely
    )
    return claim or _slipped(formula, stated, counted, wholes)


def _slipped(
    formula: Formula, stated: Mention, counted: Mention, wholes: Sequence[Mention]
) -> Claim | None:
    """Return the claim by a whole farther off, where an everyday slip explains why it fails."""
    if counted.order != stated.order - 1 or not wholes:
        return None
    first, *others = ((counted, whole) for whole in wholes)
    return slipped(Claim(ClaimKind.RATIO, formula, stated, first, tuple(others)))


def _did_so_too(whole: Mention, stem: str) -> bool:
    """Tell whether all of a whole did what a rate is of: 参保120万人，其中职工参保48万人."""
    return stem in whole.subject.words and not _DUE.search(whole.subject.words)


_DUE = re.compile("应|可|需|拟|计划|待|邀|申请|未|不|到期|对象|任务|意向|目标|请求")


def _is_led(stated: Mention, counted: Mention, whole: Mention) -> bool:
    """Tell whether a rate directly follows its count, which nearly leaves as much of a whole."""
    is_next = counted.order == stated.order - 1 and whole.order < counted.order
    return is_next and leaves_as_much(stated, counted, whole, _NAMED)


_NAMED = Fraction(2, 5)


def _counted(
    facts: Facts, stated: Mention, stem: str, counts: Sequence[Mention]
) -> Mention | None:
    """Return the nearest count of a sentence whose words have the stem of a rate."""
    own = {one.order for one in facts.sentence_of(stated)}
    left = [one for one in counts if one.order in own and not _REST.search(one.subject.words)]
    named = [one for one in left if stem in one.subject.words] or [
        one for one in left if stem in one.note[:6]
    ]
    return min(named, key=lambda one: abs(one.order - stated.order), default=None)


def _wholes(counted: Mention, counts: Sequence[Mention]) -> list[Mention]:
    """Return the counts that another may be of: those before it first, and the nearest of them."""
    held = [
        one for one in counts
        if one is not counted and same_kind(one, counted)
        and one.quantity.value >= counted.quantity.value
    ]  # fmt: skip
    return sorted(held, key=lambda one: _distance(one, counted))


def _distance(one: Mention, counted: Mention) -> tuple[bool, bool, int]:
    return is_enumerated(one), one.order > counted.order, abs(one.order - counted.order)


def _is_opposite(words: str, stem: str) -> bool:
    before = words.partition(stem)[0]
    return bool(_NOT.search(before[-1:]))


def _is_clear(facts: Facts, stated: Mention, counted: Mention, whole: Mention) -> bool:
    """Tell whether nothing of the same kind stands between the count, its whole and the rate."""
    first, last = sorted((whole.order, stated.order))
    between = [one for one in facts.mentions[first + 1 : last] if one is not counted]
    others = [one for one in between if is_count(one) and same_kind(one, counted)]
    in_order = whole.order < counted.order < stated.order and not is_enumerated(counted)
    return in_order and all(map(is_enumerated, others))
