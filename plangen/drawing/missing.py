"""Characters that a chart lacks, said as a problem at the value that has them."""

from collections.abc import Iterator
from typing import assert_never

from plangen.diagnostics.message import say
from plangen.document.chartspec import Bands, CategoryChart, ChartSpec, Timeline
from plangen.document.problem import Problem
from plangen.drawing.picture import Picture


def glyph_problems(spec: ChartSpec, picture: Picture) -> tuple[Problem, ...]:
    """Return the problem of a picture that lacks characters, none where it has them all."""
    if not picture.missing:
        return ()
    message = say(
        zh="图“{title}”里有字体画不出的字：{glyphs}",
        en="the chart “{title}” has characters that no font can draw: {glyphs}",
        title=spec.title,
        glyphs=picture.missing,
    )
    return (Problem("X903", message, _path(spec, picture.missing)),)


def _path(spec: ChartSpec, glyphs: tuple[str, ...]) -> str:
    """Return the plan's path of the first value with such a character in its name or text."""
    found = (path for text, path in _texts(spec) if path and any(g in text for g in glyphs))
    return next(found, "")


def _texts(spec: ChartSpec) -> Iterator[tuple[str, str]]:
    match spec:
        case CategoryChart():
            for series in spec.series:
                for name, point in zip(spec.categories, series.points, strict=False):
                    yield f"{name}{point.text}{point.note}", point.path
        case Timeline():
            yield from ((f"{bar.name}{bar.text}{bar.group}", bar.path) for bar in spec.bars)
        case Bands():
            yield from ((f"{mark.name}{mark.text}", mark.path) for mark in spec.bands)
            yield from ((f"{mark.name}{mark.text}", mark.path) for mark in spec.markers)
        case _:
            assert_never(spec)
