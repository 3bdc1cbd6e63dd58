"""Bars of a budget's lines, the innermost that are given."""

from collections.abc import Iterator, Mapping

from plangen.charts.named import named_bars
from plangen.charts.parts import measure_name
from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart
from plangen.figures.figure import Figure
from plangen.model.measure import Part

_TITLE = say(zh="预算构成", en="Budget by line")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the lines of the budget at `path`, a bar a line."""
    budget = source.figures.measures.get(path)
    if not isinstance(budget, Part):
        return None
    return named_bars(source, _TITLE, list(_lines(source, budget.lines, (*path, "lines"))))


def _lines(
    source: Source, lines: Mapping[str, Part], path: Path
) -> Iterator[tuple[str, Figure]]:
    for name, line in lines.items():
        at = (*path, name)
        if line.lines:
            yield from _lines(source, line.lines, (*at, "lines"))
        elif figure := source.figures.at(at):
            yield measure_name(source, at), figure
