"""The stages of a funnel: where their bars, texts and notes stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.document.chartspec import Point
from plangen.drawing.scene import Box
from plangen.drawing.style import SIZES, SMALL, TINY
from plangen.drawing.text import LEADING, Fitted, fit, fit_all

_BAR = 0.56            # of a stage's height; the rest leads to the next one
_LEAST = 6.0           # the width of the smallest bar
_GAP = 24.0            # around a text
_WIDEST = 0.4          # of the width: the most that a text may take


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage; without a count it has no box. `foot` is the y below all of it."""

    box: Box | None
    text: Fitted
    inside: bool
    note: str
    note_size: float
    centre: float
    middle: float
    note_middle: float
    foot: float


def stages(points: Sequence[Point], first: Box) -> list[Stage]:
    """Place the stages one below the other, each as high as `first` and inside its width."""
    pitch, width = first.bottom - first.top, first.right - first.left
    bar = pitch * _BAR
    sizes = [size for size in SIZES if size * LEADING <= bar] or [TINY]
    texts = fit_all([point.text for point in points], width * _WIDEST - _GAP, sizes)
    widths = _widths(points, texts, width)
    return [
        _stage(point, text, wide, Box(first.left, top, first.right, top + bar), pitch - bar)
        for place, (point, text, wide) in enumerate(zip(points, texts, widths, strict=True))
        for top in (first.top + place * pitch,)
    ]


def _stage(point: Point, text: Fitted, wide: float, place: Box, below: float) -> Stage:
    """Centre a bar in its place; in the height `below` it stands its note."""
    centre, middle = (place.left + place.right) / 2, (place.top + place.bottom) / 2
    left = centre - wide / 2
    size = SMALL if below >= SMALL * LEADING else TINY
    return Stage(
        None if point.value is None else Box(left, place.top, left + wide, place.bottom),
        text,
        _holds(wide, text),
        "".join(fit(point.note, place.right - place.left - 2 * _GAP, (size,)).lines),
        size,
        centre,
        middle,
        place.bottom + below / 2,
        place.bottom + (below if point.note else 0),
    )


def _widths(points: Sequence[Point], texts: Sequence[Fitted], width: float) -> list[float]:
    """Return how wide the bars are: as wide as they may be, unless a text beside one lacks room."""
    widest = _scaled(points, width)
    if all(_fits(wide, text, width) for wide, text in zip(widest, texts, strict=True)):
        return widest
    beside = max((text.width for text in texts), default=0) + _GAP
    return _scaled(points, width - 2 * beside)


def _scaled(points: Sequence[Point], widest: float) -> list[float]:
    """Return a width a count; 0 for a count of zero, and where there is none."""
    counts = [float(point.value or 0) for point in points]
    most = max(counts, default=0)
    return [max(_LEAST, widest * count / most) if count > 0 else 0 for count in counts]


def _fits(wide: float, text: Fitted, width: float) -> bool:
    return not wide or _holds(wide, text) or text.width + _GAP <= (width - wide) / 2


def _holds(wide: float, text: Fitted) -> bool:
    return text.width + _GAP <= wide
