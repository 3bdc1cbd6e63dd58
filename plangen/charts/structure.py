"""A donut of a split: what the whole is made of."""

from plangen.charts.parts import split_chart
from plangen.charts.source import Source
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the split at `path`, a slice a part."""
    return split_chart(source, path, ChartKind.DONUT)
