"""One row of a timeline: a period's bar or a milestone's diamond, with its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from plangen.document.chartspec import TimelineBar
from plangen.drawing.monthscale import MonthScale
from plangen.drawing.palette import INK, MUTED, text_on
from plangen.drawing.scene import Anchor, Box, Label, Mark, Polygon, Rect
from plangen.drawing.style import SMALL, TINY
from plangen.drawing.text import centred, fit, text_width

_THICK = 36.0
_DIAMOND = 16.0        # from its middle to a corner
_LEAST = 8.0           # the width of the shortest bar
_GAP = 10.0


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place for a row's text: how wide it is, and how the text stands there."""

    room: float
    x: float
    anchor: Anchor
    colour: str


def period(bar: TimelineBar, scale: MonthScale, y: float, colour: str) -> Iterator[Mark]:
    """Draw a row around a height; of one outside the calendar only the text, at the nearer edge."""
    left, right = scale.x(bar.start), scale.x(bar.end + timedelta(1))
    if not scale.shows(bar.start, bar.end):
        yield from _text(bar.text, _spots(left, left, scale, MUTED), y)
        return
    spots = []
    if bar.milestone:
        middle = min(max((left + right) / 2, scale.left + _DIAMOND), scale.right - _DIAMOND)
        left, right = middle - _DIAMOND, middle + _DIAMOND
        corners = ((left, y), (middle, y - _DIAMOND), (right, y), (middle, y + _DIAMOND))
        yield Polygon(corners, colour)
    else:
        left = min(left, scale.right - _LEAST)
        right = max(right, left + _LEAST)
        box = Box(left, y - _THICK / 2, right, y + _THICK / 2)
        yield Rect(box, colour, radius=min(8, (right - left) / 2))
        inside = right - left - 2 * _GAP
        spots.append(_Spot(inside, (left + right) / 2, Anchor.MIDDLE, text_on(colour)))
    spots += _spots(left, right, scale, INK)
    yield from _text(bar.text, spots, y)


def _spots(left: float, right: float, scale: MonthScale, colour: str) -> list[_Spot]:
    """Return the places to the right and to the left of a mark."""
    return [
        _Spot(scale.right - right - _GAP, right + _GAP, Anchor.START, colour),
        _Spot(left - scale.left - _GAP, left - _GAP, Anchor.END, colour),
    ]


def _text(text: str, spots: list[_Spot], y: float) -> Iterator[Label]:
    """Write in the first place that has room; in the widest, cut short, if none has."""
    for size in (SMALL, TINY):
        for spot in spots:
            if text_width(text, size) <= spot.room:
                yield Label(text, spot.x, centred(y, size), size, spot.colour, spot.anchor)
                return
    spot = max(spots, key=lambda spot: spot.room)
    line = fit(text, spot.room, (TINY,)).lines[0]
    yield Label(line, spot.x, centred(y, TINY), TINY, spot.colour, spot.anchor)
