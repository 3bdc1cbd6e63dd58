"""The names and ranges of bands: on the bands where all have room, else in a list below."""

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.document.chartspec import Band
from plangen.drawing.header import swatch
from plangen.drawing.numberline import Stretch
from plangen.drawing.palette import INK, text_on
from plangen.drawing.scene import Anchor, Mark
from plangen.drawing.style import BODY, MARGIN, SIZES, SWATCH, WIDTH
from plangen.drawing.text import LEADING, Fitted, fit, fit_all, stack

TIP = 24.0
"""How far the point of a band sticks out that goes on without end."""

_PAD = 14.0
_GAP = 44.0            # between the names and the ranges of the list
_NAMED = 2             # lines that a name may take on its band


@dataclass(frozen=True, slots=True)
class Placed:
    """A band on the line, with its colour."""

    band: Band
    at: Stretch
    colour: str

    @property
    def room(self) -> float:
        """Return the width that is left for texts."""
        return self.at.right - self.at.left - 2 * (_PAD + TIP)

    @property
    def middle(self) -> float:
        """Return the x of the middle."""
        return (self.at.left + self.at.right) / 2


@dataclass(frozen=True, slots=True)
class Written:
    """The marks of the texts, and the y at which they end."""

    marks: tuple[Mark, ...]
    bottom: float


def write(placed: Sequence[Placed], top: float, bottom: float) -> Written:
    """Write on bands that stand between two heights."""
    names = _fitted([each.band.name for each in placed], placed, _NAMED)
    ranges = _fitted([each.band.text for each in placed], placed, 1)
    if not all(text.whole for text in (*names, *ranges)):
        return _listed(placed, bottom + _PAD)
    marks: list[Mark] = []
    below = bottom + _PAD + BODY / 2
    for each, name, text in zip(placed, names, ranges, strict=True):
        colour = text_on(each.colour)
        marks += stack(name, each.middle, (top + bottom) / 2, colour, Anchor.MIDDLE)
        marks += stack(text, each.middle, below, INK, Anchor.MIDDLE)
    return Written(tuple(marks), below + BODY / 2)


def _fitted(texts: Sequence[str], placed: Sequence[Placed], lines: int) -> list[Fitted]:
    """Fit each text to its band, all at the first size at which every one fits."""
    rooms = [each.room for each in placed]
    for size in SIZES:
        fitted = [fit(text, room, (size,), lines) for text, room in zip(texts, rooms, strict=True)]
        if all(text.whole for text in fitted):
            return fitted
    return fitted


def _listed(placed: Sequence[Placed], top: float) -> Written:
    """Write a row a band, with its colour."""
    left, marks = MARGIN + SWATCH + _PAD, list[Mark]()
    names = fit_all([each.band.name for each in placed], WIDTH / 2, SIZES, lines=2)
    ends = left + max((name.width for name in names), default=0) + _GAP
    ranges = fit_all([each.band.text for each in placed], WIDTH - MARGIN - ends, SIZES)
    for each, name, text in zip(placed, names, ranges, strict=True):
        tall = max(name.height, text.height, BODY * LEADING)
        middle = top + _PAD / 2 + tall / 2
        marks += [swatch(MARGIN, middle, each.colour), *stack(name, left, middle, INK)]
        marks += stack(text, ends, middle, INK)
        top += tall + _PAD
    return Written(tuple(marks), top)
