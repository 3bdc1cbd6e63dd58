"""Tables, as one text each."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from plangen.document.blocks import Align, Column, Light, Row, Table
from plangen.document.inlines import plain_text
from plangen.document.numbering import is_exhibit
from plangen.writers.docx.captions import caption
from plangen.writers.docx.dividing import fit
from plangen.writers.docx.inlines import inlines
from plangen.writers.docx.job import Job, Place
from plangen.writers.docx.needs import (
    TIGHT,
    UNIT,
    column_needs,
    gap,
    left_indents,
    padding,
    right_indents,
)
from plangen.writers.docx.page import spacer
from plangen.writers.docx.styles import last_row
from plangen.writers.docx.xml import FORBIDDEN, element, paragraph, value

STYLE: Final = "PlanTable"
SMALL: Final = 8
"""Rows up to which a table is kept on one page."""

_KEEP: Final = "<w:keepNext/>"
BANDED: Final = 6
"""Rows from which a table has bands, which lead the eye along a row."""
_NARROW: Final = element(
    "w:tblCellMar", element("w:left", w=50, type="dxa") + element("w:right", w=50, type="dxa")
)
_TO_SIGN: Final = element("w:trHeight", val=560, hRule="atLeast")
"""Room in a row that somebody is to sign."""
_SIGNED: Final = 2
"""How many cells of such a row are empty: one is for a name or a mark, another for the date."""
_LIGHTS: Final[Mapping[Light, str]] = {
    light: element("w:shd", val="clear", color="auto", fill=fill)
    for light, fill in {Light.GREEN: "E3F1E5", Light.YELLOW: "FFF3D1", Light.RED: "FBE3E1"}.items()
}


def table(job: Job, block: Table, place: Place) -> str:
    """Write a table as wide as its place, with its caption above it."""
    above = caption(job, block.caption, _KEEP) if is_exhibit(block) else ""
    needs = column_needs(block)
    blank = padding(needs, place.width)
    widths = fit(needs, place.width, UNIT, blank)
    grid = "".join(element("w:gridCol", w=width) for width in widths)
    parts = [
        element("w:tblPr", _properties(block, place, _NARROW if blank == TIGHT else "")),
        element("w:tblGrid", grid),
        _heading_row(job, block.columns, widths),
        *_rows(job, block, widths),
    ]
    return above + element("w:tbl", "".join(parts)) + spacer()


def column_widths(block: Table, width: int) -> tuple[int, ...]:
    """Divide a width among the columns of a table, in twips, by what stands in them."""
    needs = column_needs(block)
    return fit(needs, width, UNIT, padding(needs, width))


def _properties(block: Table, place: Place, margins: str) -> str:
    title = FORBIDDEN.sub("", plain_text(block.caption))
    return (
        value("w:tblStyle", STYLE)
        + element("w:tblW", w=place.width, type="dxa")
        + element("w:tblLayout", type="fixed")
        + margins
        + _look(banded=len(block.rows) >= BANDED)
        + (value("w:tblCaption", title) if title else "")
    )


def _look(*, banded: bool) -> str:
    """Say which parts of the table style count: its first row, and its bands or not."""
    return element(
        "w:tblLook",
        val="0420" if banded else "0620",
        firstRow=1,
        lastRow=0,
        firstColumn=0,
        lastColumn=0,
        noHBand=int(not banded),
        noVBand=1,
    )


def _heading_row(job: Job, columns: Sequence[Column], widths: Sequence[int]) -> str:
    cells = (
        _cell(width, _heading(job, column, gap(columns, place)))
        for place, (column, width) in enumerate(zip(columns, widths, strict=True))
    )
    return element("w:tr", "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" + "".join(cells))


def _heading(job: Job, column: Column, right: int) -> str:
    content = inlines(job, column.title)
    return _line("TableHeading", content, column.align, _KEEP, right=right)


def _rows(job: Job, block: Table, widths: Sequence[int]) -> Iterator[str]:
    last = len(block.rows) - 1
    for position, (row, lacking) in enumerate(zip(block.rows, right_indents(block), strict=True)):
        kept = position < last and (last < SMALL or position in {0, last - 1})
        yield _row(job, row, block.columns, widths, lacking, _KEEP if kept else "")


def _row(
    job: Job,
    row: Row,
    columns: Sequence[Column],
    widths: Sequence[int],
    lacking: Sequence[int],
    keep: str,
) -> str:
    style = "TableTotal" if row.total else "TableText"
    cells = [
        _cell(width, _line(style, inlines(job, content), column.align, keep, left, right), look)
        for content, column, width, left, right, look in zip(
            row.cells, columns, widths, left_indents(row), lacking, _looks(job, row), strict=True
        )
    ]
    signed = row.cells.count(()) >= _SIGNED and not row.total
    height = _TO_SIGN if signed else ""
    return element("w:tr", f"<w:trPr><w:cantSplit/>{height}</w:trPr>" + "".join(cells))


def _looks(job: Job, row: Row) -> list[str]:
    """Return the borders and colours of a row's cells; a light shines on the first.

    A total looks like the last row of the look's tables, wherever it stands.
    """
    looks = [last_row(job.styles, STYLE) if row.total else ""] * len(row.cells)
    return [_LIGHTS[row.light], *looks[1:]] if row.light else looks


def _cell(width: int, content: str, look: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look}</w:tcPr>{content}</w:tc>'


def _line(
    style: str, content: str, align: Align, keep: str, left: int = 0, right: int = 0
) -> str:
    return paragraph(style, content, keep + _stand(align, left, right))


@lru_cache(maxsize=1024)
def _stand(align: Align, left: int, right: int) -> str:
    indent = element("w:ind", left=left, right=right) if left or right else ""
    return indent + (value("w:jc", align.value) if align is not Align.LEFT else "")
