"""Sentences whose parts stand in brackets, read as if they had none: A（4人）、B（8人）."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from plangen.audit.mention import Mention
from plangen.audit.parts import may_add
from plangen.audit.segments import Segment, index_of

_FEWEST = 2


def inlined(sentence: Sequence[Mention]) -> list[Mention]:
    """Return the outer numbers of a sentence and those that begin its brackets, on one level.

    None where brackets tell of numbers before them: 18.6亿元（占比42%）, or where only one does.
    """
    outer = next((one.segment for one in sentence if one.segment and not one.segment.owner), None)
    inner = [one for one in sentence if outer and _begins_bracket(one, outer)]
    if outer is None or len(inner) < _FEWEST or not _are_apart(outer, inner):
        return []
    own = [one for one in sentence if one.segment is outer]
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


def _begins_bracket(one: Mention, outer: Segment) -> bool:
    segment = one.segment
    is_inner = segment is not None and segment.owner is outer
    return is_inner and segment is not None and not segment.text[: one.at].strip() and may_add(one)


def _at(one: Mention) -> int:
    return one.segment.at if one.segment else 0


def _are_apart(outer: Segment, inner: Sequence[Mention]) -> bool:
    """Tell whether words and no numbers stand between brackets that follow each other."""
    gaps = [outer.text[_at(a) : _at(b)] for a, b in pairwise(inner)]
    return all(gap.strip() and not any(map(_is_mark, gap)) for gap in gaps)


def _is_mark(character: str) -> bool:
    return index_of(character) is not None
