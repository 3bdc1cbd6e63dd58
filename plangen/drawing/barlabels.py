"""The labels of lying bars, and the scale that leaves room for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from plangen.drawing.bars import Bar
from plangen.drawing.palette import INK, MUTED
from plangen.drawing.scene import Label
from plangen.drawing.style import MARGIN, WIDTH
from plangen.drawing.text import Fitted, centred, fit

_GAP = 12.0            # between a bar and its label, a label and its note
_LEAST = 0.3           # of the width: what labels leave to the bars before notes are dropped


@dataclass(frozen=True, slots=True)
class Labelled:
    """A bar with its values as floats, its text, and the note beside the text."""

    bar: Bar
    start: float
    end: float
    far: float
    text: Fitted
    note: Fitted

    @property
    def width(self) -> float:
        """Return the width of text and note, with the gap towards the bar."""
        return sum(part.width + _GAP for part in (self.text, self.note) if part.lines)


@dataclass(frozen=True, slots=True)
class Scale:
    """Where zero stands, and how many pixels a value of one takes."""

    zero: float
    unit: float

    def x(self, value: float) -> float:
        """Return where a value stands."""
        return self.zero + value * self.unit


def arrange(
    bars: Sequence[Bar], sizes: Sequence[float], left: float
) -> tuple[list[Labelled], Scale]:
    """Measure all labels at one size, the largest that fits, and choose the scale.

    Notes are dropped before bars become too short to compare, and texts only cut after that.
    """
    labelled: list[Labelled] = []
    span = WIDTH - MARGIN - left
    for noted, size in product((True, False), sizes):
        labelled = [_measure(bar, size, span, noted=noted) for bar in bars]
        whole = all(each.text.whole and each.note.whole for each in labelled)
        if whole and sum(_reach(labelled, _LEAST * span / _extent(labelled))) <= span:
            break
    return labelled, _scale(labelled, left, span)


def write(each: Labelled, at: Scale, middle: float) -> Iterator[Label]:
    """Write a label beyond the end of its bar."""
    x = at.x(each.far) - each.width if each.bar.down else at.x(each.far) + _GAP
    colour = MUTED if each.bar.point.value is None else INK
    for part, shade in ((each.text, colour), (each.note, MUTED)):
        for line in part.lines:
            yield Label(line, x, centred(middle, part.size), part.size, shade)
            x += part.width + _GAP


def _measure(bar: Bar, size: float, span: float, *, noted: bool) -> Labelled:
    text = fit(bar.point.text, span * (1 - _LEAST) / 2, (size,))
    note = fit(bar.point.note if noted else "", span * (1 - _LEAST) / 2, (size,))
    far = bar.end if bar.far is None else bar.far
    return Labelled(bar, float(bar.start), float(bar.end), float(far), text, note)


def _extent(labelled: Sequence[Labelled]) -> float:
    """Return the distance between the smallest and the largest value, zero being one of them."""
    values = [0.0, *(value for each in labelled for value in (each.start, each.far))]
    return max(values) - min(values) or 1.0


def _scale(labelled: Sequence[Labelled], left: float, span: float) -> Scale:
    """Return the largest scale at which all bars and labels stand in the span.

    A smaller unit never takes more room, so the largest that fits is found by halving.
    """
    low, high = 0.0, span / _extent(labelled)
    for _ in range(30):
        middle = (low + high) / 2
        if sum(_reach(labelled, middle)) > span:
            high = middle
        else:
            low = middle
    return Scale(left + _reach(labelled, low)[0], low)


def _reach(labelled: Sequence[Labelled], unit: float) -> tuple[float, float]:
    """Return how far bars and labels reach to the left of zero and to the right."""
    left = right = 0.0
    for each in labelled:
        low, high = sorted((each.start * unit, each.far * unit))
        left = max(left, -low + (each.width if each.bar.down else 0))
        right = max(right, high + (0 if each.bar.down else each.width))
    return left, right
