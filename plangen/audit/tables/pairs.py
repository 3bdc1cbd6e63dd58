"""Which columns of a table belong together: this year and last, actual and target."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.mention import Mention, Role, Scenario
from plangen.audit.tables.head import Flow, Head, Line
from plangen.audit.tables.sheet import Sheet
from plangen.values.unit import Dimension

Belong: TypeAlias = Callable[[Head, Head], bool]
"""Whether the numbers under one heading are held against those under another."""

AMOUNTS = {Role.VALUE, Role.EACH}
MEASURES = {*AMOUNTS, Role.RATE, Role.SHARE}
_COUNTED = {Dimension.COUNT, Dimension.PLAIN}
_FARTHEST = 40
"""Columns of a table; in one with more nothing is paired."""


def is_later(one: Head, other: Head) -> bool:
    """Tell whether a heading is of the time after another one's, of the same thing."""
    if one.when.part != other.when.part or not _same_thing(one, other):
        return False
    if one.when.year and other.when.year:
        return one.when.year > other.when.year
    return _is_past(other) and not _is_past(one)


def is_actual_of(one: Head, other: Head) -> bool:
    """Tell whether a heading is of what came of the target under another one."""
    is_past = one.scenario in {Scenario.TARGET, Scenario.BASE, Scenario.FLOOR}
    years = {one.when.year, other.when.year} - {None}
    is_target = other.scenario is Scenario.TARGET
    is_same = _same_thing(one, other) or not one.key or not other.key
    return is_target and not is_past and len(years) < 2 and is_same


def any_two(one: Head, other: Head) -> bool:  # noqa: ARG001  (one of several ways to pair)
    """Take any two."""
    return True


def is_loosely_later(one: Head, other: Head) -> bool:
    """Tell whether a heading may be of the time after another one's: 销售收入 after 上年."""
    is_bare = not one.key or not other.key
    is_flow = one.flow in {Flow.IN, Flow.OUT}
    return is_bare and not is_flow and _is_past(other) and not _is_past(one)


def _same_thing(one: Head, other: Head) -> bool:
    return one.key == other.key


def _is_past(head: Head) -> bool:
    return head.scenario is Scenario.BASE or head.flow is Flow.OPENING


def pairs(
    sheet: Sheet, stated: Line, roles: set[Role], belong: Belong
) -> Iterator[tuple[Line, Line]]:
    """Yield the pairs of columns that one with a role may follow from, the nearest first."""
    others = [one for one in sheet.columns if one is not stated and one.head.role in roles]
    if len(others) > _FARTHEST:
        return
    found = [(a, b) for a in others for b in others if a is not b and belong(a.head, b.head)]
    yield from sorted(found, key=lambda pair: _distance(stated, *pair))


def _distance(stated: Line, one: Line, other: Line) -> int:
    places = (one.place - stated.place, other.place - stated.place)
    return sum(abs(place) + (place > 0) for place in places)


def of_columns(
    sheet: Sheet,
    kind: ClaimKind,
    formula: Formula,
    stated: Line,
    terms: tuple[Line, ...],
    *,
    any_units: bool = False,
) -> dict[int, Claim]:
    """Return a claim for every row that has the stated number and all its terms."""
    columns = [sheet.column(line.place) for line in (stated, *terms)]
    found = {}
    for row in columns[0]:
        numbers = [column[row] for column in columns if row in column]
        if len(numbers) == len(columns) and (any_units or are_comparable(numbers[1:])):
            found[row] = Claim(kind, formula, numbers[0], tuple(numbers[1:]))
    return found


def are_comparable(terms: list[Mention]) -> bool:
    """Tell whether numbers may be held against each other: of one dimension and currency.

    Beside what is counted stands also what names no unit.
    """
    kinds = {(one.quantity.dimension, one.quantity.unit.base) for one in terms}
    return len(kinds) == 1 or {dimension for dimension, _ in kinds} == _COUNTED


def is_ratio(mention: Mention) -> bool:
    """Tell whether a number is a percentage, or points of them."""
    return mention.quantity.dimension in {Dimension.RATIO, Dimension.POINTS}
