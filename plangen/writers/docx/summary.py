"""The page that is read alone, with as many rows in its tables as there is room for."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from plangen.document.blocks import Block, Blocks, Cards, Chart, Paragraph, Summary, Table
from plangen.document.inlines import plain_text
from plangen.writers.docx import cards
from plangen.writers.docx.figures import height_of
from plangen.writers.docx.inlines import inlines
from plangen.writers.docx.job import Job, Place
from plangen.writers.docx.page import spacer
from plangen.writers.docx.tables import column_widths
from plangen.writers.docx.widths import measure
from plangen.writers.docx.xml import element, paragraph, value

Write: TypeAlias = Callable[[Blocks, Place], str]
"""What writes blocks one below the other."""

TITLE: Final = 950
"""Twips that the title takes, with its line and the space below it."""
UNIT: Final = 112
"""Twips that a Latin character takes in a table, estimated with some to spare."""
GUTTER: Final = 300
"""Twips between the two halves of a page that is wider than it is high."""

_LINE: Final = 300
_ROW: Final = 90
_BELOW: Final = 210
_AROUND_CHART: Final = 330
_PARAGRAPH: Final = 420


def summary(job: Job, block: Summary, place: Place, write: Write) -> str:
    """Write the page: one column, or on a page that is wider than it is high, two."""
    title = paragraph("TOCHeading", inlines(job, block.title))
    room = replace(place, height=max(0, place.height - TITLE))
    if 0 < place.height < place.width:
        return title + _halved(job, block.children, room, write)
    return title + write(fitted(job, block.children, room), room)


def fitted(job: Job, content: Blocks, place: Place) -> Blocks:
    """Leave out the last rows of high tables, then charts, until the rest fits in its place.

    A place of no height has no end.
    """
    while place.height and sum(_height(job, each, place) for each in content) > place.height:
        shorter = _shorter(content, place.width)
        if shorter == content:
            break
        content = shorter
    return content


def _shorter(content: Blocks, width: int) -> Blocks:
    """Take the last row off the highest table; of tables of one row each, the charts go."""
    tables = [block for block in content if isinstance(block, Table) and len(block.rows) > 1]
    if not tables:
        charts = _charts(content)
        return tuple(block for block in content if block not in charts)
    highest = max(tables, key=lambda table: _table_height(table, width))
    less = replace(highest, rows=highest.rows[:-1])
    return tuple(less if block is highest else block for block in content)


def _halved(job: Job, content: Blocks, place: Place, write: Write) -> str:
    """Write cards over the whole width; below them charts on the left, the rest on the right."""
    top = tuple(block for block in content if isinstance(block, Cards))
    left = _charts(content)
    right = tuple(block for block in content if block not in (*top, *left))
    room = place.height - sum(_height(job, block, place) for block in top)
    half = replace(place, width=(place.width - GUTTER) // 2, height=max(1, room))
    sides = [fitted(job, side, half) for side in (left, right)]
    if not all(sides):
        rest = replace(place, height=half.height)
        return write(top, place) + write(fitted(job, (*left, *right), rest), rest)
    return write(top, place) + _side_by_side([write(side, half) for side in sides], half.width)


def _charts(content: Blocks) -> Blocks:
    """Return the charts, each with the words right above it."""
    beside = zip(content, (*content[1:], None), strict=True)
    return tuple(block for block, below in beside if _is_of_chart(block, below))


def _is_of_chart(block: Block, below: Block | None) -> bool:
    titles = isinstance(block, Paragraph) and isinstance(below, Chart)
    return titles or isinstance(block, Chart)


def _side_by_side(sides: Sequence[str], width: int) -> str:
    """Put two columns into a table without lines.

    A cell begins with a spacer: were its first words kept with what follows, all of it would be.
    """
    top, end = paragraph("Spacer", "", element("w:spacing", after=0)), spacer()
    widths = (width, GUTTER, width)
    cells = "".join(
        element("w:tc", element("w:tcPr", element("w:tcW", w=each, type="dxa")) + top + side + end)
        for each, side in zip(widths, (sides[0], "", sides[1]), strict=True)
    )
    properties = (
        element("w:tblW", w=sum(widths), type="dxa")
        + element("w:tblLayout", type="fixed")
        + element("w:tblCellMar", _no_margin("left") + _no_margin("right"))
    )
    columns = "".join(element("w:gridCol", w=each) for each in widths)
    head = element("w:tblPr", value("w:tblStyle", "TableNormal") + properties)
    return element("w:tbl", head + element("w:tblGrid", columns) + element("w:tr", cells)) + end


def _no_margin(side: str) -> str:
    return element(f"w:{side}", w=0, type="dxa")


def _height(job: Job, block: Block, place: Place) -> int:
    """Estimate how high a block stands, in twips; never too low for what a summary holds."""
    match block:
        case Cards():
            return cards.height(block, place.width)
        case Chart():
            return height_of(job, block, place) + _AROUND_CHART
        case Table():
            return _table_height(block, place.width)
        case Paragraph(content):
            return -(-measure(plain_text(content)) * UNIT // place.width) * _PARAGRAPH
        case _:
            return _PARAGRAPH


def _table_height(block: Table, width: int) -> int:
    widths = column_widths(block, width)
    rows = [tuple(column.title for column in block.columns), *(row.cells for row in block.rows)]
    lines = (
        max(
            (_lines(plain_text(cell), room) for cell, room in zip(row, widths, strict=True)),
            default=1,
        )
        for row in rows
    )
    return sum(count * _LINE + _ROW for count in lines) + _BELOW


def _lines(words: str, width: int) -> int:
    """Return how many lines words take in a cell."""
    return max(1, sum(-(-measure(line) * UNIT // (width - 200)) for line in words.split("\n")))
