"""Upright columns, one group a category, one colour a series."""

from typing import Final

from plangen.document.chartspec import CategoryChart
from plangen.writers.docx.charts import bars, grouped
from plangen.writers.docx.charts.bars import Look
from plangen.writers.docx.charts.frame import Native
from plangen.writers.docx.charts.kinds import bar
from plangen.writers.docx.charts.labels import BEYOND
from plangen.writers.docx.charts.text import SIZES
from plangen.writers.docx.charts.upright import grid, span

_WIDEST: Final = 36.0      # points that a single column takes at the most
_GAPS: Final = (40, 500)   # percent of a column's width between two groups


def native(spec: CategoryChart, width: float) -> Native | None:
    """Stand the columns up; lay them down where upright they cannot all be named and labelled."""
    return _upright(spec, width) or bar.native(spec, width)


def _upright(spec: CategoryChart, width: float) -> Native | None:
    values, lanes = grouped.known(spec), len(spec.series)
    axis, code = grouped.axis_of(values)
    on = grid(spec, width, axis)
    gap = min(max(round((on.slot / _WIDEST - lanes) * 100), _GAPS[0]), _GAPS[1])
    room = on.slot - 2 if lanes == 1 else on.slot / (lanes + gap / 100)
    written = grouped.point_labels(spec, stacked=True)
    given = [label for row in written for label in row if label]
    size = next((size for size in SIZES if all(each.width(size) <= room for each in given)), None)
    if size is None or not on.whole:
        return None
    label = max((each.height(size) for each in given), default=0.0)
    return bars.chart(
        on.box,
        grouped.sheet(spec),
        grouped.strips(spec, written, size, BEYOND),
        span(spec, axis, code, values, label),
        Look(gap=gap, names=on.names),
        grouped.named(spec),
    )
