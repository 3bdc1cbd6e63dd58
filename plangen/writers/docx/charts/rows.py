"""Where the rows of a timeline begin and end on its axis, and where their texts stand."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from math import floor
from typing import Final

from plangen.document.chartspec import TimelineBar
from plangen.writers.docx.charts.axes import Span
from plangen.writers.docx.charts.calendar import serial
from plangen.writers.docx.charts.labels import Label
from plangen.writers.docx.charts.paint import INK, MUTED, Colour, on

_CLEAR: Final = 8.0        # points beside texts
_HALF_MARK: Final = 7.0    # points from the beginning of a label to the middle of its diamond


class Side(Enum):
    """Where the text of a row stands."""

    INSIDE = auto()
    RIGHT = auto()
    LEFT = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A row in days: its first one's serial number, its length, how far its label is shifted.

    One outside the calendar has no length and begins at the nearer edge; nor has a milestone.
    """

    bar: TimelineBar
    start: int
    days: int
    label: Label
    side: Side
    shift: float = 0.0


def place(bar: TimelineBar, axis: Span, room: float, size: float, colour: Colour) -> Row:
    """Place a row on an axis that is so many points long, its text in its bar or beside it."""
    first, after = floor(axis.low), floor(axis.high)
    start = min(max(serial(bar.start), first), after)
    days = max(0, min(serial(bar.end) + 1, after) - start)
    label = Label(bar.text, colour=INK if days else MUTED, mark=colour if bar.milestone else None)
    text, point = label.width(size) + _CLEAR, room / (axis.high - axis.low)
    right = (start + days - axis.low) * point + text <= room
    side = Side.RIGHT if right else Side.LEFT
    if bar.milestone and days:
        away = -_HALF_MARK if right else _HALF_MARK
        shift = round(days / 2 + away / point, 1)
        return Row(bar, start, 0, replace(label, mark_last=not right), side, shift)
    label = replace(label, mark=None)
    if text <= days * point:
        return Row(bar, start, days, replace(label, colour=on(colour)), Side.INSIDE)
    return Row(bar, start, days, label, side)
