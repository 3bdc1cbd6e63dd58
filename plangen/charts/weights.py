"""Bars of the weights of a KPI tree, each as deep as weights are given."""

from collections.abc import Iterator, Mapping

from plangen.charts.named import named_bars
from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart
from plangen.figures.figure import Figure
from plangen.model.people import Kpi

_TITLE = say(zh="考核权重", en="KPI weights")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the weights of the whole tree, a bar an indicator."""
    return named_bars(source, _TITLE, list(_weights(source, source.plan.kpis, path)))


def _weights(
    source: Source, nodes: Mapping[str, Kpi], path: Path
) -> Iterator[tuple[str, Figure]]:
    for name, kpi in nodes.items():
        below = list(_weights(source, kpi.items, (*path, name, "items")))
        own = source.figures.at((*path, name, "weight"))
        if below:
            yield from below
        elif own:
            yield name, own
