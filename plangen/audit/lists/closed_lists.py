"""Lists before their total: A 3家、B 4家，合计7家."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plangen.audit.lists.listed import Bond, Listing, bond_of
from plangen.audit.lists.listing_words import ADDED, ALL, COUNTED, GENERIC, TOTAL
from plangen.audit.lists.parts import (
    between,
    is_total,
    item_before,
    may_add,
    may_be_part,
    of_one_role,
    strength,
)
from plangen.audit.nearness.alike import alike
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.subjects import subject_of
from plangen.values.prose.chinese import chinese_integer
from plangen.values.unit import Dimension

_CLOSING = re.compile(rf"(?:{TOTAL})\Z", re.IGNORECASE)
_ALL, _ADDED = re.compile(ALL), re.compile(ADDED, re.IGNORECASE)
_BEHIND = re.compile(r"\s?(?:in (?:total|all)|altogether)\b", re.IGNORECASE)
_COUNTED, _GENERIC = re.compile(COUNTED), re.compile(GENERIC)
_MOST = 20
"""Parts that words before a total may count."""


def closed(line: Sequence[Mention]) -> Iterator[Listing]:
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
    if len(before) > 1:
        rows = [tuple(before[n:]) for n in range(len(before) - 1)]
        row = _row_of(count, own, rows) or _behind_total(total, before, rows)
        others = tuple(one for one in rows if one != row)
        is_told = bool(count) or _is_of_these(own, closing[0], before)
        bond = Bond.COMPLETE if is_told and closing.re is not _ALL else Bond.NONE
        yield Listing(total, row, others, bond)


def _is_of_these(own: str, closing: str, before: Sequence[Mention]) -> bool:
    """Tell whether the words of a total name nothing of its own: 合计, 加上 …, 会员总数."""
    if _GENERIC.fullmatch(own) or not subject_of(own, "").entity:
        return True
    added = any(_ADDED.search(between(a, b)) for a, b in pairwise(before))
    return added or (closing[0] == "总" and any(alike(own, item_before(one)) for one in before))


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
    total: Mention, before: Sequence[Mention], rows: Sequence[tuple[Mention, ...]]
) -> tuple[Mention, ...]:
    """Return all numbers before a total, without one that the list itself begins with."""
    is_same = before[0].quantity.value == total.quantity.value
    opens = is_same or bond_of(before[0], before[1]) is not Bond.NONE
    return rows[1] if len(before) > 2 and opens else rows[0]
