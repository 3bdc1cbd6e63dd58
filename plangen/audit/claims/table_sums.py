"""Totals of the rows and columns of tables, and of shares and weights that make up 100 %."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import Final

from plangen.audit.judgement.causes import slip_of
from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.tables.head import Head, Line, LineKind
from plangen.audit.tables.heads import SUMMED, is_summed, pattern
from plangen.audit.tables.nesting import parents_of
from plangen.audit.tables.parts import Parts, part_sets
from plangen.audit.tables.settled import HALF, Reading, settled
from plangen.audit.tables.sheet import Sheet
from plangen.audit.tables.stretches import tilings
from plangen.audit.tables.words import EXPENSE, INCOME, NEGATED, STOCKS

_KINDS: Final = {Role.SHARE: ClaimKind.WEIGHTS, Role.WEIGHT: ClaimKind.WEIGHTS}
_TOTALS: Final = {LineKind.TOTAL, LineKind.SUBTOTAL}
_OVERLAPPING: Final = re.compile(r"客户|用户|会员|访客|customer|user|visitor", re.IGNORECASE)
_STOCKS: Final = pattern(STOCKS)
_NEGATED: Final = pattern(NEGATED)
_INCOME: Final = pattern(INCOME)
_EXPENSE: Final = pattern(EXPENSE)


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every total of a row or a column whose parts stand in the table."""
    for sheet in facts.tables:
        for way in (sheet, sheet.turned()):
            for total in way.rows:
                yield from _claims(way, total, is_turned=way is not sheet)


def _claims(sheet: Sheet, total: Line, *, is_turned: bool) -> Iterator[Claim]:
    lines = [one for one in sheet.rows if not is_turned or _is_alike(one, total)]
    sets = [*tilings(lines, total)]
    is_calendar = bool(sets)
    if not sets and total.head.kind in _TOTALS and total in lines:
        sets = [one for one in part_sets(lines, total) if _adds_up(one)]
    if not sets:
        return
    columns = [one for one in sheet.columns if _is_added(one.head, is_calendar=is_calendar)]
    cells = {one.place: sheet.column(one.place) for one in columns}
    readings = [_reading(columns, cells, total, parts) for parts in sets]
    readings.append(_reading(columns, cells, total, sets[0], with_details=False))
    nested = parents_of(sheet)
    tops = tuple(one for one in sets[0] if one.place not in nested)
    readings += [_reading(columns, cells, total, tops)] if len(tops) < len(sets[0]) else []
    is_plain = is_calendar or (len(sets) == 1 and not is_turned)
    enough = Fraction(0 if is_plain and not is_turned else HALF)
    least = 0 if is_calendar else int(not is_plain or len(readings[0]) > 1)
    for claim in settled(readings, least, enough):
        if holds(claim) or not _is_doubtful(claim, sheet):
            yield claim


def _is_alike(one: Line, total: Line) -> bool:
    """Tell whether a column may be added with others to a total: amounts of one state."""
    head = one.head
    scenarios = {head.scenario, total.head.scenario}
    is_one_state = len(scenarios) == 1 or None in scenarios
    return is_summed(head) and head.role is total.head.role and is_one_state


def _adds_up(parts: Parts) -> bool:
    """Tell whether all of some lines are added: none says 减, and they are not costs and income."""
    words = [one.head.words for one in parts]
    two_ways = any(map(_INCOME.search, words)) and any(map(_EXPENSE.search, words))
    return not two_ways and not any(map(_NEGATED.search, words))


def _is_added(head: Head, *, is_calendar: bool) -> bool:
    if head.kind is LineKind.RUNNING or (is_calendar and _STOCKS.search(head.words)):
        return False
    return is_summed(head)


def _reading(
    columns: Sequence[Line],
    cells: Mapping[int, Mapping[int, Mention]],
    total: Line,
    parts: Parts,
    *,
    with_details: bool = True,
) -> Reading:
    found = {}
    for column in columns:
        own = cells[column.place]
        numbers = [own[one.place] for one in parts if one.place in own]
        terms = tuple(numbers if with_details else _without_shown_details(numbers))
        if total.place in own and len(terms) > 1 and _is_one_kind((own[total.place], *terms)):
            kind = _KINDS.get(column.head.role, ClaimKind.SUM)
            found[column.place] = Claim(kind, Formula.SUM, own[total.place], terms)
    return found


def _is_one_kind(numbers: Sequence[Mention]) -> bool:
    kinds = {(one.role, one.quantity.dimension, one.quantity.unit.base) for one in numbers}
    return len(kinds) == 1 and numbers[0].role in SUMMED


def _without_shown_details(numbers: Sequence[Mention]) -> Iterator[Mention]:
    """Leave out the numbers that a number before them is plainly the sum of."""
    place = 0
    while place < len(numbers):
        yield numbers[place]
        sums = [*accumulate(one.quantity.value for one in numbers[place + 1 :])]
        whole = numbers[place].quantity.value
        details = next((n for n, each in enumerate(sums, 1) if n > 1 and each == whole), 0)
        place += 1 + details * bool(whole)


def _is_doubtful(claim: Claim, sheet: Sheet) -> bool:
    """Tell whether a total that fails may be something else: an average, customers counted once."""
    total, parts = claim.stated.quantity.value, [one.quantity.value for one in claim.terms]
    is_between = min(parts) > 0 and min(parts) <= total <= max(parts)
    is_average = is_between and not any(slip_of(claim, one) for one in claim.mentions)
    counted_once = total < sum(parts) and bool(_OVERLAPPING.search(claim.stated.subject.words))
    return not total or is_average or counted_once or _has_gaps(claim, sheet)


def _has_gaps(claim: Claim, sheet: Sheet) -> bool:
    """Tell whether between the first and the last part a named line has no number."""
    at = {one.passage.number: place for place, one in sheet.cells.items()}
    rows, columns = zip(*(at[one.passage.number] for one in claim.terms), strict=True)
    between = [
        line for line in sheet.rows
        if min(rows) < line.place < max(rows) and line.place not in rows
        and line.head.kind is LineKind.PART and line.head.words
    ]  # fmt: skip
    return any((line.place, columns[0]) not in sheet.cells for line in between)
