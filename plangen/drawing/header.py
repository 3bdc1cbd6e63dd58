"""What stands above a chart: its unit at the left, its legend at the right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plangen.drawing.palette import INK, MUTED
from plangen.drawing.scene import Box, Label, Mark, Rect
from plangen.drawing.style import MARGIN, SIZES, SMALL, SWATCH, WIDTH
from plangen.drawing.text import Fitted, centred, fit, stack, text_width

Entry = tuple[str, str]
"""A name and its colour."""

_LINE = 44.0
_GAP = 10.0            # between a swatch and its name
_SPACING = 36.0        # between entries


@dataclass(frozen=True, slots=True)
class Header:
    """Marks, and the y at which the chart below may begin."""

    marks: tuple[Mark, ...] = ()
    bottom: float = MARGIN


def header(note: str, entries: Sequence[Entry] = ()) -> Header:
    """Lay out a note and a legend, side by side where there is room, else one below the other."""
    middle = MARGIN + _LINE / 2
    marks: list[Mark] = []
    if note:
        fitted = fit(note, WIDTH - 2 * MARGIN, SIZES[1:])
        marks += stack(fitted, MARGIN, middle, MUTED)
    taken = text_width(note, SMALL) + _SPACING if note else 0
    rows = list(_rows(entries))
    if rows and (len(rows) > 1 or _width(rows[0]) > WIDTH - 2 * MARGIN - taken) and note:
        middle += _LINE
    for row in rows:
        marks += _row(row, WIDTH - MARGIN - _width(row), middle)
        middle += _LINE
    bottom = max(middle - _LINE / 2, MARGIN + _LINE * bool(note))
    return Header(tuple(marks), bottom + _GAP) if marks else Header()


def swatch(x: float, middle: float, colour: str) -> Rect:
    """Return the small square that shows a colour."""
    top = middle - SWATCH / 2
    return Rect(Box(x, top, x + SWATCH, top + SWATCH), colour, radius=4)


def _rows(entries: Sequence[Entry]) -> Iterator[list[tuple[Fitted, str]]]:
    """Share entries out over as many lines as they need."""
    row: list[tuple[Fitted, str]] = []
    for name, colour in entries:
        entry = (fit(name, WIDTH / 2, SIZES[1:]), colour)
        if row and _width([*row, entry]) > WIDTH - 2 * MARGIN:
            yield row
            row = []
        row.append(entry)
    if row:
        yield row


def _width(row: Sequence[tuple[Fitted, str]]) -> float:
    return sum(SWATCH + _GAP + name.width + _SPACING for name, _ in row) - _SPACING


def _row(row: Sequence[tuple[Fitted, str]], x: float, middle: float) -> Iterator[Mark]:
    for name, colour in row:
        yield swatch(x, middle, colour)
        x += SWATCH + _GAP
        yield Label(name.lines[0], x, centred(middle, name.size), name.size, INK)
        x += name.width + _SPACING
