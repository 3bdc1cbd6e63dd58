"""Targets, and what was attained of them."""

import re
from collections.abc import Sequence

from plangen.audit.changes.compared import Against, basis_of
from plangen.audit.changes.increases import is_increase
from plangen.audit.nearness.alike import alike
from plangen.audit.nearness.beside import lead_between, reaches
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import lead, trail
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.segments import MARK
from plangen.audit.numbers.subjects import measure_in

_GOAL = re.compile(
    r"(?:目标|计划|任务|预算|指标|预期|定额|配额|应完成|下达)(?:数|值|额|量|任务|目标|指标|为|是|的|共|约|：|:|\s)*\Z"
    r"|\b(?:target|plan|budget|goal|quota|forecast)(?: (?:of|was|is|at|for the year))*\s*\Z",
    re.IGNORECASE,
)
_GOAL_BEHIND = re.compile(
    r"\s*(?:的?(?:年度|全年)?(?:目标|任务)(?!完成|达成|数|客)"
    r"|(?:(?!under|below|over|above|within|behind|against|short)\w+ )?"
    r"(?:target|plan|budget|goal|quota|forecast)\b)",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\s*(?:年初|全年|年度|原|本年)?(?:计划|目标|预算安排|预算(?=收入|支出))(?:(?!完成|达成|实现|实际|内).){1,8}\Z"
)
"""计划外送电量, 应收水费."""
_NEXT = re.compile(rf"[^，,；;。]{{0,4}}{MARK}")
_FIGURES = {Role.VALUE, Role.EACH}
_TARGETS = _FIGURES | {Role.EXCESS, Role.INCREASE}


def is_target(mention: Mention) -> bool:
    """Tell whether a number is called a target: 年度目标40亿元, 完成年度目标（40亿元）的."""
    if mention.role not in _TARGETS or mention.segment is None:
        return False
    words = lead(mention)
    is_named = _GOAL.search(words) or _OPENS.match(words) or _GOAL_BEHIND.match(trail(mention))
    return bool(is_named) and (mention.role is not Role.EXCESS or _is_followed(mention))


def _is_followed(mention: Mention) -> bool:
    """Tell whether another number directly follows: 超目标24亿元2.4亿元."""
    segment = mention.segment
    return segment is not None and bool(_NEXT.match(segment.text, mention.at + 1))


def is_actual(mention: Mention) -> bool:
    """Tell whether a number is one that a target can be held against."""
    if mention.segment is None or is_target(mention):
        return False
    basis = basis_of(mention)
    is_base = basis is not None and basis.year is None and basis.against is not Against.GOAL
    return not is_base and (mention.role in _FIGURES or is_increase(mention))


def targets_of(facts: Facts, stated: Mention) -> list[Mention]:
    """Return the targets of a number's sentence, the nearest first, those before it first."""
    sentence = facts.sentence_of(stated)
    found = [
        one for one in sentence
        if one is not stated and is_target(one) and not _ENDS.search(lead_between(stated, one))
    ]  # fmt: skip
    return sorted(found, key=lambda one: (_is_behind(stated, one), abs(one.order - stated.order)))


_ENDS = re.compile("[；;]")


def _is_behind(stated: Mention, one: Mention) -> bool:
    return one.order > stated.order and not _OF.fullmatch(lead_between(stated, one))


_OF = re.compile(r"of(?: (?:the|its|our|an?|their))?", re.IGNORECASE)


def is_of_target(stated: Mention, target: Mention) -> bool:
    """Tell whether words join a share to its target: 目标50亿元的92%, 92% of the $50m target."""
    if stated.segment is not target.segment:
        return False
    if target.order > stated.order:
        return bool(_OF.fullmatch(lead_between(stated, target)))
    return target.order == stated.order - 1 and lead_between(target, stated) in _OF_TARGET


_OF_TARGET = {"的", "之", "任务的", "目标的", "计划的"}


def actuals_of(sentence: Sequence[Mention], stated: Mention, target: Mention) -> list[Mention]:
    """Return the numbers that may have been held against a target, the likeliest first."""
    found = [
        one for one in sentence
        if one not in (stated, target) and is_actual(one) and same_kind(one, target)
        and (reaches(one, stated) or reaches(one, target)) and not _differ(one, target)
        and (one.order < stated.order or _follows(one, stated))
    ]  # fmt: skip
    return sorted(found, key=lambda one: _likelihood(one, stated, target))


def _follows(one: Mention, stated: Mention) -> bool:
    """Tell whether a number stands behind another one in the same part of a sentence."""
    if one.segment and one.segment.owner is stated.segment:
        return _is_noted(one, stated)
    return one.segment is stated.segment and not set("；;") & set(lead_between(stated, one))


def _is_noted(one: Mention, stated: Mention) -> bool:
    """Tell whether a number stands in the bracket right behind another one."""
    inner, outer = one.segment, stated.segment
    if inner is None or outer is None:
        return False
    return not outer.text[stated.at + 1 : inner.at].strip()


_BUDGET = re.compile("预算(?!收入|支出|内)")


def _differ(one: Mention, target: Mention) -> bool:
    """Tell whether a target names a measure that is not the number's: a budget of the revenue."""
    wanted = {measure_in(lead(target))} - {"", "预算"}
    return bool(_BUDGET.search(lead(one))) or not wanted <= {one.subject.measure}


def _likelihood(one: Mention, stated: Mention, target: Mention) -> tuple[bool, bool, bool, int]:
    named = alike(NOISE.sub("", lead(target)), NOISE.sub("", lead(one)))
    return not named, one.order > stated.order, is_increase(one), abs(one.order - target.order)


NOISE = re.compile(
    r"目标|计划|任务|预算|指标|实现|完成|达成|达到|实际|定为|定下|设定|下达|年初|人民币|新台币|^度|[是为]|\d+年度?|年度|合并"
    "|target|plan|budget|achieved|reached"
)
"""Words around a figure that say nothing of what it is of."""
