"""Lists behind their total: 32人，其中主管4人、销售28人; 32人（主管4人、销售28人）."""

from collections.abc import Iterator, Sequence

from plangen.audit.lists.listed import Bond, Listing, bond_of, says_partly
from plangen.audit.lists.parts import (
    is_rest,
    is_total,
    item_before,
    lies_across,
    may_add,
    may_be_part,
    of_one_role,
    row_length,
)
from plangen.audit.nearness.neighbours import bracketed_by
from plangen.audit.nearness.reach import directly_bracketed
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.values.unit import Dimension

_FEWEST = 2
"""Parts of a list, at least."""


def opened(line: Sequence[Mention], sentence: Sequence[Mention]) -> Iterator[Listing]:
    """Find the list behind its total, the first of a line: 32人，其中主管4人、销售28人."""
    total, *behind = line
    alike_it = [one for one in behind if one.role is total.role] or behind
    rest = of_one_role([one for one in alike_it if may_be_part(total, one)])
    end = next((n for n, one in enumerate(rest) if is_total(one)), None)
    between_them = line[1 : line.index(rest[0])] if rest else []
    is_next = bool(rest) and not any(may_add(one) and not _is_change(one) for one in between_them)
    bond = bond_of(total, rest[0]) if is_next and may_add(total) else Bond.NONE
    if end is not None or not may_add(total):
        return
    aside = (one for one in sentence if bracketed_by(one, total) and may_add(one))
    totals = [total, *(one for one in aside if may_be_part(total, one))]
    yield from _listing(totals, rest, bond)


def _is_change(one: Mention) -> bool:
    """Tell whether a number says by how much the total before it changed: 下降到87件，减少55件."""
    return one.role is Role.INCREASE


def bracketed(facts: Facts, line: Sequence[Mention]) -> Iterator[Listing]:
    """Find the list in the bracket behind its total: 32人（主管4人、销售28人）."""
    total, first = directly_bracketed(facts, line[0]), line[0]
    if total is None or not may_add(total) or first.segment is None:
        return
    rest = of_one_role([one for one in line if _is_inner(total, one) and not is_total(one)])
    is_partial = says_partly(first.segment.text[: first.at])
    yield from _listing([total], rest, Bond.PARTIAL if is_partial else Bond.COMPLETE)


def _is_inner(total: Mention, part: Mention) -> bool:
    """Tell whether a number in a bracket may be a part of one before it: 99人（前端38、后端61）."""
    bare = part.quantity.dimension is Dimension.PLAIN and not part.quantity.unit.name
    is_count = total.quantity.dimension is Dimension.COUNT
    return may_be_part(total, part) or (bare and is_count and may_add(part))


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
    return says_partly(item_before(part)) or lies_across(part, parts)
