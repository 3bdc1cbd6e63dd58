"""Shares in tables: an amount, its total, and what it makes of it."""

from collections.abc import Iterator, Mapping

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.tables.head import Line, LineKind
from plangen.audit.tables.nesting import parents_of
from plangen.audit.tables.pairs import AMOUNTS, any_two, are_comparable, of_columns, pairs
from plangen.audit.tables.settled import Reading, settled
from plangen.audit.tables.sheet import Sheet

_WHOLES = {LineKind.TOTAL, LineKind.SUBTOTAL}
_ROLES = {Role.SHARE, Role.WEIGHT}
_BORNE_OUT = 3
"""So many rows bear out that a share is of the number beside it."""


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every share whose amount and total stand in the table."""
    for sheet in facts.tables:
        for way in (sheet, sheet.turned()):
            for stated in way.columns:
                if stated.head.role in _ROLES:
                    yield from _claims(way, stated)


def _claims(sheet: Sheet, stated: Line) -> Iterator[Claim]:
    readings = [*_of_totals(sheet, stated)]
    if any(readings):
        yield from settled(readings, 1)
    elif stated.head.role is Role.SHARE:
        beside = [
            of_columns(sheet, ClaimKind.SHARE, Formula.QUOTIENT, stated, pair)
            for pair in pairs(sheet, stated, AMOUNTS, any_two)
        ]
        yield from settled(beside, _BORNE_OUT)


def _of_totals(sheet: Sheet, stated: Line) -> Iterator[Reading]:
    amounts = [one for one in sheet.columns if one.head.role is Role.VALUE]
    wholes = [one for one in sheet.rows if one.head.kind in _WHOLES]
    shares = sheet.column(stated.place)
    parents = parents_of(sheet)
    for amount in sorted(amounts, key=lambda one: _nearness(one, stated)):
        numbers = sheet.column(amount.place)
        for whole in reversed(wholes):
            yield _reading(shares, numbers, dict.fromkeys(shares, whole.place))
        yield _reading(shares, numbers, parents)


def _reading(
    shares: Mapping[int, Mention], numbers: Mapping[int, Mention], wholes: Mapping[int, int]
) -> Reading:
    """Return the claims that each share is of the number of its whole's row."""
    return {
        row: Claim(ClaimKind.SHARE, Formula.QUOTIENT, share, terms)
        for row, share in shares.items()
        if (whole := wholes.get(row, row)) != row and (terms := _terms(numbers, row, whole))
    }


def _terms(numbers: Mapping[int, Mention], row: int, whole: int) -> tuple[Mention, ...]:
    found = [numbers[place] for place in (row, whole) if place in numbers]
    return tuple(found) if len(found) > 1 and are_comparable(found) else ()


def _nearness(one: Line, stated: Line) -> tuple[bool, int, bool]:
    return one.group != stated.group, abs(one.place - stated.place), one.place > stated.place
