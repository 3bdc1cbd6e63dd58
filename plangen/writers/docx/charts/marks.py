"""The bars and texts on a number line: the marks of values, and levels that have a row each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from plangen.document.chartspec import Bands
from plangen.writers.docx.charts.labels import Label
from plangen.writers.docx.charts.levels import Level
from plangen.writers.docx.charts.paint import INK, Colour

CLEAR: Final = 8.0         # points beside texts

_THICK: Final = 2.0        # points of the mark of a value
_FINE: Final = 10**9


@dataclass(frozen=True, slots=True)
class Line:
    """A number line: its lowest number, its length, and what of that is a point in print."""

    low: Fraction
    length: Fraction
    point: float

    @property
    def mark(self) -> Fraction:
        """Return how long the mark of a value is."""
        return Fraction(_THICK * self.point).limit_denominator(_FINE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A row: its number, how much earlier its bar begins, how long that is, and its text."""

    name: str
    text: str
    number: Fraction
    before: Fraction
    length: Fraction
    colour: Colour


def line(found: Sequence[Level], room: float) -> Line:
    """Return the line on which some levels stand in so many points."""
    length = sum((each.gap + each.length for each in found), Fraction(0))
    return Line(found[0].low, length, float(length) / room)


def marks(spec: Bands, own: Sequence[Level], on: Line) -> Iterator[Mark]:
    """Yield a row a value, and one for each of the levels that have their own."""
    for marker in spec.markers:
        yield Mark(marker.name, marker.text, marker.value, on.mark / 2, on.mark, INK)
    for each in own:
        name, text = each.band.name, each.band.text
        yield Mark(name, text, each.low, Fraction(0), each.length, each.colour)


def sides(
    rows: Sequence[Mark], on: Line, size: float
) -> tuple[list[Label | None], list[Label | None]]:
    """Return the texts to the left of their bars, and those to the right where there is room."""
    texts = [Label(row.text) for row in rows]
    ends = [row.number - row.before + row.length - on.low for row in rows]
    right = [
        float(on.length - end) / on.point >= text.width(size) + CLEAR
        for end, text in zip(ends, texts, strict=True)
    ]
    pairs = list(zip(texts, right, strict=True))
    left = [None if beyond else text for text, beyond in pairs]
    return left, [text if beyond else None for text, beyond in pairs]
