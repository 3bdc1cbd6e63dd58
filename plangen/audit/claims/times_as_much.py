"""So many times another figure: 经营现金流5,148万元，是净利润的1.3倍."""

import re
from collections.abc import Iterator

from plangen.audit.changes.compared import basis_in
from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.nearness.alike import core
from plangen.audit.nearness.amounts import is_amount
from plangen.audit.nearness.beside import reaches
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import by_nearness
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import is_moving, lead
from plangen.audit.numbers.mention import Mention, Role

_OF = re.compile(
    r"(?:是|为|达到?|相当于|等于|约合|有)(?:了|本年度?|同期|当年|全年)?([^，,；;\d\s]{2,16})的(?:约|近|大约)?\s?\Z"
)
_TIME = re.compile("[去上前]年|同期|上[年期月季]|年初|计划|目标|平均|过去|往年|原来|最初|之前|以前")
"""Words for the same thing at another time, or for what it should be: another claim."""
_NEAREST = 4
"""So many figures of one name are tried, the nearest first."""


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every multiple of a figure that is named and stated."""
    for stated in facts.mentions:
        of = _named(stated) if stated.role is Role.MULTIPLE and stated.segment else ""
        value = _value(facts, stated) if of else None
        bases = _bases(facts, stated, value, of) if value else []
        if value and bases:
            first, *others = ((value, base) for base in bases)
            yield Claim(ClaimKind.RATIO, Formula.QUOTIENT, stated, first, tuple(others))


def _named(stated: Mention) -> str:
    """Return what a number is so many times of; nothing where that is another time's figure."""
    words = lead(stated)
    if is_moving(words) or basis_in(words):
        return ""
    match = _OF.search(words)
    return match[1] if match and not _TIME.search(match[1]) else ""


def _value(facts: Facts, stated: Mention) -> Mention | None:
    """Return the amount right before a multiple, at its level of brackets."""
    before = (one for one in facts.sentence_of(stated) if one.order == stated.order - 1)
    return next((one for one in before if is_amount(one) and reaches(one, stated)), None)


def _bases(facts: Facts, stated: Mention, value: Mention, of: str) -> list[Mention]:
    """Return the figures that have the name, of the time of the value, the nearest first."""
    found = [
        one for one in facts.mentions
        if one is not value and is_amount(one) and same_kind(one, value) and _is(of, one)
        and one.when.part == value.when.part and one.scenario is value.scenario
    ]  # fmt: skip
    return sorted(found, key=by_nearness(facts, stated))[:_NEAREST]


def _is(of: str, one: Mention) -> bool:
    own = core(one.subject.words)
    return bool(own) and (own == core(of) or one.subject.words == of)
