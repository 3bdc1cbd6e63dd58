"""Totals with their parts, as one sentence lists them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from plangen.audit.facts import Facts
from plangen.audit.listing_words import COMPLETE, COUNTED, GENERIC, PARTIAL, TOTAL
from plangen.audit.mention import Mention
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
_COUNTED = re.compile(COUNTED)
_GENERIC = re.compile(GENERIC)
_MOST = 20
"""Parts that words before a total may count."""
_FARTHEST = 24
"""Characters between a number that parts follow and the first of them, at most."""


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
    rest = of_one_role([one for one in behind if may_be_part(total, one)])
    end = next((n for n, one in enumerate(rest) if is_total(one)), None)
    is_next = bool(rest) and not any(map(may_add, line[1 : line.index(rest[0])]))
    bond = _bond(total, rest[0]) if is_next and may_add(total) else Bond.NONE
    if end is not None or not may_add(total):
        return
    aside = (one for one in sentence if bracketed_by(one, total) and may_add(one))
    totals = [total, *(one for one in aside if may_be_part(total, one))]
    yield from _listing(totals, rest, bond)


def _bond(total: Mention, first: Mention) -> Bond:
    """Return what the words between a number and the next say."""
    between_them = between(total, first)
    words = _MARKS.split(between_them)[-1]
    clause = between_them.rpartition("；")[2]
    is_apart = clause != between_them and not _PARTIAL.match(clause)
    if len(words) > _FARTHEST or is_apart:
        return Bond.NONE
    if _PARTIAL.search(words):
        return Bond.PARTIAL
    return Bond.COMPLETE if _COMPLETE.search(words) else Bond.NONE


def _listing(totals: Sequence[Mention], rest: Sequence[Mention], bond: Bond) -> Iterator[Listing]:
    """Yield the list that goes on as it begins, with the other lengths that it may have."""
    length = next((n for n, one in enumerate(rest, 1) if is_rest(one)), row_length(rest))
    if length < (2 if bond is not Bond.NONE or totals[0].subject.whole else 3):
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
    closing = _CLOSING.search(words := item_before(total))
    if not closing or not may_add(total) or not earlier:
        return
    count = _count(earlier[-1], total)
    before = of_one_role([one for one in earlier if may_be_part(total, one)])
    before = before[max((n + 1 for n, one in enumerate(before) if is_total(one)), default=0) :]
    own = words[: closing.start()]
    is_plain = count or _GENERIC.fullmatch(own) or not subject_of(own, "").entity
    if len(before) > 1:
        rows = [tuple(before[n:]) for n in range(len(before) - 1)]
        row = _row_of(count, own, rows) or _behind_total(before, rows)
        others = tuple(one for one in rows if one != row)
        yield Listing(total, row, others, Bond.COMPLETE if is_plain else Bond.NONE)


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
    rest = of_one_role([one for one in line if may_be_part(total, one) and not is_total(one)])
    is_partial = _PARTIAL.search(first.segment.text[: first.at])
    yield from _listing([total], rest, Bond.PARTIAL if is_partial else Bond.COMPLETE)
