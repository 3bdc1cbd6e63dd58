"""The tables of web pages as grids."""

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from plangen.readers.passages.html_tree import is_left_out
from plangen.readers.passages.limits import MOST_CELLS, too_many_cells
from plangen.readers.passages.pieces import Grid, Piece

_GROUPS: Final = ("thead", "tbody", "tfoot")
_CELLS: Final = ("td", "th")
_WIDEST: Final = 1000
"""How many columns a cell may span, as in browsers."""


def cells_of(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the cells of a table itself, row by row."""
    for row in _rows(table):
        yield from _cells(row)


def grid_of(table: etree._Element, texts: Mapping[etree._Element, Piece], file: str) -> Grid:
    """Return the grid that cells make. Raises UnreadableError for one too large."""
    rows = [*_rows(table)]
    places: dict[tuple[int, int], Piece] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in _cells(row):
            while (y, x) in places:
                x += 1
            height = min(_span(cell, "rowspan") or len(rows), len(rows) - y)
            width = min(_span(cell, "colspan") or 1, _WIDEST)
            if len(places) + height * width > MOST_CELLS:
                raise too_many_cells(file)
            places |= {(y + b, x + a): texts[cell] for b in range(height) for a in range(width)}
            x += width
    return _grid(places, len(rows), file)


def _grid(places: Mapping[tuple[int, int], Piece], height: int, file: str) -> Grid:
    width = max((x for _, x in places), default=-1) + 1
    if width * height > MOST_CELLS:
        raise too_many_cells(file)
    return Grid(tuple(tuple(places.get((y, x)) for x in range(width)) for y in range(height)))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag in _GROUPS and not is_left_out(child):
            yield from (row for row in child.iterchildren("tr") if not is_left_out(row))
        elif child.tag == "tr" and not is_left_out(child):
            yield child


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (cell for cell in row.iterchildren(*_CELLS) if not is_left_out(cell))


def _span(cell: etree._Element, name: str) -> int:
    stated = cell.get(name, "1").strip()
    return int(stated[:6]) if stated.isascii() and stated.isdecimal() else 1
