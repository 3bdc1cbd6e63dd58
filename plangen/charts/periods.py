"""Columns of a split by period: the course of the year."""

from plangen.charts.parts import split_chart
from plangen.charts.source import Source
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the split at `path`, a column a period."""
    return split_chart(source, path, ChartKind.COLUMN)
