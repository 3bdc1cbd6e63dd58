"""Bars of a budget's lines, the innermost that are given."""

from collections.abc import Iterator, Mapping

from plangen.charts.parts import is_comparison, measure_name
from plangen.charts.source import Source, scale_of
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind, Series
from plangen.figures.figure import Figure
from plangen.model.measure import Part

_TITLE = say(zh="预算构成", en="Budget by line")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the lines of the budget at `path`, a bar a line."""
    budget = source.figures.measures.get(path)
    if not isinstance(budget, Part):
        return None
    lines = list(_lines(source, budget.lines, (*path, "lines")))
    if not is_comparison([figure for _, figure in lines]):
        return None
    scale = scale_of([figure for _, figure in lines], source)
    said = source.listed([f"{name} {figure.text}" for name, figure in lines])
    title = source.text(_TITLE)
    return CategoryChart(
        ChartKind.BAR,
        title,
        tuple(name for name, _ in lines),
        (Series(title, tuple(scale.point(figure) for _, figure in lines)),),
        scale.unit,
        source.stated(title, said),
    )


def _lines(
    source: Source, lines: Mapping[str, Part], path: Path
) -> Iterator[tuple[str, Figure]]:
    for name, line in lines.items():
        at = (*path, name)
        if line.lines:
            yield from _lines(source, line.lines, (*at, "lines"))
        elif figure := source.figures.at(at):
            yield measure_name(source, at), figure
