"""The values as a small table below the columns, each under its category."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plangen.document.chartspec import Point, Series
from plangen.drawing.frame import Frame
from plangen.drawing.header import Entry, swatch
from plangen.drawing.palette import GRID, INK, MUTED
from plangen.drawing.scene import Anchor, Label, Line, Mark
from plangen.drawing.style import HAIRLINE, MARGIN, SIZES, SMALL, SWATCH, TINY, WIDTH
from plangen.drawing.text import LEADING, Fitted, fit, stack, text_width

_HEAD = 250.0          # the most that a series' name takes, over two lines
_GAP = 10.0
_PAD = 8.0

# Sizes of text and note to try in turn; at the end the note gives way.
_STYLES = ((SMALL, TINY), (TINY, 21), (TINY, 0), (21, 0))


@dataclass(frozen=True, slots=True)
class DataTable:
    """The marks of the table, and the y at which it ends."""

    marks: tuple[Mark, ...]
    bottom: float


def gutter(entries: Sequence[Entry]) -> float:
    """Return the width left of the table that the names of the series take."""
    return max((SWATCH + 3 * _GAP + _head(name).width for name, _ in entries), default=0)


def table(on: Frame, series: Sequence[Series], entries: Sequence[Entry]) -> DataTable | None:
    """Lay out a row a series; None if a text is wider than its category's place."""
    for size, note_size in _STYLES:
        texts = [(point.text, size) for row in series for point in row.points]
        notes = [(point.note, note_size) for row in series for point in row.points if note_size]
        if max(text_width(*text) for text in (*texts, *notes)) <= on.slot - _PAD:
            return _table(on, series, entries, size, note_size)
    return None


def _table(
    on: Frame, series: Sequence[Series], entries: Sequence[Entry], size: float, note_size: float
) -> DataTable:
    marks: list[Mark] = []
    top = on.foot
    for place, row in enumerate(series):
        head = entries[place] if entries else None
        noted = note_size and any(point.note for point in row.points)
        height = max((size + noted * note_size) * LEADING, _head(head[0]).height if head else 0)
        middle = top + _PAD + height / 2
        marks.append(Line((MARGIN, top), (WIDTH - MARGIN, top), GRID, HAIRLINE))
        if head:
            marks += _named(head, middle)
        for slot, point in enumerate(row.points):
            marks += _cell(point, on.centre(slot), middle, size, note_size)
        top += height + 2 * _PAD
    return DataTable(tuple(marks), top)


def _named(head: Entry, middle: float) -> Iterator[Mark]:
    name, colour = head
    yield swatch(MARGIN, middle, colour)
    yield from stack(_head(name), MARGIN + SWATCH + _GAP, middle, INK)


def _cell(point: Point, x: float, middle: float, size: float, note_size: float) -> Iterator[Label]:
    """Write a point's text, and below it its note."""
    noted = bool(note_size and point.note)
    colour = INK if point.value is not None else MUTED
    shift = note_size * LEADING / 2 if noted else 0
    yield from stack(Fitted((point.text,), size), x, middle - shift, colour, Anchor.MIDDLE)
    if noted:
        shift = size * LEADING / 2
        yield from stack(Fitted((point.note,), note_size), x, middle + shift, MUTED, Anchor.MIDDLE)


def _head(name: str) -> Fitted:
    return fit(name, _HEAD, SIZES[1:], lines=2)
