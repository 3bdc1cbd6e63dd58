"""Totals with their parts, as one sentence lists them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from plangen.audit.alike import alike
from plangen.audit.facts import Facts
from plangen.audit.inline import inlined
from plangen.audit.listing_words import ADDED, ALL, COMPLETE, COUNTED, GENERIC, PARTIAL, TOTAL
from plangen.audit.mention import Mention, Role
from plangen.audit.neighbours import bracketed_by
from plangen.audit.parts import (
    between,
    is_prose,
    is_rest,
    is_total,
    item_before,
    lies_across,
    lines,
    may_add,
    may_be_part,
    of_one_role,
    row_length,
    strength,
)
from plangen.audit.reach import directly_bracketed
from plangen.audit.segments import MARK
from plangen.audit.subjects import subject_of
from plangen.values.prose.chinese import chinese_integer
from plangen.values.unit import Dimension

_COMPLETE = re.compile(COMPLETE, re.IGNORECASE)
_PARTIAL = re.compile(PARTIAL, re.IGNORECASE)
_MARKS = re.compile(MARK)
_CLOSING = re.compile(rf"(?:{TOTAL})\Z", re.IGNORECASE)
_ALL, _ADDED = re.compile(ALL), re.compile(ADDED, re.IGNORECASE)
_BEHIND = re.compile(r"\s?(?:in (?:total|all)|altogether)\b", re.IGNORECASE)
_COUNTED = re.compile(COUNTED)
_GENERIC = re.compile(GENERIC)
_CONTINUED = re.compile(r"\s*(?:再|若)?(?:加上|连同|加之|另加)|\s*(?:adding|together with|plus)\b", re.IGNORECASE)
_EARLIER = 3
"""Numbers of an earlier sentence that something may be added to."""
_MOST = 20
"""Parts that words before a total may count."""
_FEWEST = 2
_FARTHEST = 24
"""Characters between a number that parts follow and the first of them; twice as many letters."""


class Bond(StrEnum):
    """What the words say of a total and the numbers beside it."""

    COMPLETE = "complete"        # these are its parts
    PARTIAL = "partial"          # these are parts, others may not be named
    NONE = "none"                # nothing: where they add up it is a list


@dataclass(frozen=True, slots=True)
class Listing:
    """A total and its parts; `others` are other rows of parts that the words allow."""

    total: Mention
    parts: tuple[Mention, ...]
    others: tuple[tuple[Mention, ...], ...]
    bond: Bond


def listings(facts: Facts) -> Iterator[Listing]:
    """Yield the lists that stand in one sentence with their total, whether they add up or not."""
    for sentence in facts.sentences:
        for line in filter(is_prose, lines(sentence)):
            for place in range(len(line)):
                yield from _opened(line[place:], sentence)
                yield from _closed(line[: place + 1])
            yield from _bracketed(facts, line)
        yield from _inlined(sentence)
        yield from _continued(facts, sentence)


def _continued(facts: Facts, sentence: Sequence[Mention]) -> Iterator[Listing]:
    """Find what is added to a number of the sentence before: 加上停车费216万元，总收入1,678万元."""
    first, *_, total = sentence if len(sentence) > 1 else (sentence[0], sentence[0])
    segment = first.segment
    if segment is None or not _CONTINUED.match(segment.text) or segment is not total.segment:
        return
    earlier = [
        one for one in facts.before(first)
        if one.passage.number == first.passage.number and may_be_part(total, one)
    ]  # fmt: skip
    added = tuple(one for one in sentence[:-1] if may_be_part(total, one))
    rows = [(one, *added) for one in earlier[:_EARLIER]]
    if rows and may_add(total):
        yield Listing(total, rows[0], tuple(rows[1:]), Bond.COMPLETE)


def _inlined(sentence: Sequence[Mention]) -> Iterator[Listing]:
    """Find the list whose parts stand in brackets of their own: A（4人）、B（8人），共12人."""
    line = inlined(sentence)
    own = {one.order: one for one in sentence}
    places = range(len(line)) if line and is_prose(line) else range(0)
    for one in (one for place in places for one in _opened(line[place:], line)):
        parts = tuple(own[part.order] for part in one.parts)
        yield Listing(own[one.total.order], parts, (), one.bond)
    for one in _closed(line) if line else ():
        parts = tuple(own[part.order] for part in one.parts)
        yield Listing(own[one.total.order], parts, (), one.bond)


def restated(facts: Facts) -> Iterator[tuple[Mention, Mention]]:
    """Yield totals that stand before their parts and behind them: 160余所：…，合计182所."""
    for sentence in facts.sentences:
        for line in filter(is_prose, lines(sentence)):
            for place, total in enumerate(line):
                rest = [one for one in line[place + 1 :] if may_be_part(total, one)]
                closing = next((n for n, one in enumerate(rest) if is_total(one)), 0)
                if may_add(total) and closing > 1 and _bond(total, rest[0]) is not Bond.NONE:
                    yield total, rest[closing]


def _opened(line: Sequence[Mention], sentence: Sequence[Mention]) -> Iterator[Listing]:
    """Find the list behind its total, the first of a line: 32人，其中主管4人、销售28人."""
    total, *behind = line
    alike_it = [one for one in behind if one.role is total.role] or behind
    rest = of_one_role([one for one in alike_it if may_be_part(total, one)])
    end = next((n for n, one in enumerate(rest) if is_total(one)), None)
    between_them = line[1 : line.index(rest[0])] if rest else []
    is_next = bool(rest) and not any(may_add(one) and not _is_change(one) for one in between_them)
    bond = _bond(total, rest[0]) if is_next and may_add(total) else Bond.NONE
    if end is not None or not may_add(total):
        return
    aside = (one for one in sentence if bracketed_by(one, total) and may_add(one))
    totals = [total, *(one for one in aside if may_be_part(total, one))]
    yield from _listing(totals, rest, bond)


def _is_change(one: Mention) -> bool:
    """Tell whether a number behind a total says by how much it changed: 下降到87件，减少55件，其中 …."""
    return one.role is Role.INCREASE


def _bond(total: Mention, first: Mention) -> Bond:
    """Return what the words between a number and the next say."""
    between_them = between(total, first)
    words = _MARKS.split(between_them)[-1]
    clause = between_them.rpartition("；")[2]
    is_apart = clause != between_them and not _PARTIAL.match(clause)
    if len(words) > _FARTHEST * (1 + words.isascii()) or is_apart:
        return Bond.NONE
    if _PARTIAL.search(words):
        return Bond.PARTIAL
    return Bond.COMPLETE if _COMPLETE.search(words) else Bond.NONE


def _listing(totals: Sequence[Mention], rest: Sequence[Mention], bond: Bond) -> Iterator[Listing]:
    """Yield the list that goes on as it begins, with the other lengths that it may have."""
    length = next((n for n, one in enumerate(rest, 1) if is_rest(one)), row_length(rest))
    if length < _FEWEST:
        return
    parts = tuple(rest[:length])
    amount = sum(part.quantity.value for part in parts)
    total = min(totals, key=lambda one: abs(one.quantity.value - amount))
    if bond is Bond.PARTIAL and max(part.quantity.value for part in parts) > total.quantity.value:
        bond = Bond.NONE  # what was said of the total has ended
    other = (tuple(rest[:n]) for n in range(2, len(rest) + 1) if n != length)
    bare = (parts[0], *(one for one in parts[1:] if not _is_aside(one, parts)))
    yield Listing(total, parts, (*other, *([bare] if 1 < len(bare) < length else [])), bond)


def _is_aside(part: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether a number may be no part of its own: one of a part, or across the others."""
    return bool(_PARTIAL.search(item_before(part))) or lies_across(part, parts)


