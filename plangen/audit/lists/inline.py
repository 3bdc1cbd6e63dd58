"""Sentences whose parts stand in brackets, read as if they had none: A（4人）、B（8人）."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from plangen.audit.lists.parts import is_total, item_before, may_add
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.segments import Segment

_FEWEST = 2
_HEDGES = " 约近超逾计为"
"""What may stand before the number that a bracket begins with."""


def inlined(sentence: Sequence[Mention]) -> list[Mention]:
    """Return the outer numbers of a sentence and those that begin its brackets, on one level.

    None where brackets tell of numbers before them: 18.6亿元（占比42%）, or where only one does.
    """
    outer = next((one.segment for one in sentence if one.segment and not one.segment.owner), None)
    inner = [one for one in sentence if outer and _stands_for_bracket(one, outer, sentence)]
    own = [one for one in sentence if one.segment is outer]
    if outer is None or len(inner) < _FEWEST or not _are_apart(own, outer, inner):
        return []
    places = sorted((*((one.at, 1, one) for one in own), *((_at(one), 0, one) for one in inner)),
                    key=lambda place: place[:2])  # fmt: skip
    text, offset = outer.text, 0
    found: list[tuple[int, Mention]] = []
    for at, is_own, one in places:
        if not is_own and one.segment:
            text = text[: at + offset] + one.segment.text[one.at] + text[at + offset :]
        found.append((at + offset, one))
        offset += not is_own
    line = Segment(text, (), outer.sentence)
    return [replace(one, segment=line, at=at) for at, one in found]


def _stands_for_bracket(one: Mention, outer: Segment, sentence: Sequence[Mention]) -> bool:
    """Tell whether a number begins its bracket, or totals it: （单价5万元，小计10万元）."""
    segment = one.segment
    if segment is None or segment.owner is not outer or not may_add(one):
        return False
    beside = [other for other in sentence if other.segment is segment]
    totals = [other for other in beside if is_total(other) and may_add(other)]
    if beside[0] is not one and not totals:
        return False
    return one is totals[0] if totals else not item_before(one).strip(_HEDGES)


def _at(one: Mention) -> int:
    return one.segment.at if one.segment else 0


def _are_apart(own: Sequence[Mention], outer: Segment, inner: Sequence[Mention]) -> bool:
    """Tell whether words stand between brackets, and no numbers of the kind that is in them."""
    gaps = [(_at(a), _at(b)) for a, b in pairwise(inner)]
    alike = [one.at for one in own if same_kind(one, inner[0])]
    is_free = not any(start <= at < end for start, end in gaps for at in alike)
    return is_free and all(outer.text[start:end].strip() for start, end in gaps)
