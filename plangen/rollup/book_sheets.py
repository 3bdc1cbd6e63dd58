"""The sheets of a workbook that show figures: one a dimension, a table a measure."""

from plangen.rollup.book import Book
from plangen.rollup.book_ratios import add_ratio
from plangen.rollup.book_tables import add_table
from plangen.rollup.sheets import grids, sheet_title

_WIDE, _USUAL, _MOST_COLUMNS = 30, 16, 15
_APART = 3


def add_sheet(book: Book, dimension: str) -> None:
    """Add the sheet of a dimension; that of the units has the ratios, too."""
    sheet = book.sheet(sheet_title(dimension), (_WIDE, *[_USUAL] * _MOST_COLUMNS))
    row = 0
    for grid in grids(book.rollup, dimension):
        row = add_table(book, sheet, dimension, grid, row) + _APART
    if dimension == book.rollup.dimension:
        for ratio in book.rollup.ratios.values():
            row = add_ratio(book, sheet, ratio, row) + _APART
