"""Tables read: from a grid of cells to rows, columns and numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from plangen.audit.numbers.mention import Role
from plangen.audit.numbers.outlook import Outlook
from plangen.audit.tables.cells import cells_of
from plangen.audit.tables.figures import Figure, figure_in
from plangen.audit.tables.head import Head, Line, LineKind
from plangen.audit.tables.heads import RATIOS, head_of, is_text
from plangen.audit.tables.shape import Shape, shape_of, unit_column
from plangen.audit.tables.sheet import Sheet
from plangen.audit.tables.units import one_of
from plangen.readers.passages.passage import Table
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

_LARGE: Final = 1000
"""A growth of as many per cent is an amount."""


def sheet_of(table: Table, outlooks: Sequence[Outlook]) -> Sheet | None:
    """Read a table; None where its words do not say what its numbers are."""
    shape = shape_of(table)
    if shape is None:
        return None
    figures = dict(_figures(shape))
    columns = tuple(_columns(shape, figures))
    rows = tuple(_rows(shape, figures))
    if not columns or not rows:
        return None
    cells = dict(cells_of(shape, figures, rows, columns, outlooks))
    return Sheet(table, rows, columns, cells) if cells else None


def _figures(shape: Shape) -> Iterator[tuple[tuple[int, int], Figure]]:
    """Yield the numbers of the body; of a merged cell at its first place."""
    for row in range(shape.top, len(shape.table.rows)):
        for column in range(shape.left, len(shape.table.rows[row])):
            passage = shape.table.rows[row][column]
            cell = passage.cell if passage else None
            if passage and cell and (cell.row, cell.column) == (row, column):
                figure = figure_in(passage.text)
                if figure:
                    yield (row, column), figure


def _columns(shape: Shape, figures: Mapping[tuple[int, int], Figure]) -> Iterator[Line]:
    """Yield the columns of numbers; 占比 a second time is of the year that stands before it."""
    timed, seen = Head(), set[str]()
    for place in range(shape.left, len(shape.texts[0])):
        words = shape.column_words(place)
        own = [one.quantity for (_, column), one in figures.items() if column == place]
        if own and not any(map(is_text, words[-1:])):
            head = _settled(head_of(" ".join(words)), own)
            timed = head if head.scenario or head.when.year or head.flow else timed
            if head.words in seen and head.role in RATIOS:
                head = replace(head, scenario=timed.scenario, when=timed.when, flow=timed.flow)
            seen.add(head.words)
            yield Line(place, head, "".join(words[:-1]))


def _settled(head: Head, own: Sequence[Quantity]) -> Head:
    """Tell a growth from an increase by the numbers: per cent, or amounts."""
    ratios = sum(one.dimension is Dimension.RATIO for one in own)
    if head.role is Role.INCREASE and 2 * ratios > len(own):
        return replace(head, role=Role.GROWTH)
    is_amount = not ratios and any(abs(one.value) >= _LARGE for one in own)
    if head.role is Role.GROWTH and is_amount:
        return replace(head, role=Role.INCREASE)
    return head


def _rows(shape: Shape, figures: Mapping[tuple[int, int], Figure]) -> Iterator[Line]:
    filled = {row for row, _ in figures}
    group = section = ""
    units = unit_column(shape)
    for place in range(shape.top, len(shape.texts)):
        words = shape.row_words(place)
        if not words and place not in filled:
            continue
        if place not in filled:
            section = words[0]
            yield Line(place, replace(head_of(section), kind=LineKind.SECTION), section)
            continue
        first = shape.texts[place][0]
        group = first if first and shape.left > 1 else group
        own = [one.quantity for (row, _), one in figures.items() if row == place]
        head = _row_head(words, "" if units is None else shape.texts[place][units])
        yield Line(place, _settled(head, own), group or section, shape.starts(place))


def _row_head(words: Sequence[str], unit: str) -> Head:
    """Read the words before a row: what it is says that which is 合计, else the last of them."""
    named = [one for one in words if one != unit] or [""]
    heads = [head_of(one) for one in named]
    total = next((one for one in heads if one.kind is not LineKind.PART), None)
    head = total or heads[-1]
    return replace(head, unit=one_of(unit) or head.unit) if unit else head
