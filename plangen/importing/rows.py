"""Rows of tables: what else a row says of a figure that has its place."""

from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.tables.sheet import Sheet
from plangen.importing.book import Book, Place
from plangen.importing.splits import part_of
from plangen.importing.tenses import slot_of

_AMOUNTS = {"base", "actual", "target", "floor", "stretch"}
_RATIOS = {Role.GROWTH: "growth", Role.ATTAINMENT: "attainment", Role.SHARE: "share"}
_OF_PARTS = {"by", "lines", "tiers"}


def place_rows(book: Book) -> None:
    """Put the other numbers of a row, by their columns, beside the one figure that it holds."""
    for sheet in book.facts.tables:
        for row in sheet.rows:
            cells = {column: one for (at, column), one in sheet.cells.items() if at == row.place}
            _place_row(cells, sheet, book)


def _place_row(cells: dict[int, Mention], sheet: Sheet, book: Book) -> None:
    known = {column: place for column, one in cells.items()
             if (place := book.at(one)) and place.slot in _AMOUNTS}  # fmt: skip
    if len({place.measure for place in known.values()}) != 1:
        return
    column, place = next(iter(known.items()))
    for at, one in cells.items():
        is_alike = one.role is Role.VALUE and same_kind(one, cells[column])
        if is_alike and _says_the_same(column, at, sheet):
            book.put(one, place.measure, slot_of(one, book))
        elif slot := _ratio(one, place, cells):
            book.put(one, part_of(place.measure), slot)


def _says_the_same(column: int, other: int, sheet: Sheet) -> bool:
    """Tell whether two columns are of one thing, in other years or states of the world."""
    keys = {line.place: line.head.key for line in sheet.columns}
    return keys.get(column) == keys.get(other)


def _ratio(one: Mention, place: Place, cells: dict[int, Mention]) -> str:
    """Return what a ratio is of its row, where no other column has one of the kind."""
    is_only = sum(other.role is one.role for other in cells.values()) == 1
    slot = _RATIOS.get(one.role, "") if is_only else ""
    return "" if slot == "share" and _OF_PARTS.isdisjoint(place.measure) else slot
