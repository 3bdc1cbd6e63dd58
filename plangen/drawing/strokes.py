"""Lines through points in a frame."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plangen.document.chartspec import Point
from plangen.drawing.frame import Frame
from plangen.drawing.palette import WHITE
from plangen.drawing.scene import Box, Line, Mark, Rect

_WIDTH = 5.0
_DOT = 9.0             # half of a dot's width
_RIM = 3.0


def strokes(on: Frame, points: Sequence[Point], colour: str) -> Iterator[Mark]:
    """Join the points that are known and stand side by side, each marked with a dot."""
    places = [place(on, slot, point) for slot, point in enumerate(points)]
    for one, other in pairwise(places):
        if one and other:
            yield Line(one, other, colour, _WIDTH)
    for dot in filter(None, places):
        yield _dot(dot, _DOT + _RIM, WHITE)
        yield _dot(dot, _DOT, colour)


def place(on: Frame, slot: int, point: Point) -> tuple[float, float] | None:
    """Return where a point stands; None where it is unknown."""
    return None if point.value is None else (on.centre(slot), on.y(point.value))


def _dot(at: tuple[float, float], half: float, colour: str) -> Rect:
    x, y = at
    return Rect(Box(x - half, y - half, x + half, y + half), colour, radius=half)
