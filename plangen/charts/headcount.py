"""The bridge from the opening to the closing headcount, over joiners and leavers."""

from collections.abc import Iterator
from dataclasses import replace

from plangen.charts.parts import measure_name
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
_MOST_STEPS = 12


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the bridge of the team at `path`; joiners and leavers by unit where they are split."""
    opening = source.figures.at((*path, "headcount", "base"))
    closing = source.figures.at((*path, "headcount"))
    if opening is None or closing is None or opening is closing:
        return None
    scale = scale_of([opening, closing], source)
    changes = list(_steps(source, path, scale))
    if not changes:
        return None
    steps = [
        (source.text(_OPENING), scale.point(opening, total=True)),
        *changes,
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
        whole = source.figures.at((*team, key))
        flow = source.text(name)
        flows = _by_unit(source, (*team, key), flow) or ([(flow, whole)] if whole else [])
        for label, figure in flows:
            yield label, _signed(figure, sign, scale)


def _by_unit(source: Source, path: Path, flow: str) -> list[tuple[str, Figure]]:
    """Return the parts of the first split; none where they are too many to be read as steps.

    Nor where one is undecided: the bridge would gape.
    """
    split = next((split for split in source.figures.splits if split.whole_path == path), None)
    if split is None or len(split.parts) > _MOST_STEPS:
        return []
    at = [split.at(part) for part in split.parts]
    figures = [(_labelled(source, p, flow), source.figures.at(p)) for p in at]
    found = [(label, figure) for label, figure in figures if figure]
    decided = len(found) == len(at) and all(figure.amount is not None for _, figure in found)
    return found if decided else []


def _labelled(source: Source, part: Path, flow: str) -> str:
    """Name a part with what it does: 华东新增, for a unit may both gain and lose people."""
    name = measure_name(source, part)
    return f"{name}{flow}" if source.plan.language == "zh-CN" else f"{name} {flow.lower()}"


def _signed(figure: Figure, sign: int, scale: Scale) -> Point:
    """Let leavers go down. The sign is in the value alone: the text is the figure's own."""
    point = scale.point(figure)
    return replace(point, value=None if point.value is None else sign * point.value)
