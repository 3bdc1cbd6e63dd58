"""Columns, and above them a line that has a scale of its own."""

from dataclasses import replace
from typing import Final

from plangen.document.chartspec import CategoryChart, Series
from plangen.writers.docx.charts import axes, grouped
from plangen.writers.docx.charts.axes import Span
from plangen.writers.docx.charts.bars import Look, bar_chart
from plangen.writers.docx.charts.frame import Native, framed, legend
from plangen.writers.docx.charts.labels import ABOVE, BEYOND
from plangen.writers.docx.charts.lines import line_chart
from plangen.writers.docx.charts.series import bars
from plangen.writers.docx.charts.text import SIZES
from plangen.writers.docx.charts.upright import PLOT, grid, span

_LINE: Final = 56.0        # points above the columns that belong to the line
_GAP: Final = 70           # percent of a column's width between two groups


def native(spec: CategoryChart, width: float) -> Native | None:
    """Keep the line clear of the columns, so that all labels stand at their points.

    Its axis is not shown: every point says its value. Where labels have no room, a picture has.
    """
    *columns, line = spec.series
    below = replace(spec, series=tuple(columns))
    values = grouped.known(below)
    axis, code = grouped.axis_of(values)
    on = grid(spec, width, axis)
    labels = grouped.point_labels(spec, stacked=True)
    lane = on.slot if len(columns) == 1 else on.slot / (len(columns) + _GAP / 100)
    given = [(each, lane) for row in labels[:-1] for each in row if each]
    given += [(each, on.slot) for each in labels[-1] if each]
    size = next((s for s in SIZES if all(label.width(s) <= room for label, room in given)), None)
    if size is None or not on.whole:
        return None
    tall = max((label.height(size) for label, _ in given), default=0.0)
    reach = span(spec, axis, code, values, tall + _LINE)
    *low, high = grouped.strips(spec, labels, size, BEYOND)
    sheet = grouped.sheet(spec)
    written = "".join(bars(order, sheet, strip) for order, strip in enumerate(low))
    plot = (
        bar_chart(written, Look(gap=_GAP))
        + line_chart(sheet, [replace(high, position=ABOVE)], axes.SECOND, len(low))
        + axes.names(lying=False, size=on.names)
        + axes.values(reach, lying=False)
        + axes.second(_above(line, tall))
    )
    return framed(on.box, sheet, plot, legend())


def _above(line: Series, label: float) -> Span:
    """Return the axis on which the line runs in the upper part of the plot."""
    values = [float(point.value) for point in line.points if point.value is not None]
    low, high = min(values, default=0.0), max(values, default=0.0)
    room = _LINE - 2 * SIZES[0]
    unit = (high - low) / room or abs(high) / room or 1.0
    bottom = low - (PLOT - label - room) * unit
    return Span(bottom, bottom + PLOT * unit)
