"""The numbers of a table's cells, in the units of columns, rows and captions."""

from collections.abc import Iterator, Mapping, Sequence

from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.outlook import Outlook
from plangen.audit.tables.cell import cell_mention
from plangen.audit.tables.figures import Figure
from plangen.audit.tables.head import Head, Line
from plangen.audit.tables.heads import RATIOS, is_ratio
from plangen.audit.tables.shape import Shape
from plangen.audit.tables.units import caption_unit, in_unit, unit_of
from plangen.values.prose.mended import mended
from plangen.values.quantity import Quantity
from plangen.values.unit import PERCENT, Dimension


def cells_of(
    shape: Shape,
    figures: Mapping[tuple[int, int], Figure],
    rows: Sequence[Line],
    columns: Sequence[Line],
    outlooks: Sequence[Outlook],
) -> Iterator[tuple[tuple[int, int], Mention]]:
    """Yield the numbers of a table by their places, in the units that its words give them."""
    by_row = {line.place: line for line in rows}
    usual = caption_unit(mended(shape.table.caption).text) or _corner_unit(shape)
    years = [line.head.when.year for line in (*columns, *rows) if line.head.when.year]
    for column in columns:
        scale = _scale(column.head, [one for at, one in figures.items() if at[1] == column.place])
        for (row, place), figure in figures.items():
            passage = shape.table.rows[row][place]
            if place == column.place and row in by_row and passage:
                head = by_row[row].head
                unit = _unit(column.head, head, scale, usual)
                number = figure._replace(quantity=in_unit(figure.quantity, unit))
                outlook = outlooks[passage.number]
                yield (row, place), cell_mention(
                    passage, number, column, by_row[row], outlook, max(years, default=None)
                )


def _corner_unit(shape: Shape) -> Quantity | None:
    """Return the unit that the corner of a table names: £m."""
    corners = [one for row in shape.texts[: shape.top] for one in row[: shape.left] if one]
    return next((found for one in corners if (found := unit_of(one))), None)


def _scale(head: Head, own: Sequence[Figure]) -> Quantity | None:
    """Return what numbers without a sign mean in a column of percentages; None elsewhere."""
    plain = [one.quantity for one in own if one.quantity.dimension is Dimension.PLAIN]
    if head.role not in RATIOS or head.unit or not plain or not is_ratio(head.words):
        return head.unit
    is_fraction = all(abs(one.value) <= 2 for one in plain) and any(one.place < 1 for one in plain)
    return None if is_fraction else Quantity(PERCENT.size, PERCENT)


def _unit(
    column: Head, row: Head, scale: Quantity | None, usual: Quantity | None
) -> Quantity | None:
    if scale or column.role in RATIOS:
        return scale
    if row.unit or row.role in RATIOS or column.role is Role.EACH:
        return row.unit
    return usual
