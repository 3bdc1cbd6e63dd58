"""Whether a number says how far a target was attained."""

import re

from plangen.audit.changes.goals import is_of_target
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.segments import MARK
from plangen.values.unit import Dimension

JOINED = {Role.RATE, Role.SHARE, Role.ATTAINMENT}
"""What a percentage of a target may be taken for by its own words."""


def is_attained(stated: Mention, target: Mention) -> bool:
    """Tell whether a number says how far a target beside it was attained."""
    if stated.role in {Role.ATTAINMENT, Role.EXCESS} or _is_gap(stated, target):
        return stated.quantity.dimension is Dimension.RATIO or same_kind(stated, target)
    if stated.role is Role.SHARE and _OF_GOAL.search(lead(stated)):
        return True
    return stated.role in JOINED and (is_of_target(stated, target) or _notes(stated, target))


_OF_GOAL = re.compile(r"占(?:全年|年度|年初|年)?(?:目标|任务|计划|预算)(?:总[额量数])?的?约?\Z")


def _is_gap(stated: Mention, target: Mention) -> bool:
    """Tell whether a number directly follows a target that is exceeded: 超目标24亿元2.4亿元."""
    return target.role is Role.EXCESS and target.order == stated.order - 1


def _notes(stated: Mention, target: Mention) -> bool:
    """Tell whether a bare rate in a bracket follows what was done: 目标5亿，完成5.2亿（104%）."""
    segment = stated.segment
    if segment is None or segment.owner is not target.segment or segment.text[: stated.at].strip():
        return False
    between = segment.owner.text[target.at + 1 : segment.at] if segment.owner else ""
    is_bare = stated.role is Role.RATE and not segment.text[stated.at + 1 :].strip()
    return is_bare and bool(_DONE.search(between)) and len(re.findall(MARK, between)) == 1


_DONE = re.compile("完成|实际|实现|达成|达到|到账|实收")
