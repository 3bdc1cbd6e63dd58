"""From where a number went to where: 从68%增至75%, 由8场减到5场, from 38.2% to 40.5%."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from plangen.audit.alike import core
from plangen.audit.compared import NAME
from plangen.audit.leads import lead
from plangen.audit.mention import Mention, Role
from plangen.audit.neighbours import same_kind
from plangen.audit.segments import MARK
from plangen.audit.words import FALLS, RISES
from plangen.values.unit import Dimension


class Move(NamedTuple):
    """The number that was, and the number that is; `rises` where the words say which way."""

    start: Mention
    to: Mention
    rises: bool | None = None


_PLAIN = {Role.VALUE, Role.RATE, Role.EACH, Role.SHARE, Role.GROWTH, Role.INCREASE}
_CHANGES = {Role.GROWTH, Role.INCREASE, Role.MULTIPLE}
_FROM = re.compile(r"(?:[从由自]|\bfrom\b)[^，,；;]{0,20}\Z", re.IGNORECASE)
_TO = re.compile(
    r"[^，,；;]{0,14}(?:[至到为成]|达到?|→|->|\bto\b)[^，,；;]{0,8}\Z|\s*(?:→|->|—>|➔)\s*\Z"
)
_LISTED = re.compile(rf"分别[^，,；;]*\Z|{MARK}\s?[、和及与]\s?\Z")
"""Of several numbers that went to several others, two neighbours are no pair."""
_BARE = re.compile(r"\s*[即已]?(?:[从由自]|from\b)", re.IGNORECASE)
_UP = re.compile(r"增|升|提高|涨|扩|\b(?:rose|rise|ris|grew|grow|increas|climb|up)", re.IGNORECASE)
_DOWN = re.compile(
    r"降|减|下滑|回落|跌|缩|压|\b(?:fell|fall|declin|decreas|drop|down|reduc|cut|shrank)",
    re.IGNORECASE,
)
_VERB = re.compile("|".join((*RISES, *FALLS, "增", "扩[充张展]", "→", "->")), re.IGNORECASE)
_RANKED = re.compile("第|排名|名次|位次|位居|位列|等级|级别|rank|效率|时效|速度|rate of")
"""Where the first is the best, a rise is a lower number."""


def moves(sentence: Sequence[Mention]) -> list[Move]:
    """Return the moves of a sentence, in their order."""
    return [
        Move(one, other, _rises(one, other))
        for one, other in pairwise(sentence)
        if _moves(one, other)
    ]


def _moves(one: Mention, other: Mention) -> bool:
    if one.segment is None or one.segment is not other.segment or not _match(one, other):
        return False
    if one.role not in _PLAIN or other.role not in _PLAIN:
        return False
    line = one.segment.text
    between = line[one.at + 1 : other.at]
    is_from = bool(_FROM.search(line[: one.at]))
    is_listed = bool(_LISTED.search(line, 0, one.at)) or line[other.at + 1 : other.at + 2] == "、"
    is_move = bool(_TO.match(between)) and (is_from or bool(_VERB.search(between)))
    return is_move and not is_listed


def _match(one: Mention, other: Mention) -> bool:
    """Tell whether two numbers are of one kind; the unit may stand behind the second alone."""
    is_bare = one.quantity.dimension is Dimension.PLAIN
    is_counted = other.quantity.dimension is Dimension.COUNT and other.quantity.unit.size == 1
    return same_kind(one, other) or (is_bare and is_counted)


def _rises(one: Mention, other: Mention) -> bool | None:
    words = one.segment.text[one.at + 1 : other.at] if one.segment else ""
    if not _has_direction(one) or not _has_direction(other):
        return None
    up, down = bool(_UP.search(words)), bool(_DOWN.search(words))
    return up if up is not down else None


def _has_direction(one: Mention) -> bool:
    """Tell whether more of it is a rise: it is no rank, no time and no rate of growth."""
    words = one.subject.topic[-NAME:] + one.subject.words
    is_counted = one.quantity.unit.name not in _RANKS and one.role not in _CHANGES
    return is_counted and not _RANKED.search(words) and one.quantity.dimension is not _DURATION


_RANKS = frozenset("位 名 级 类 档 期 层".split())
_DURATION = Dimension.DURATION


def move_before(sentence: Sequence[Mention], stated: Mention) -> Move | None:
    """Return the move that a change behind it measures: 从8场减至5场，减少3场，降幅37.5%."""
    before = [one for one in moves(sentence) if one.to.order < stated.order]
    if not before:
        return None
    move = before[-1]
    between = [one for one in sentence if move.to.order < one.order < stated.order]
    if "、" in _behind(stated):
        return None
    is_near = all(one.role in _CHANGES or one.segment is not stated.segment for one in between)
    return move if is_near and _is_of(stated, move) else None


def _behind(stated: Mention) -> str:
    """Return the characters right before and behind a number, which are no other's in a list."""
    line = stated.segment.text if stated.segment else ""
    return line[max(0, stated.at - 1) : stated.at + 2]


def move_behind(sentence: Sequence[Mention], stated: Mention) -> Move | None:
    """Return the move that explains the change before it: 提升7个百分点（从68%增至75%）."""
    behind = [one for one in moves(sentence) if one.start.order == stated.order + 1]
    return behind[0] if behind and _BARE.match(lead(behind[0].start)) else None


def _is_of(stated: Mention, move: Move) -> bool:
    """Tell whether a change says nothing of another subject than the move's."""
    own = _own(stated)
    subject = core(move.start.subject.words + move.start.subject.topic)
    return not own or own in subject


_NOISE = re.compile(
    r"同比|环比|年增|新增|净增|[较比]?(?:上年|去年|年初|20\d\d年)(?:度|同期)?|累计|[的了增长幅]"
    r"|\b(?:an?|by)\b",
    re.IGNORECASE,
)


def _own(stated: Mention) -> str:
    return core(_NOISE.sub("", stated.subject.words))
