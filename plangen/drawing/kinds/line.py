"""Lines over categories that follow on one another, such as months."""

from collections.abc import Sequence

from plangen.document.chartspec import CategoryChart, Point
from plangen.drawing import datatable, valuelabels
from plangen.drawing.axis import nice_axis
from plangen.drawing.bars import grouped, legend
from plangen.drawing.frame import Frame, frame, grid, ground, names
from plangen.drawing.header import header
from plangen.drawing.lying import lying
from plangen.drawing.palette import WHITE, accent
from plangen.drawing.scene import Box, Label, Mark, Rect, Scene
from plangen.drawing.strokes import strokes
from plangen.drawing.style import MARGIN, WIDTH
from plangen.drawing.text import label_box
from plangen.drawing.unitnote import unit_note
from plangen.drawing.valuelabels import HEIGHT, Value

_HALF = 10.0           # of a dot's width: so far its label keeps above it


def layout(spec: CategoryChart) -> Scene:
    """Label a single line at its points; the values of several stand in a table below."""
    return _labelled(spec) or _tabled(spec) or lying(spec, grouped(spec), legend(spec))


def _labelled(spec: CategoryChart) -> Scene | None:
    on = _frame(spec, room=HEIGHT)
    points = spec.series[0].points if len(spec.series) == 1 else ()
    labels = valuelabels.place([_value(on, *each) for each in enumerate(points)], on.left)
    return _scene(spec, on, labels, labels, on.foot) if points and labels and on.whole else None


def _tabled(spec: CategoryChart) -> Scene | None:
    on = _frame(spec, gutter=datatable.gutter(legend(spec)))
    table = datatable.table(on, spec.series, legend(spec)) if spec.categories else None
    return _scene(spec, on, (), table.marks, table.bottom) if table and on.whole else None


def _frame(spec: CategoryChart, room: float = 0, gutter: float = 0) -> Frame:
    points = (point for series in spec.series for point in series.points)
    axis = nice_axis(point.value for point in points if point.value is not None)
    return frame(axis, spec.categories, header(unit_note(spec)), (room, 0), gutter)


def _value(on: Frame, slot: int, point: Point) -> Value:
    x, y = on.centre(slot), on.y(on.axis.low if point.value is None else point.value)
    return Value(Box(x - _HALF, y - _HALF, x + _HALF, y), point, down=False)


def _scene(
    spec: CategoryChart, on: Frame, labels: Sequence[Label], more: Sequence[Mark], bottom: float
) -> Scene:
    """Draw the lines on their grid, which is cleared where labels stand."""
    marks: list[Mark] = [*header(unit_note(spec)).marks, *grid(on), ground(on)]
    for place, series in enumerate(spec.series):
        marks += strokes(on, series.points, accent(place))
    marks += (Rect(label_box(label), WHITE) for label in labels)
    return Scene(WIDTH, round(bottom + MARGIN), (*marks, *more, *names(on)))
