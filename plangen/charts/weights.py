"""Bars of the weights of a KPI tree, each as deep as weights are given."""

from collections.abc import Iterator, Mapping

from plangen.charts.parts import is_comparison
from plangen.charts.source import Source, scale_of
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind, Series
from plangen.figures.figure import Figure
from plangen.model.people import Kpi

_TITLE = say(zh="考核权重", en="KPI weights")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the weights of the whole tree, a bar an indicator."""
    weights = list(_weights(source, source.plan.kpis, path))
    if not is_comparison([figure for _, figure in weights]):
        return None
    scale = scale_of([figure for _, figure in weights], source)
    title = source.text(_TITLE)
    said = source.listed([f"{name} {figure.text}" for name, figure in weights])
    return CategoryChart(
        ChartKind.BAR,
        title,
        tuple(name for name, _ in weights),
        (Series(title, tuple(scale.point(figure) for _, figure in weights)),),
        scale.unit,
        source.stated(title, said),
    )


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
