"""Bars of named figures that are no split, such as budget lines at several depths."""

from plangen.charts.parts import is_comparison
from plangen.charts.source import Source, scale_of
from plangen.diagnostics.message import Message
from plangen.document.chartspec import CategoryChart, ChartKind, Series
from plangen.figures.figure import Figure


def named_bars(
    source: Source, title: Message, figures: list[tuple[str, Figure]]
) -> CategoryChart | None:
    """Make a bar a figure; None where there is nothing to compare."""
    if not is_comparison([figure for _, figure in figures]):
        return None
    scale = scale_of([figure for _, figure in figures], source)
    words = source.text(title)
    said = source.listed([f"{name} {figure.text}" for name, figure in figures])
    return CategoryChart(
        ChartKind.BAR,
        words,
        tuple(name for name, _ in figures),
        (Series(words, tuple(scale.point(figure) for _, figure in figures)),),
        scale.unit,
        source.stated(words, said),
    )
