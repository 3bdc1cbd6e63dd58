"""Growth and increase in tables: 本年, 上年, 增减, 同比."""

from collections.abc import Iterator

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role, Scenario
from plangen.audit.tables.head import Line
from plangen.audit.tables.pairs import (
    MEASURES,
    Belong,
    any_two,
    is_later,
    is_loosely_later,
    is_ratio,
    of_columns,
    pairs,
)
from plangen.audit.tables.settled import Reading, settled
from plangen.audit.tables.sheet import Sheet
from plangen.values.unit import Dimension

_MOST_GUESSED = 6
"""Columns of numbers; in a table with more, only words say which are held against each other."""
_BORNE_OUT = 3
"""So many rows bear out a reading that no words do."""


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every growth or increase with both its numbers in its row or column."""
    for sheet in facts.tables:
        for way in (sheet, sheet.turned()):
            for stated in way.columns:
                if stated.head.role in {Role.GROWTH, Role.INCREASE}:
                    yield from _claims(way, stated, is_turned=way is not sheet)


def _claims(sheet: Sheet, stated: Line, *, is_turned: bool) -> Iterator[Claim]:
    worded = [*_readings(sheet, stated, is_later)]
    loosely = [*_readings(sheet, stated, is_loosely_later)]
    if any(worded):
        yield from settled(worded)
    elif any(loosely):
        yield from settled(loosely, _BORNE_OUT - 1)
    elif not is_turned and _may_be_guessed(sheet):
        yield from settled([*_readings(sheet, stated, any_two)], _BORNE_OUT)


def _may_be_guessed(sheet: Sheet) -> bool:
    """Tell whether a table has few columns, none of them a target that others are held against."""
    scenarios = {one.head.scenario for one in sheet.columns}
    return len(sheet.columns) <= _MOST_GUESSED and Scenario.TARGET not in scenarios


def _readings(sheet: Sheet, stated: Line, belong: Belong) -> Iterator[Reading]:
    for pair in pairs(sheet, stated, MEASURES, belong):
        growth = of_columns(sheet, ClaimKind.GROWTH, Formula.GROWTH, stated, pair)
        rates = {row: one for row, one in growth.items() if is_ratio(one.stated)}
        change = of_columns(sheet, ClaimKind.CHANGE, Formula.REMAINDER, stated, pair)
        changes = {row: one for row, one in change.items() if _is_difference(one)}
        points = {row: one for row, one in changes.items() if _is_points(one.stated)}
        yield from (rates | points, changes) if points else (rates, changes)


def _is_points(mention: Mention) -> bool:
    return mention.quantity.dimension is Dimension.POINTS


def _is_difference(claim: Claim) -> bool:
    """Tell whether a difference is of the kind of its terms: points of percentages, or amounts."""
    return is_ratio(claim.terms[0]) or not is_ratio(claim.stated)
