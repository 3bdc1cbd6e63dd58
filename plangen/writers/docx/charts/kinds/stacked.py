"""Columns whose parts stand upon one another."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from plangen.document.chartspec import CategoryChart
from plangen.writers.docx.charts import bars, grouped
from plangen.writers.docx.charts.axes import Span
from plangen.writers.docx.charts.bars import Look
from plangen.writers.docx.charts.frame import Native, legend_height
from plangen.writers.docx.charts.kinds import bar
from plangen.writers.docx.charts.labels import INSIDE, Label, of_points
from plangen.writers.docx.charts.lying import shelf
from plangen.writers.docx.charts.paint import accent, on
from plangen.writers.docx.charts.series import Strip
from plangen.writers.docx.charts.text import SIZES
from plangen.writers.docx.charts.upright import PLOT, grid, span

_GAP: Final = 40           # percent of a bar's width between two
_PITCH: Final = 22.0       # points of a row where the bars lie
_CLEAR: Final = 4.0        # points around a text


def native(spec: CategoryChart, width: float) -> Native | None:
    """Stand the stacks up where all parts can be written on, else lay them, else unstack them."""
    return _upright(spec, width) or _lying(spec, width) or bar.native(spec, width)


def _upright(spec: CategoryChart, width: float) -> Native | None:
    totals = list(_totals(spec))
    axis, code = grouped.axis_of(totals)
    stand = grid(spec, width, axis)
    reach = span(spec, axis, code, totals, 0.0)
    strips = _strips(spec, PLOT / (reach.high - reach.low), stand.slot / (1 + _GAP / 100))
    if not strips or not stand.whole:
        return None
    look = Look(stacked=True, gap=_GAP, names=stand.names)
    return bars.chart(stand.box, grouped.sheet(spec), strips, reach, look, grouped.named(spec))


def _lying(spec: CategoryChart, width: float) -> Native | None:
    totals = [float(total) for total in _totals(spec)]
    foot = legend_height((series.name for series in spec.series), width)
    shelved = shelf(grouped.names(spec), width, bottom=foot, pitch=_PITCH)
    reach = Span(min([0.0, *totals]), max([0.0, *totals]))
    if shelved is None or reach.high == reach.low:
        return None
    strips = _strips(spec, shelved.box.inner_width / (reach.high - reach.low), None)
    look = Look(lying=True, stacked=True, gap=_GAP, names=shelved.names)
    if not strips:
        return None
    return bars.chart(shelved.box, grouped.sheet(spec), strips, reach, look, grouped.named(spec))


def _totals(spec: CategoryChart) -> Iterator[Fraction]:
    """Yield how far each stack reaches above zero and below it."""
    for points in zip(*(series.points for series in spec.series), strict=True):
        values = [point.value or Fraction(0) for point in points]
        yield sum((value for value in values if value > 0), Fraction(0))
        yield sum((value for value in values if value < 0), Fraction(0))


def _strips(spec: CategoryChart, unit: float, across: float | None) -> list[Strip]:
    """Write on every part, at the largest size at which all have room; none if there is none.

    `unit` are the points that a value of one takes; `across` is how wide an upright stack is.
    """
    rows = [
        of_points(series.points, stacked=across is not None, colour=on(accent(place)))
        for place, series in enumerate(spec.series)
    ]
    parts = [
        (label, abs(float(point.value or 0)) * unit)
        for series, row in zip(spec.series, rows, strict=True)
        for point, label in zip(series.points, row, strict=True)
        if label
    ]
    size = next((s for s in SIZES if all(_fits(*part, s, across) for part in parts)), 0.0)
    return grouped.strips(spec, rows, size, INSIDE) if size else []


def _fits(label: Label, length: float, size: float, across: float | None) -> bool:
    if across is None:
        return label.width(size) + _CLEAR <= length
    return label.width(size) <= across and label.height(size) <= length
