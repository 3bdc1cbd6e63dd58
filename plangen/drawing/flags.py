"""Values above a number line, each on a staff that stands at its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plangen.document.chartspec import Marker
from plangen.drawing.palette import INK, MUTED
from plangen.drawing.scene import Label, Line, Mark, Polygon
from plangen.drawing.style import HAIRLINE, MARGIN, SMALL, TINY, WIDTH
from plangen.drawing.text import centred, text_width

_ROW = 44.0
_GAP = 10.0
_HEAD = 9.0            # half the width of the arrow's head
_TIP = 14.0


@dataclass(frozen=True, slots=True)
class _Flag:
    """A marker at its x, with the width of its label."""

    marker: Marker
    x: float
    width: float


def height(markers: Sequence[Marker]) -> float:
    """Return what flags take above the line, a row each."""
    return len(markers) * _ROW + _TIP if markers else 0


def flags(markers: Sequence[Marker], places: Sequence[float], foot: float) -> Iterator[Mark]:
    """Draw the flags above a line, so that none crosses the staff of another.

    All fly to the right, the rightmost lowest, or all to the left where one lacks the room.
    """
    size = SMALL if all(_width(marker, SMALL) < WIDTH / 2 for marker in markers) else TINY
    found = zip(markers, places, strict=True)
    raised = [_Flag(marker, x, _width(marker, size)) for marker, x in found]
    right = all(flag.x + flag.width <= WIDTH - MARGIN for flag in raised)
    for row, flag in enumerate(sorted(raised, key=lambda flag: flag.x, reverse=right)):
        middle = foot - _TIP - (row + 0.5) * _ROW
        yield from _staff(flag.x, middle - _ROW / 2 + _GAP / 2, foot)
        left = flag.x + _GAP if right or flag.x - flag.width < MARGIN else flag.x - flag.width
        yield from _written(flag.marker, left, middle, size)


def _staff(x: float, top: float, foot: float) -> Iterator[Mark]:
    yield Line((x, top), (x, foot - _TIP), INK, HAIRLINE)
    yield Polygon(((x - _HEAD, foot - _TIP), (x + _HEAD, foot - _TIP), (x, foot - 1)), INK)


def _written(marker: Marker, left: float, middle: float, size: float) -> Iterator[Mark]:
    yield Label(marker.name, left, centred(middle, size), size, MUTED)
    left += text_width(marker.name, size) + _GAP
    yield Label(marker.text, left, centred(middle, size), size, INK)


def _width(marker: Marker, size: float) -> float:
    """Return the width of a marker's name and text, with the gap towards the staff."""
    return text_width(marker.name, size) + text_width(marker.text, size) + 2 * _GAP
