"""The levels of a measure along a number line, with its target and its actual."""

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.charts.rows import title_of
from plangen.charts.source import Source
from plangen.charts.stretches import in_order, stretch
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path, format_path
from plangen.document.chartspec import Band, Bands, Marker, Tone
from plangen.figures.figure import Figure
from plangen.model.measure import Level
from plangen.model.walk import find
from plangen.values.quantity import Quantity

_TITLE = say(zh="分级", en="Levels")
_MARKERS = {"target": say(zh="目标", en="Target"), "actual": say(zh="实际", en="Actual")}
_TONES = {
    "绿": Tone.GOOD, "黄": Tone.CAUTION, "橙": Tone.CAUTION, "红": Tone.BAD,
    "green": Tone.GOOD, "yellow": Tone.CAUTION, "amber": Tone.CAUTION, "red": Tone.BAD,
}  # fmt: skip
"""What levels mean whose names begin so."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A level whose range is a number or a range of numbers."""

    name: str
    level: Level
    figure: Figure
    quantity: Quantity


def make(source: Source, path: Path) -> Bands | None:
    """Draw the levels (or grades) at `path`, or of what is there; None for fewer than two."""
    steps = list(_steps(source, path))
    if len(steps) < 2 or len({_scale(step.quantity) for step in steps}) > 1:
        return None
    measure = path[:-1] if path[-1] == "levels" else path
    bands = in_order([_band(step) for step in steps])
    relative = any(step.level.of for step in steps)
    markers = () if relative else tuple(_markers(source, measure, steps[0].quantity))
    title = title_of(source, _TITLE, measure)
    drawn: tuple[Band | Marker, ...] = (*bands, *markers)
    said = source.listed([f"{each.name} {each.text}" for each in drawn])
    return Bands(title, bands, markers, source.stated(title, said))


def _steps(source: Source, path: Path) -> Iterator[_Step]:
    """Yield the levels right at a path, or under the key that holds them there."""
    homes = (path, (*path, "levels"), (*path, "grades"))
    for at, level in find(source.plan, Level):
        figure = source.figures.at((*at, "range"))
        if at[:-1] in homes and figure and isinstance(figure.value, Quantity):
            yield _Step(str(at[-1]), level, figure, figure.value)


def _band(step: _Step) -> Band:
    ends, figure = stretch(step.quantity), step.figure
    tones = (tone for word, tone in _TONES.items() if step.name.lower().startswith(word))
    tone = next(tones, Tone.PLAIN)
    return Band(step.name, ends.low, ends.high, figure.text, format_path(figure.path), tone)


def _markers(source: Source, measure: Path, like: Quantity) -> Iterator[Marker]:
    """Yield what is known of the measure, where it counts as its levels do."""
    for key, name in _MARKERS.items():
        figure = source.figures.at((*measure, key))
        if figure and isinstance(figure.value, Quantity) and _scale(figure.value) == _scale(like):
            at = format_path(figure.path)
            yield Marker(source.text(name), figure.value.value, figure.text, at)


def _scale(quantity: Quantity) -> tuple[object, ...]:
    return quantity.dimension, quantity.unit.base
