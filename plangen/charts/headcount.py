"""The bridge from the opening to the closing headcount, over joiners and leavers."""

from collections.abc import Iterator
from dataclasses import replace

from plangen.charts.source import Scale, Source, scale_of
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind, Point, Series
from plangen.figures.figure import Figure

_TITLE = say(zh="团队人数变化", en="Headcount bridge")
_OPENING = say(zh="期初", en="Opening")
_CLOSING = say(zh="期末", en="Closing")
_FLOWS = (
    ("joiners", 1, say(zh="新增", en="Joiners")),
    ("leavers", -1, say(zh="减少", en="Leavers")),
)


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the bridge of the team at `path`; joiners and leavers by unit where they are split."""
    opening = source.figures.at((*path, "headcount", "base"))
    closing = source.figures.at((*path, "headcount"))
    if opening is None or closing is None or opening is closing:
        return None
    scale = scale_of([opening, closing], source)
    steps = [
        (source.text(_OPENING), scale.point(opening, total=True)),
        *_steps(source, path, scale),
        (source.text(_CLOSING), scale.point(closing, total=True)),
    ]
    title = source.text(_TITLE)
    return CategoryChart(
        ChartKind.WATERFALL,
        title,
        tuple(name for name, _ in steps),
        (Series(title, tuple(point for _, point in steps)),),
        scale.unit,
        source.stated(title, source.listed([f"{name} {point.text}" for name, point in steps])),
    )


def _steps(source: Source, team: Path, scale: Scale) -> Iterator[tuple[str, Point]]:
    for key, sign, name in _FLOWS:
        path = (*team, key)
        measure = source.figures.measures.get(path)
        by = next(iter(measure.by.items()), None) if measure else None
        if by is None:
            if figure := source.figures.at(path):
                yield source.text(name), _signed(figure, sign, scale)
            continue
        dimension, parts = by
        for part in parts:
            if figure := source.figures.at((*path, "by", dimension, part)):
                yield part, _signed(figure, sign, scale)


def _signed(figure: Figure, sign: int, scale: Scale) -> Point:
    point = scale.point(figure)
    value = None if point.value is None else sign * point.value
    return replace(point, value=value, text=f"{'+' if sign > 0 else '−'}{point.text}")
