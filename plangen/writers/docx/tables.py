"""Tables, as one text each."""

from collections.abc import Iterator, Sequence
from typing import Final

from plangen.document.blocks import Align, Column, Row, Table
from plangen.document.inlines import Inlines, Number, plain_text
from plangen.document.numbering import is_exhibit
from plangen.writers.docx.captions import caption
from plangen.writers.docx.inlines import inlines
from plangen.writers.docx.job import Job, Place
from plangen.writers.docx.page import spacer
from plangen.writers.docx.widths import Need, cell_need, column_need, fit, heading_need
from plangen.writers.docx.xml import FORBIDDEN, element, paragraph, value

UNIT: Final = 106
"""Twips that a Latin character takes in a table's type size."""
PADDING: Final = 220
"""Twips that a cell leaves blank beside its text, both sides together, with a little to spare."""
INDENT: Final = 240
"""Twips that one level of a row is indented."""
BLANK: Final = Need(6, 6, 12)
"""What a column of empty cells needs, in units, so that there is room to write by hand."""
SMALL: Final = 8
"""Rows up to which a table is kept on one page."""

_KEEP: Final = "<w:keepNext/>"
_LOOK: Final = element(
    "w:tblLook",
    val="0620",
    firstRow=1,
    lastRow=0,
    firstColumn=0,
    lastColumn=0,
    noHBand=1,
    noVBand=1,
)
_RULE: Final = element("w:top", val="single", sz=6, space=0, color="1F4E79")
_TOTAL: Final = element("w:tcBorders", _RULE) + element(
    "w:shd", val="clear", color="auto", fill="EEF3F8"
)


def table(job: Job, block: Table, place: Place) -> str:
    """Write a table as wide as its place, with its caption above it."""
    above = caption(job, block.caption, _KEEP) if is_exhibit(block) else ""
    widths = fit(_needs(block), place.width, UNIT, PADDING)
    grid = "".join(element("w:gridCol", w=width) for width in widths)
    parts = [
        element("w:tblPr", _properties(block, place)),
        element("w:tblGrid", grid),
        _heading_row(job, block.columns, widths),
        *_rows(job, block, widths),
    ]
    return above + element("w:tbl", "".join(parts)) + spacer()


def _properties(block: Table, place: Place) -> str:
    title = FORBIDDEN.sub("", plain_text(block.caption))
    return (
        value("w:tblStyle", "PlanTable")
        + element("w:tblW", w=place.width, type="dxa")
        + element("w:tblLayout", type="fixed")
        + _LOOK
        + (value("w:tblCaption", title) if title else "")
    )


def _heading_row(job: Job, columns: Sequence[Column], widths: Sequence[int]) -> str:
    cells = (
        _cell(width, _line("TableHeading", inlines(job, column.title), column.align, _KEEP))
        for column, width in zip(columns, widths, strict=True)
    )
    return element("w:tr", "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" + "".join(cells))


def _rows(job: Job, block: Table, widths: Sequence[int]) -> Iterator[str]:
    last = len(block.rows) - 1
    for position, row in enumerate(block.rows):
        kept = position < last and (last < SMALL or position in {0, last - 1})
        yield _row(job, row, block.columns, widths, _KEEP if kept else "")


def _row(
    job: Job, row: Row, columns: Sequence[Column], widths: Sequence[int], keep: str
) -> str:
    style, look = ("TableTotal", _TOTAL) if row.total else ("TableText", "")
    cells = [
        _cell(width, _line(style, inlines(job, content), column.align, keep, indent), look)
        for content, column, width, indent in zip(
            row.cells, columns, widths, _indents(row), strict=True
        )
    ]
    return element("w:tr", "<w:trPr><w:cantSplit/></w:trPr>" + "".join(cells))


def _indents(row: Row) -> tuple[int, ...]:
    """Return how far each cell of a row is indented, in twips: only the first ever is."""
    return (row.level * INDENT, *[0] * (len(row.cells) - 1))


def _cell(width: int, content: str, look: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look}</w:tcPr>{content}</w:tc>'


def _line(style: str, content: str, align: Align, keep: str, indent: int = 0) -> str:
    properties = keep
    if indent:
        properties += element("w:ind", left=indent)
    if align is not Align.LEFT:
        properties += value("w:jc", align.value)
    return paragraph(style, content, properties)


def _needs(block: Table) -> list[Need]:
    return [
        column_need([heading_need(plain_text(column.title)), *_column_needs(block, i)])
        for i, column in enumerate(block.columns)
    ]


def _column_needs(block: Table, place: int) -> Iterator[Need]:
    """Yield what the cells of a column need, with a row's indent and the bold type of a total."""
    if not any(row.cells[place] for row in block.rows):
        yield BLANK
    for row in block.rows:
        extra = -(-_indents(row)[place] // UNIT) + row.total
        need = _need(row.cells[place], block.columns[place])
        yield Need(need.least + extra, need.fair + extra, need.line + extra)


def _need(cell: Inlines, column: Column) -> Need:
    number = column.align is Align.RIGHT or any(isinstance(each, Number) for each in cell)
    return cell_need(plain_text(cell), whole=number and len(cell) == 1)
