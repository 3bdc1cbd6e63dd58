"""What the columns of a table ask for: their width, and indents that keep decimals in line."""

from collections.abc import Iterator, Sequence
from typing import Final

from plangen.document.blocks import Align, Column, Row, Table
from plangen.document.inlines import Inlines, Number, plain_text
from plangen.writers.docx.decimals import indents
from plangen.writers.docx.widths import Need, cell_need, column_need, heading_need

UNIT: Final = 106
"""Twips that a Latin character takes in a table's type size."""
PADDING: Final = 220
"""Twips that a cell leaves blank beside its text, both sides together, with a little to spare."""
TIGHT: Final = 120
"""The same in a table that is too wide otherwise."""
BARE: Final = 100
"""The same with nothing to spare: a page is not turned for the sake of a hair."""
CROWDED: Final = 1.2
"""How many times a page's width a table wants that is too wide to be read well."""
ALL: Final = "100%"
"""The total of shares, which stands at the edge: its decimals are known."""
INDENT: Final = 240
"""Twips that one level of a row is indented."""
APART: Final = 160
"""Twips between numbers, which stand right, and the words in the next column, which stand left."""
BLANK: Final = Need(6, 6, 12)
"""What a column of empty cells needs, in units, so that there is room to write by hand."""


def column_needs(block: Table) -> list[Need]:
    """Return what each column needs."""
    return [
        _wider(
            column_need([heading_need(plain_text(column.title)), *_cell_needs(block, i)]),
            -(-gap(block.columns, i) // UNIT),
        )
        for i, column in enumerate(block.columns)
    ]


def padding(needs: Sequence[Need], width: int) -> int:
    """Return how much each cell of a table leaves blank: less where that helps it to fit."""
    fair, fair_tight = _fair(needs, PADDING), _fair(needs, TIGHT)
    helps = fair > width >= fair_tight or fair > width * CROWDED
    return TIGHT if helps or _least(needs, PADDING) > width else PADDING


def is_too_wide(block: Table, width: int) -> bool:
    """Tell whether in a width, in twips, numbers, names or long words would be broken."""
    return _least(column_needs(block), BARE) > width


def _fair(needs: Sequence[Need], blank: int) -> int:
    return sum(need.fair * UNIT + blank for need in needs)


def _least(needs: Sequence[Need], blank: int) -> int:
    return sum(need.least * UNIT + blank for need in needs)


def gap(columns: Sequence[Column], place: int) -> int:
    """Return the room, in twips, that keeps a column of numbers apart from words on its right."""
    beside = columns[place : place + 2]
    return APART if [column.align for column in beside] == [Align.RIGHT, Align.LEFT] else 0


def left_indents(row: Row) -> tuple[int, ...]:
    """Return how far each cell of a row is indented, in twips: only the first ever is."""
    return (row.level * INDENT, *[0] * (len(row.cells) - 1))


def right_indents(block: Table) -> Sequence[tuple[int, ...]]:
    """Return how far the cells of each row are indented on the right, in twips."""
    columns = (_decimals(block, i, column) for i, column in enumerate(block.columns))
    return list(zip(*columns, strict=True))


def _decimals(block: Table, place: int, column: Column) -> tuple[int, ...]:
    if column.align is not Align.RIGHT:
        return (0,) * len(block.rows)
    apart = gap(block.columns, place)
    texts = ["" if row.total and text == ALL else text for row, text in _texts(block, place)]
    return tuple(indent + apart for indent in indents(texts, UNIT))


def _texts(block: Table, place: int) -> Iterator[tuple[Row, str]]:
    return ((row, plain_text(row.cells[place])) for row in block.rows)


def _cell_needs(block: Table, place: int) -> Iterator[Need]:
    """Yield what the cells of a column need, with a row's indent and the bold type of a total."""
    if not any(row.cells[place] for row in block.rows):
        yield BLANK
    for row in block.rows:
        extra = -(-left_indents(row)[place] // UNIT) + row.total
        yield _wider(_need(row.cells[place], block.columns[place]), extra)


def _wider(need: Need, units: int) -> Need:
    if not units:
        return need
    return Need(need.least + units, need.fair + units, need.line + units, need.bulk)


def _need(cell: Inlines, column: Column) -> Need:
    number = column.align is Align.RIGHT or any(isinstance(each, Number) for each in cell)
    return cell_need(plain_text(cell), whole=number and len(cell) == 1)
