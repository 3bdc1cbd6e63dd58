"""The levels along a number line, as lengths to be stacked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from plangen.document.chartspec import Band, Bands, Tone
from plangen.drawing.numberline import Stretch, stretches
from plangen.writers.docx.charts.labels import Label
from plangen.writers.docx.charts.paint import TONES, Colour, on

_LIGHTEST: Final = 0.72    # how much white is in the lowest of several plain levels


@dataclass(frozen=True, slots=True)
class Level:
    """A level: where it begins, what parts it from the one below, its length, its colour."""

    band: Band
    low: Fraction
    gap: Fraction
    length: Fraction
    colour: Colour


def levels(spec: Bands) -> list[Level]:
    """Return the levels in rising order; none at all where some cannot be stacked."""
    line = stretches(spec.bands, [marker.value for marker in spec.markers], 0, 1)
    found = list(_levels(spec.bands, line))
    return found if all(each.gap >= 0 and each.length > 0 for each in found) else []


def _levels(bands: Sequence[Band], line: Sequence[Stretch]) -> Iterator[Level]:
    reached = line[0].low
    for band, at, colour in zip(bands, line, _colours(bands), strict=True):
        yield Level(band, at.low, at.low - reached, at.high - at.low, colour)
        reached = at.high


def _colours(bands: Sequence[Band]) -> list[Colour]:
    """Return a colour a band; plain ones grow darker from low to high."""
    plain = sum(band.tone is Tone.PLAIN for band in bands)
    lightness = (_LIGHTEST * (1 - step / max(1, plain - 1)) for step in range(plain))
    shades = (Colour("accent1", white) for white in lightness)
    return [TONES.get(band.tone) or next(shades) for band in bands]


def pieces(found: Sequence[Level]) -> Iterator[tuple[str, Fraction, Level | None]]:
    """Yield what is stacked in one row: the levels, and what parts two of them; with its length."""
    for each in found:
        if each.gap:
            yield "", each.gap, None
        yield each.band.name, each.length, each


def inside(level: Level) -> Label:
    """Return the label that stands on a level: its name, and below that its range."""
    return Label(level.band.name, level.band.text, colour=on(level.colour), stacked=True)
