"""Lying bars with their names at the left, for long names and many rows."""

from plangen.document.chartspec import CategoryChart
from plangen.writers.docx.charts import bars, grouped
from plangen.writers.docx.charts.bars import Look
from plangen.writers.docx.charts.frame import Native, legend_height
from plangen.writers.docx.charts.labels import BEYOND
from plangen.writers.docx.charts.lying import Reach, shelf, span


def native(spec: CategoryChart, width: float) -> Native | None:
    """Lay one group of bars a category below the other, the first on top."""
    lanes = len(spec.series)
    named = [series.name for series in spec.series if lanes > 1]
    on = shelf(grouped.names(spec), width, lanes, legend_height(named, width))
    if on is None:
        return None
    written = grouped.point_labels(spec, stacked=False)
    reaches = [
        Reach(float(point.value or 0), label.width(on.size) if label else 0.0)
        for series, row in zip(spec.series, written, strict=True)
        for point, label in zip(series.points, row, strict=True)
    ]
    return bars.chart(
        on.box,
        grouped.sheet(spec),
        grouped.strips(spec, written, on.size, BEYOND),
        span(reaches, on.box.inner_width),
        Look(lying=True, gap=50 if lanes == 1 else 30, names=on.names),
        grouped.named(spec),
    )
