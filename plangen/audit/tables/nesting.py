"""Rows of a table that tell what another one above them is made of."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.tables.head import Line, LineKind
from plangen.audit.tables.sheet import Sheet

_TOTALS = {LineKind.TOTAL, LineKind.SUBTOTAL}
Parents = dict[int, int]


def parents_of(sheet: Sheet) -> Parents:
    """Map the places of such rows to that of the row above; their marks tell, or the numbers."""
    if marked := _marked(sheet.rows):
        return marked
    amounts = (one.place for one in sheet.columns if one.head.role is Role.VALUE)
    return next(filter(None, (_shown(sheet.rows, sheet.column(one)) for one in amounts)), {})


def _marked(rows: Sequence[Line]) -> Parents:
    parents: Parents = {}
    above: int | None = None
    for one in rows:
        if one.head.kind is not LineKind.OF_WHICH:
            above = one.place
        elif above is not None:
            parents[one.place] = above
    return parents


def _shown(rows: Sequence[Line], numbers: Mapping[int, Mention]) -> Parents:
    """Return the rows that add up to the one above, where a total counts only the latter."""
    places = [one.place for one in rows if one.head.kind not in _TOTALS and one.place in numbers]
    values = [numbers[place].quantity.value for place in places]
    parents: Parents = {}
    at = 0
    while at < len(places):
        sums = enumerate(accumulate(values[at + 1 :]), 1)
        details = next((n for n, each in sums if n > 1 and each == values[at]), 0)
        details *= bool(values[at])
        parents |= dict.fromkeys(places[at + 1 : at + 1 + details], places[at])
        at += 1 + details
    top = sum(value for place, value in zip(places, values, strict=True) if place not in parents)
    totals = {one.place for one in rows if one.head.kind in _TOTALS} & numbers.keys()
    return parents if any(numbers[place].quantity.value == top for place in totals) else {}
