"""A split by period, the course of the year: columns, with growth a line above, or lines."""

from plangen.charts import growing, trend
from plangen.charts.parts import split_chart
from plangen.charts.source import Source
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the split at `path`: lines by month, else a column a period, with growth if known."""
    return (
        trend.make(source, path)
        or growing.make(source, path)
        or split_chart(source, path, ChartKind.COLUMN)
    )
