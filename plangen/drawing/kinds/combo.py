"""Columns with a line over them that has a scale of its own, and the values of both below."""

from collections.abc import Iterable
from dataclasses import replace

from plangen.document.chartspec import CategoryChart, Series
from plangen.drawing import datatable
from plangen.drawing.axis import Axis, nice_axis
from plangen.drawing.bars import grouped, legend
from plangen.drawing.frame import frame, names
from plangen.drawing.header import header
from plangen.drawing.lying import lying
from plangen.drawing.palette import MUTED, accent
from plangen.drawing.scene import Scene
from plangen.drawing.strokes import strokes
from plangen.drawing.style import MARGIN, WIDTH
from plangen.drawing.unitnote import unit_note
from plangen.drawing.upright import standing


def layout(spec: CategoryChart) -> Scene:
    """Draw the line over the columns; where the table has no room, its values are notes of bars."""
    *columns, line = spec.series
    head, entries = header(unit_note(spec)), legend(spec)
    on = frame(_axis(columns), spec.categories, head, gutter=datatable.gutter(entries))
    table = datatable.table(on, spec.series, entries) if spec.categories else None
    if table is None or not on.whole:
        noted = _noted(spec)
        return lying(noted, grouped(noted), [*entries[:-1], (line.name, MUTED)])
    standing_columns = standing(on, grouped(replace(spec, series=tuple(columns))), ())
    over = strokes(replace(on, axis=_axis([line])), line.points, accent(len(columns)))
    marks = (*head.marks, *standing_columns, *over, *table.marks)
    return Scene(WIDTH, round(table.bottom + MARGIN), (*marks, *names(on)))


def _axis(rows: Iterable[Series]) -> Axis:
    points = (point for series in rows for point in series.points)
    return nice_axis(point.value for point in points if point.value is not None)


def _noted(spec: CategoryChart) -> CategoryChart:
    """Return the chart of the columns alone, with the line's texts as notes of the last of them."""
    *columns, last, line = spec.series
    pairs = zip(last.points, line.points, strict=True)
    points = tuple(replace(point, note=other.text) for point, other in pairs)
    return replace(spec, series=(*columns, replace(last, points=points)))
