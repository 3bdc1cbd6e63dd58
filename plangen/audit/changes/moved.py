"""Which move a stated change measures: the one before it, or the one that explains it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from plangen.audit.changes.moves import CHANGES, Move, move_between
from plangen.audit.nearness.alike import core
from plangen.audit.nearness.beside import reaches
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention
from plangen.values.unit import Dimension

_BARE = re.compile(r"\s*[即已]?(?:[从由自]|from\b)", re.IGNORECASE)
_TO = re.compile(r"\s*(?:year on year |yoy )?to\s*\Z", re.IGNORECASE)
_STOPS = re.compile("[，,；;。]")
_NOISE = re.compile(
    r"同比|环比|年增|新增|净增|[较比]?(?:上年|去年|年初|20\d\d年)(?:度|同期)?|累计|每[一-龥]|[的了增长幅前]"
    r"|\b(?:an?|by|yet|a gain of)\b",
    re.IGNORECASE,
)


_BEHIND = 2
"""Numbers of a move."""


def move_of(sentence: Sequence[Mention], stated: Mention) -> Move | None:
    """Return the move that a change measures, before or behind it; None where there is none."""
    return _before(sentence, stated) or _behind(sentence, stated)


def _before(sentence: Sequence[Mention], stated: Mention) -> Move | None:
    """Return the move that a change behind it measures: 从8场减至5场，减少3场，降幅37.5%."""
    if "、" in _around(stated):
        return None
    before = [one for one in sentence if one.order < stated.order]
    levels = (stated.segment, stated.segment and stated.segment.owner)
    for other, one in pairwise(reversed(before)):
        if move := move_between(one, other):
            return move if _is_level(stated, move) and _is_of(stated, move) else None
        if not _may_part(other) and any(other.segment is level for level in levels):
            return None
    return None


def _may_part(one: Mention) -> bool:
    return one.role in CHANGES or one.quantity.dimension is Dimension.DURATION


def _is_level(stated: Mention, move: Move) -> bool:
    """Tell whether a move is no aside that other words follow: （由86%升至92%）；南部增长9%."""
    if reaches(move.last, stated):
        return True
    inner, outer = move.last.segment, stated.segment
    if inner is None or outer is None or inner.owner is not outer:
        return False
    return not _STOPS.search(outer.text, inner.at, stated.at)


def _around(stated: Mention) -> str:
    """Return the characters right before and behind a number, which are no other's in a list."""
    line = stated.segment.text if stated.segment else ""
    return line[max(0, stated.at - 1) : stated.at + 2]


def _behind(sentence: Sequence[Mention], stated: Mention) -> Move | None:
    """Return the move that explains the change before it: 提升7个百分点（从68%增至75%）."""
    behind = [one for one in sentence if 0 < one.order - stated.order <= _BEHIND]
    move = move_between(*behind) if len(behind) == _BEHIND else None
    return move if move and _explains(move, stated) else None


def _explains(move: Move, stated: Mention) -> bool:
    first = move.first
    if first.segment is stated.segment:
        return bool((_BARE if first is move.start else _TO).match(lead(first)))
    inner = first.segment
    if inner is None or inner.owner is None or inner.owner is not stated.segment:
        return False
    begins = not inner.text[: first.at].strip() or bool(_BARE.match(inner.text))
    return begins and not inner.owner.text[stated.at + 1 : inner.at].strip()


def _is_of(stated: Mention, move: Move) -> bool:
    """Tell whether a change says nothing of another subject than the move's."""
    own = core(_NOISE.sub("", stated.subject.words))
    return not own or own in core(move.first.subject.words + move.first.subject.topic)
