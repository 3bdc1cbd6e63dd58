"""Lines over categories that follow on one another, such as months."""

from collections.abc import Sequence
from itertools import pairwise

from plangen.document.chartspec import CategoryChart
from plangen.writers.docx.charts import axes, grouped
from plangen.writers.docx.charts.axes import Span
from plangen.writers.docx.charts.frame import MARGIN, Native, framed, legend
from plangen.writers.docx.charts.grouped import Labels
from plangen.writers.docx.charts.kinds import bar
from plangen.writers.docx.charts.labels import ABOVE, RIGHT, Label
from plangen.writers.docx.charts.lines import line_chart
from plangen.writers.docx.charts.text import SIZES, SMALL
from plangen.writers.docx.charts.upright import PLOT, grid, span

_CLEAR = 8.0               # points between a line's last point and its label


def native(spec: CategoryChart, width: float) -> Native | None:
    """Label a single line at its points, several at their last ones, wherever there is room."""
    values = grouped.known(spec)
    axis, code = grouped.axis_of(values)
    labels = grouped.point_labels(spec, stacked=True)
    one = len(spec.series) == 1
    beyond = 0.0 if one else max((each.width(SMALL) for each in _last(labels)), default=0.0)
    on = grid(spec, width, axis, MARGIN + beyond)
    if not on.whole:
        return bar.native(spec, width)
    given = [label for row in labels for label in row if label]
    fitting = (size for size in SIZES if all(each.width(size) <= on.slot - 2 for each in given))
    size = next(fitting, 0.0) if one else 0.0
    reach = span(spec, axis, code, values, max((g.height(size) for g in given), default=0) * one)
    shown = labels if size else _ends(spec, labels, reach)
    strips = grouped.strips(spec, shown, size or SMALL, ABOVE if size else RIGHT)
    sheet = grouped.sheet(spec)
    plot = (
        line_chart(sheet, strips, (axes.NAMES, axes.VALUES))
        + axes.names(lying=False, size=on.names)
        + axes.values(reach, lying=False)
    )
    return framed(on.box, sheet, plot, "" if one else legend())


def _last(labels: Labels) -> list[Label]:
    return [found[-1] for row in labels if (found := [label for label in row if label])]


def _ends(spec: CategoryChart, labels: Labels, reach: Span) -> Labels:
    """Keep the labels of last points, where none of them stand upon one another."""
    kept = [[label if place == len(row) - 1 else None for place, label in enumerate(row)]
            for row in labels]  # fmt: skip
    ends = sorted(float(series.points[-1].value or 0) for series in spec.series)
    apart = SMALL * 1.5 * (reach.high - reach.low) / PLOT
    none: list[Sequence[Label | None]] = [[None] * len(row) for row in labels]
    return kept if all(high - low >= apart for low, high in pairwise(ends)) else none
