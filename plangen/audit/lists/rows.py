"""Rows of parts whose total stands elsewhere, and the words that announce them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from plangen.audit.lists.listing_words import ANNOUNCED, STRICT
from plangen.audit.lists.parts import (
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
from plangen.audit.lists.series import is_series
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention

_ANNOUNCED = re.compile(ANNOUNCED, re.IGNORECASE)
_STRICT = re.compile(STRICT)
_YEAR = re.compile("全年|全部|整体|full.year", re.IGNORECASE)
_QUARTERS = ["1-3", "4-6", "7-9", "10-12"]
_FEWEST = 3
"""Parts of a row, at least; two numbers beside each other are no list yet."""


@dataclass(frozen=True, slots=True)
class Row:
    """Parts in a row.

    `announced`: words say that they part a whole; `strict`: without gaps; `series`: they are called
    one after the other: A级, B级, C级.
    """

    parts: tuple[Mention, ...]
    announced: bool
    strict: bool
    series: bool = False


def rows(facts: Facts) -> Iterator[Row]:
    """Yield the rows of numbers of one kind that stand in a sentence without their total."""
    for sentence in facts.sentences:
        for line in filter(is_prose, lines(sentence)):
            for first in _firsts(line):
                found = dict.fromkeys(_rows(line, first))
                yield from (_row(facts, parts) for parts in found if len(parts) >= _FEWEST)


def _firsts(line: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the first number of each kind that can be added: 89㎡的88套 begins two rows."""
    seen: list[Mention] = []
    for one in filter(may_add, line):
        if not any(same_kind(one, other) for other in seen):
            seen.append(one)
            yield one


def _row(facts: Facts, parts: tuple[Mention, ...]) -> Row:
    words = _announcement(facts, parts[0])
    seasons = [part.when.part for part in parts] == _QUARTERS
    across = any(lies_across(one, parts) for one in parts)
    is_whole = seasons or is_rest(parts[-1])
    is_announced = (bool(words) or is_whole) and not across
    is_strict = is_whole or bool(_STRICT.search(words))
    return Row(parts, is_announced, is_strict, not across and is_series(parts))


def _rows(line: Sequence[Mention], first: Mention) -> Iterator[tuple[Mention, ...]]:
    """Yield the row in each clause that ； parts, and that of the first numbers of all clauses."""
    alike = of_one_role([one for one in line if may_be_part(first, one)])
    if any(map(is_total, alike)):
        return
    alike = [*alike[:1], *takewhile(_is_no_year, alike[1:])]
    ends = [n for n, (a, b) in enumerate(pairwise(alike), 1) if "；" in between(a, b)]
    clauses = [alike[start:end] for start, end in pairwise([0, *ends, len(alike)])]
    yield from (tuple(clause[: row_length(clause)]) for clause in clauses)
    yield tuple(clause[0] for clause in clauses if clause)


def _is_no_year(part: Mention) -> bool:
    """Tell whether a number is not that of the whole year, which may follow its quarters."""
    return not _YEAR.search(item_before(part))


def _announcement(facts: Facts, first: Mention) -> str:
    """Return the words that announce a row: before it in its passage, or in its heading."""
    first = _clause_first(facts, first)
    last = next(facts.before(first), None)
    is_near = last is not None and last.passage.number == first.passage.number
    words = first.passage.text[last.end if last and is_near else 0 : first.start]
    if not is_near and not _ANNOUNCED.search(words):
        words = first.passage.section[-1] if first.passage.section else ""
    found = list(_ANNOUNCED.finditer(words))
    return found[-1][0] if found else ""


def _clause_first(facts: Facts, first: Mention) -> Mention:
    """Return the number that the clause of another begins with: 89㎡ of 按户型：89㎡的88套."""
    for one in facts.before(first):
        if one.segment is not first.segment or strength(between(one, first)):
            break
        first = one
    return first
