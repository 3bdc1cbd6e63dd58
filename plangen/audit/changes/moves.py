"""From where a number went to where: 从68%增至75%, 由8场减到5场, from 38.2% to 40.5%."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from plangen.audit.changes.compared import NAME
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.segments import MARK
from plangen.audit.numbers.words import FALLS, RISES
from plangen.values.unit import Dimension


class Move(NamedTuple):
    """The number that was, and the number that is; `rises` where the words say which way."""

    start: Mention
    to: Mention
    rises: bool | None = None

    @property
    def first(self) -> Mention:
        """The number that is written first: in English often the one that is."""
        return min(self.start, self.to, key=lambda one: one.order)

    @property
    def last(self) -> Mention:
        """The number that is written last."""
        return max(self.start, self.to, key=lambda one: one.order)


_PLAIN = {Role.VALUE, Role.RATE, Role.EACH, Role.SHARE, Role.GROWTH, Role.INCREASE}
CHANGES = {Role.GROWTH, Role.INCREASE, Role.MULTIPLE}
_FROM = re.compile(r"(?:[从由自]|\bfrom\b)[^，,；;]{0,20}\Z", re.IGNORECASE)
_NEAR = 32
_TO = re.compile(
    r"[^，,；;]{0,14}(?:[至到为成]|达到?|→|->|\bto\b)[^，,；;]{0,8}\Z|\s*(?:→|->|—>|➔)\s*\Z"
)
_CAME = re.compile(
    r",?\s*(?:(?:up|down|rising|falling|compared) )?from\s*(?:the |last year's )?", re.IGNORECASE
)
_LISTED = re.compile(rf"分别[^，,；;]*\Z|{MARK}\s?[、和及与]\s?\Z")
"""Of several numbers that went to several others, two neighbours are no pair."""
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
    found = (move_between(one, other) for one, other in pairwise(sentence))
    return [move for move in found if move]


def move_between(one: Mention, other: Mention) -> Move | None:
    """Return the move that two neighbours are; None where they are none."""
    if _moves(one, other):
        return Move(one, other, _rises(one, other))
    return Move(other, one) if _comes_from(one, other) else None


def _comes_from(one: Mention, other: Mention) -> bool:
    """Tell whether a number is followed by the one it came from: to 6.1 days from 6.8 days."""
    if one.segment is None or one.segment is not other.segment or not same_kind(one, other):
        return False
    between = one.segment.text[one.at + 1 : other.at]
    return bool(_CAME.fullmatch(between)) and {one.role, other.role} <= _PLAIN


def _moves(one: Mention, other: Mention) -> bool:
    if one.segment is None or one.segment is not other.segment or not _match(one, other):
        return False
    if one.role not in _PLAIN or other.role not in _PLAIN:
        return False
    line = one.segment.text
    between = line[one.at + 1 : other.at]
    is_from = bool(_FROM.search(line[max(0, one.at - _NEAR) : one.at]))
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
    is_counted = one.quantity.unit.name not in _RANKS and one.role not in CHANGES
    return is_counted and not _RANKED.search(words) and one.quantity.dimension is not _DURATION


_RANKS = frozenset("位 名 级 类 档 期 层".split())
_DURATION = Dimension.DURATION
