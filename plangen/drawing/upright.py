"""Columns that stand or float in a frame, and their labels: what column and waterfall share."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plangen.document.chartspec import CategoryChart
from plangen.drawing import datatable, valuelabels
from plangen.drawing.axis import Axis, nice_axis
from plangen.drawing.bars import Bar
from plangen.drawing.frame import Frame, frame, grid, ground, names, rise
from plangen.drawing.header import Entry, header
from plangen.drawing.palette import MUTED, WHITE
from plangen.drawing.scene import Box, Label, Line, Mark, Rect, Scene
from plangen.drawing.style import DASH, HAIRLINE, MARGIN, WIDTH
from plangen.drawing.text import label_box
from plangen.drawing.unitnote import unit_note

_WIDEST = 116.0        # of a single column


def upright(
    spec: CategoryChart,
    columns: Sequence[Bar],
    entries: Sequence[Entry] = (),
    *,
    linked: bool = False,
    ends: bool = True,
) -> Scene | None:
    """Draw columns with their labels at their ends or, where those collide, in a table below.

    None if the labels or the categories' names fit in neither way. `linked` joins the end of each
    column to the next; without `ends` labels are never at theirs.
    """
    axis = nice_axis([value for column in columns for value in (column.start, column.end)])
    head = header(unit_note(spec), entries)
    on = frame(axis, spec.categories, head, _room(axis, columns))
    values = [_value(on, column) for column in columns]
    labels = valuelabels.place(values, on.left) if ends else None
    if on.whole and labels is not None:
        return _scene(on, (*head.marks, *standing(on, columns, labels, linked=linked)), on.foot)
    head = header(unit_note(spec))
    on = frame(axis, spec.categories, head, gutter=datatable.gutter(entries))
    table = datatable.table(on, spec.series, entries)
    if on.whole and table:
        chart = standing(on, columns, (), linked=linked)
        return _scene(on, (*head.marks, *chart, *table.marks), table.bottom)
    return None


def _scene(on: Frame, marks: Sequence[Mark], bottom: float) -> Scene:
    return Scene(WIDTH, round(bottom + MARGIN), (*marks, *names(on)))


def _room(axis: Axis, columns: Sequence[Bar]) -> tuple[float, float]:
    """Return the height that labels need above the highest tick and below the lowest."""
    tops = [max(column.start, column.end) for column in columns if not column.down]
    ends = [column.end for column in columns if column.down]
    above = valuelabels.HEIGHT - rise(axis, axis.high - max(tops, default=axis.low))
    below = valuelabels.HEIGHT - rise(axis, min(ends, default=axis.high) - axis.low)
    return max(0, above), max(0, below)


def _box(on: Frame, column: Bar) -> Box:
    """Return where a column stands; a lone one takes half of its slot, several most of it."""
    share = 0.56 if column.lanes == 1 else 0.82
    width = min(on.slot * share / column.lanes, _WIDEST)
    left = on.centre(column.slot) + (column.lane - column.lanes / 2) * width
    inset = 0 if column.lanes == 1 else min(3, width / 10)
    top, bottom = sorted((on.y(column.start), on.y(column.end)))
    return Box(left + inset, top, left + width - inset, bottom)


def _value(on: Frame, column: Bar) -> valuelabels.Value:
    return valuelabels.Value(_box(on, column), column.point, column.down)


def standing(
    on: Frame, columns: Sequence[Bar], labels: Sequence[Label], *, linked: bool = False
) -> Iterator[Mark]:
    """Yield the grid, cleared where labels stand, and the columns before it."""
    yield from grid(on)
    yield from (Rect(label_box(label), WHITE) for label in labels)
    if linked:
        yield from _links(on, columns)
    for column in columns:
        if column.start != column.end:
            yield Rect(_box(on, column), column.colour)
    yield ground(on)
    yield from labels


def _links(on: Frame, columns: Sequence[Bar]) -> Iterator[Line]:
    """Join each column's end to the next one; a column without height is itself part of a link."""
    for one, other in pairwise(columns):
        y, box = on.y(one.end), _box(on, one)
        left = box.left if one.start == one.end else box.right
        yield Line((left, y), (_box(on, other).left, y), MUTED, HAIRLINE, DASH)
