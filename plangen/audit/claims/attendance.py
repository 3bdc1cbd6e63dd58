"""Everybody at every event: 团队32人 …… 全年6场培训，全员参加，共192人次."""

import re
from collections.abc import Iterator

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role

_EVERYBODY = re.compile("全员|全体|人人|每人都|悉数|全部(?:人员|员工|职工)")
_EVENTS = frozenset("场 期 次 轮 批".split())
_HEADS = frozenset("人 名 位".split())
_WHOLE = re.compile("团队|员工|职工|人数|全员|编制|在[岗职编册]|规模|全体|队伍|教师|队员")


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every attendance whose events and heads are stated."""
    for stated in facts.mentions:
        if stated.quantity.unit.name == "人次" and stated.role is Role.VALUE and stated.segment:
            yield from _claims(facts, stated)


def _claims(facts: Facts, stated: Mention) -> Iterator[Claim]:
    """Yield the claim; where no word says that all were there, only one that holds."""
    sentence = facts.sentence_of(stated)
    before = [one for one in sentence if one.order < stated.order]
    events = [one for one in before if one.quantity.unit.name in _EVENTS and one.role is Role.VALUE]
    near = (one for one in facts.before(stated) if one.passage.section == stated.passage.section)
    heads = next((one for one in near if _is_team(one)), None)
    if not events or heads is None or any(one.role is Role.EACH for one in before):
        return
    claim = Claim(ClaimKind.PRODUCT, Formula.PRODUCT, stated, (events[-1], heads))
    is_of_all = stated.segment is not None and _EVERYBODY.search(stated.segment.text)
    if is_of_all or holds(claim):
        yield claim


def _is_team(one: Mention) -> bool:
    """Tell whether a number is of all the people, not of a group of them in brackets."""
    if one.quantity.unit.name not in _HEADS or one.role is not Role.VALUE or one.segment is None:
        return False
    return one.segment.owner is None and bool(_WHOLE.search(one.subject.words))
