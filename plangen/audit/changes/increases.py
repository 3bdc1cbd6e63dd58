"""By how much something rose or fell."""

import re
from collections.abc import Sequence

from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.leads import is_moving, lead
from plangen.audit.numbers.mention import Mention, Role

_NEW = re.compile(r"(?:[较比][^，,；;]*)新增(?:了|约)?\Z")
"""新增 is a rise only against something; else it may be what came in, whatever left."""


def is_increase(mention: Mention) -> bool:
    """Tell whether a number is a rise or a fall in the unit of what rose or fell."""
    return _is_stated(mention) or bool(mention.role is Role.VALUE and _NEW.search(lead(mention)))


_RESTATED = re.compile(
    "(?:也就是|就是|即|相当于|折合|意味着|算下来|这样)[^，,；;]{0,4}(?:新增|增加|净增|多增|扩招|增|多)[^，,；;]{0,3}\\Z"
    r"|\b(?:that is|i\.e\.|meaning|which means)[^,;]{0,12}\b(?:new|additional|more|extra)?\s*\Z",
    re.IGNORECASE,
)


def is_restated(mention: Mention) -> bool:
    """Tell whether a number says again, as an amount, by how much something rises: 也就是要新增."""
    return mention.role is Role.VALUE and bool(_RESTATED.search(lead(mention)))


_ARRIVED = re.compile(r"新增\S{0,6}\Z")
_LEFT = re.compile("流失|清退|关闭|关停|注销|退出|离职|淘汰|报废|减员|处置|退休|lost|closed|left")


_LESS = re.compile(r"(?:减少|裁减|精简|压减)(?:了|约)?\Z")


def is_new(sentence: Sequence[Mention], mention: Mention) -> bool:
    """Tell whether a number came in, and the sentence speaks of none that left."""
    is_one = mention.role is Role.VALUE and bool(_ARRIVED.search(lead(mention)))
    return is_one and not any(_has_left(one, mention) for one in sentence)


def _has_left(one: Mention, new: Mention) -> bool:
    words = lead(one)
    return bool(_LEFT.search(words) or (_LESS.search(words) and same_kind(one, new)))


def _is_stated(mention: Mention) -> bool:
    is_signed = mention.text.startswith(("+", "＋")) and not _is_gap(mention)
    return mention.role is Role.INCREASE and (is_signed or is_moving(lead(mention)))


_GOAL = re.compile(
    r"(?:目标|计划|任务|预算|\btarget|\bplan|\bbudget|\bgoal)[^，,；;。]{0,30}\Z", re.IGNORECASE
)


def _is_gap(mention: Mention) -> bool:
    """Tell whether a bracket says how far off a target is: short of the target of 8% (+0.4 pp)."""
    segment = mention.segment
    if segment is None or segment.owner is None:
        return False
    return bool(_GOAL.search(segment.owner.text[max(0, segment.at - _NEAR) : segment.at]))


_NEAR = 50
