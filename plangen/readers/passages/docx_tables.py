"""The tables of Word files as grids."""

from collections.abc import Callable, Iterator
from typing import Final

from lxml import etree

from plangen.readers.passages.docx_kinds import number, value
from plangen.readers.passages.limits import MOST_CELLS, too_many_cells
from plangen.readers.passages.pieces import Grid, Piece
from plangen.readers.text import LEFT_OUT, W

_ROW: Final = f"{W}tr"
_CELL: Final = f"{W}tc"
_TABLE: Final = f"{W}tbl"
_DELETED: Final = f"{W}trPr/{W}del"
_WIDEST: Final = 63
"""How many columns a table may have in Word."""


def grid_of(
    table: etree._Element, read: Callable[[etree._Element], Piece], file: str
) -> Grid:
    """Return a table whose cells are read in a way. Raises UnreadableError for one too large."""
    rows: list[tuple[Piece | None, ...]] = []
    cells = 0
    for row in _rows(table):
        rows.append(_row(row, rows[-1] if rows else (), read))
        cells += len(rows[-1])
        if cells > MOST_CELLS:
            raise too_many_cells(file)
    width = max(map(len, rows), default=0)
    return Grid(tuple(row + (None,) * (width - len(row)) for row in rows))


def cells_of(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the cells of a table itself, row by row."""
    for row in _rows(table):
        yield from _within(row, _CELL)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    return (row for row in _within(table, _ROW) if row.find(_DELETED) is None)


def _within(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the elements of a kind, also in controls, but none of a table within."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in LEFT_OUT and child.tag != _TABLE:
            yield from _within(child, tag)


def _row(
    row: etree._Element,
    above: tuple[Piece | None, ...],
    read: Callable[[etree._Element], Piece],
) -> tuple[Piece | None, ...]:
    cells: list[Piece | None] = [None] * _gap(row, "gridBefore")
    for cell in _within(row, _CELL):
        place = len(cells)
        upper = above[place] if _goes_on(cell) and place < len(above) else None
        span = number(cell.find(f"{W}tcPr/{W}gridSpan"), _WIDEST) or 1
        cells += [upper or read(cell)] * span
    return (*cells, *[None] * _gap(row, "gridAfter"))


def _gap(row: etree._Element, name: str) -> int:
    return number(row.find(f"{W}trPr/{W}{name}"), _WIDEST) or 0


def _goes_on(cell: etree._Element) -> bool:
    """Tell whether a cell goes on one above it."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and value(merged, "continue") != "restart"
