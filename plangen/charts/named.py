"""Bars of named figures that are no split, such as budget lines at several depths."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from plangen.charts.parts import bracketed, is_comparison
from plangen.charts.source import Source, scale_of
from plangen.diagnostics.message import Message
from plangen.document.chartspec import CategoryChart, ChartKind, Series
from plangen.figures.figure import Figure

_NONE: Mapping[str, str] = MappingProxyType({})


def named_bars(
    source: Source,
    title: Message | str,
    figures: list[tuple[str, Figure]],
    kind: ChartKind = ChartKind.BAR,
    notes: Mapping[str, str] = _NONE,
) -> CategoryChart | None:
    """Make a bar (or a column) a figure, with its note by its name; None without a comparison."""
    if not is_comparison([figure for _, figure in figures]):
        return None
    scale = scale_of([figure for _, figure in figures], source)
    words = source.text(title)
    points = tuple(scale.point(figure, notes.get(name, "")) for name, figure in figures)
    said = [
        bracketed(source, f"{name} {figure.text}", notes.get(name, "")) for name, figure in figures
    ]
    return CategoryChart(
        kind,
        words,
        tuple(name for name, _ in figures),
        (Series(words, points),),
        scale.unit,
        source.stated(words, source.listed(said)),
    )


def with_total_last(chart: CategoryChart) -> CategoryChart:
    """Mark the last bar as the whole's."""
    (series,) = chart.series
    *parts, whole = series.points
    points = (*parts, replace(whole, total=True))
    return replace(chart, series=(replace(series, points=points),))
