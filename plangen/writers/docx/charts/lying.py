"""The room that lying bars have: rows for the categories, and a scale that leaves labels room."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from plangen.writers.docx.charts.axes import Span
from plangen.writers.docx.charts.frame import MARGIN, Box
from plangen.writers.docx.charts.text import LEADING, SIZES, rows, widest

TALLEST: Final = 580.0
"""Points that a chart may be high: it has a page to itself, with its caption."""

_GUTTER: Final = 0.35      # of the width that names may take
_LINES: Final = 3          # that a name may take
_PITCH: Final = (9.5, 24.0)    # points from one bar to the next
_GROUPED: Final = 17.0     # the most where several stand side by side
_GROUP_GAP: Final = 1.15   # how much higher a group is than its bars
_SHORTEST: Final = 60.0    # points for the longest bar with its label
_USUAL: Final = 400.0      # points that the bars should take together
_CLEAR: Final = 9.0        # points between a bar and its label, and between names and bars
_HALVINGS: Final = 24


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the plot stands, the height of a category, the sizes of names and labels."""

    box: Box
    pitch: float
    names: float
    size: float


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a bar reaches from zero, and how wide the label beyond its end is."""

    value: float
    label: float


def shelf(
    names: Sequence[str],
    width: float,
    lanes: int = 1,
    bottom: float = 0.0,
    pitch: float = 0.0,
) -> Shelf | None:
    """Share a height out among rows of so many bars each; None where a page is too small.

    `pitch` is the least height of a row, and `bottom` what a legend takes.
    """
    most = _PITCH[1] if lanes == 1 else _GROUPED
    bar = max(min(max(_USUAL / max(1, len(names) * lanes), _PITCH[0]), most), pitch)
    row = bar * lanes * (_GROUP_GAP if lanes > 1 else 1)
    sizes = [size for size in SIZES if size * LEADING <= bar] or [SIZES[-1]]
    room = width * _GUTTER
    for size in sizes if names else ():
        lines = max(rows(name, room, size) for name in names)
        tall = max(row, lines * size * LEADING + 1)
        height = len(names) * tall + 2 * MARGIN + bottom
        left = min(widest(names, size), room) + _CLEAR
        box = Box(width, height, left, MARGIN, MARGIN, MARGIN + bottom)
        if lines <= _LINES and height <= TALLEST and box.inner_width >= _SHORTEST:
            return Shelf(box, tall, size, sizes[0])
    return None


def span(reaches: Sequence[Reach], room: float) -> Span:
    """Return the axis on which the bars are longest while they and their labels have room."""
    low, high = 0.0, room / (max((abs(each.value) for each in reaches), default=0.0) or 1.0)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if sum(_sides(reaches, middle)) > room:
            high = middle
        else:
            low = middle
    left, _ = _sides(reaches, low)
    return Span(-left / low, (room - left) / low) if low else Span(0, 1)


def _sides(reaches: Sequence[Reach], unit: float) -> tuple[float, float]:
    """Return how far bars and labels reach to the left of zero and to the right."""
    left = right = 0.0
    for each in reaches:
        far = abs(each.value) * unit + each.label + _CLEAR
        if each.value < 0:
            left = max(left, far)
        else:
            right = max(right, far)
    return left, right