def _closed(line: Sequence[Mention]) -> Iterator[Listing]:
    """Find the list before its total, the last of a line: A 3家、B 4家，合计7家."""
    *earlier, total = line
    words = item_before(total)
    closing = _CLOSING.search(words) or _ALL.search(words) or _BEHIND.match(total.note)
    if not closing or not may_add(total) or not earlier:
        return
    count = _count(earlier[-1], total)
    before = of_one_role([one for one in earlier if may_be_part(total, one)])
    before = before[max((n + 1 for n, one in enumerate(before) if is_total(one)), default=0) :]
    own = words[: closing.start()]
    is_plain = count or _GENERIC.fullmatch(own) or not subject_of(own, "").entity
    is_plain = is_plain or any(_ADDED.search(between(a, b)) for a, b in pairwise(earlier))
    is_noun = bool(closing[0].startswith("总"))
    is_plain = is_plain or (is_noun and any(alike(own, item_before(part)) for part in before))
    if len(before) > 1:
        rows = [tuple(before[n:]) for n in range(len(before) - 1)]
        row = _row_of(count, own, rows) or _behind_total(before, rows)
        others = tuple(one for one in rows if one != row)
        is_told = is_plain and closing.re is not _ALL
        yield Listing(total, row, others, Bond.COMPLETE if is_told else Bond.NONE)


def _count(last: Mention, total: Mention) -> int:
    """Return how many parts words before a total say it has: 三条产线合计; 0 where they do not."""
    match = _COUNTED.search(words := between(last, total))
    if match:
        return int(match[1]) if match[1].isdecimal() else chinese_integer(match[1]) or 0
    is_count = last.quantity.dimension is Dimension.COUNT and strength(words) == 0
    return int(last.quantity.value) if is_count and last.quantity.value <= _MOST else 0


def _row_of(
    count: int, words: str, rows: Sequence[tuple[Mention, ...]]
) -> tuple[Mention, ...] | None:
    """Return the numbers that 三项 or 前两类 mean."""
    if words.startswith("前"):
        return rows[0][:count]
    return next((row for row in rows if len(row) == count), None)


def _behind_total(
    before: Sequence[Mention], rows: Sequence[tuple[Mention, ...]]
) -> tuple[Mention, ...]:
    """Return all numbers before a total, without one that the list itself begins with."""
    opens = len(before) > 2 and _bond(before[0], before[1]) is not Bond.NONE
    return rows[1] if opens else rows[0]


def _bracketed(facts: Facts, line: Sequence[Mention]) -> Iterator[Listing]:
    """Find the list in the bracket behind its total: 32人（主管4人、销售28人）."""
    total, first = directly_bracketed(facts, line[0]), line[0]
    if total is None or not may_add(total) or first.segment is None:
        return
    rest = of_one_role([one for one in line if _is_inner(total, one) and not is_total(one)])
    is_partial = _PARTIAL.search(first.segment.text[: first.at])
    yield from _listing([total], rest, Bond.PARTIAL if is_partial else Bond.COMPLETE)


def _is_inner(total: Mention, part: Mention) -> bool:
    """Tell whether a number in a bracket may be a part of one before it: 146人（前端38、后端61）."""
    bare = part.quantity.dimension is Dimension.PLAIN and not part.quantity.unit.name
    is_count = total.quantity.dimension is Dimension.COUNT
    return may_be_part(total, part) or (bare and is_count and may_add(part))
