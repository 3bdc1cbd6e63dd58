"""Bars that lie, one category below the other, with names at the left and labels at their ends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plangen.document.chartspec import CategoryChart
from plangen.drawing.barlabels import Labelled, Scale, arrange, write
from plangen.drawing.bars import Bar
from plangen.drawing.header import Entry, header
from plangen.drawing.palette import INK, MUTED, WHITE
from plangen.drawing.scene import Anchor, Box, Line, Mark, Rect, Scene
from plangen.drawing.style import DASH, GUTTER, HAIRLINE, MARGIN, SIZES, TINY, WIDTH
from plangen.drawing.text import LEADING, Fitted, fit_all, label_box, stack

_GAP = 20.0            # between the names and the farthest a bar may reach
_TALL = 2100.0         # what the bars of a full page may take together
_CLOSE = 0.84          # how far apart the bars of one group are, the rest parts the groups
_PITCH = (32.0, 76.0)  # at the least, labels of bars in one group just stay apart


@dataclass(frozen=True, slots=True)
class _Row:
    """The place of a category: the heights of its middle and its end."""

    middle: float
    bottom: float


def lying(
    spec: CategoryChart, bars: Sequence[Bar], entries: Sequence[Entry] = (), *, linked: bool = False
) -> Scene:
    """Lay the bars out as tall as the page lets them be.

    No axis counts in the spec's unit, and every label names its own, so no unit is noted. `linked`
    joins each bar's end to the next one's start.
    """
    head = header("", entries)
    pitch = min(max(_TALL / max(1, len(bars)), _PITCH[0]), _PITCH[1])
    sizes = [size for size in SIZES if size * LEADING <= pitch * _CLOSE] or [TINY]
    names = fit_all(spec.categories, WIDTH * GUTTER - MARGIN, sizes, lines=3)
    left = MARGIN + max((name.width for name in names), default=0) + _GAP
    rows = _rows(names, pitch * len(spec.series), head.bottom)
    labelled, at = arrange(bars, sizes, left)
    foot = rows[-1].bottom if rows else head.bottom
    marks: list[Mark] = [Line((at.zero, head.bottom), (at.zero, foot), MUTED, HAIRLINE)]
    if linked:
        marks += _links(labelled, rows, at)
    marks += _bars(labelled, rows, pitch * _CLOSE, at)
    for name, row in zip(names, rows, strict=True):
        marks += stack(name, left - _GAP, row.middle, INK, Anchor.END)
    return Scene(WIDTH, round(foot + MARGIN), (*head.marks, *marks))


def _rows(names: Sequence[Fitted], least: float, top: float) -> list[_Row]:
    """Stack the categories' rows, each as high as its name needs."""
    rows: list[_Row] = []
    for name in names:
        bottom = top + max(least, name.height + _GAP)
        rows.append(_Row((top + bottom) / 2, bottom))
        top = bottom
    return rows


def _bars(
    labelled: Sequence[Labelled], rows: Sequence[_Row], apart: float, at: Scale
) -> Iterator[Mark]:
    """Draw the bars in the lanes of their rows, and their labels over whatever line runs there."""
    for each in labelled:
        bar = each.bar
        thick = apart * (bar.thick * bar.lanes or (0.86 if bar.lanes > 1 else 0.66))
        row = rows[bar.slot].middle
        y = row + (bar.lane - (bar.lanes - 1) / 2) * apart
        middle = row if bar.thick else y
        left, right = sorted((at.x(each.start), at.x(each.end)))
        if right > left:
            yield Rect(Box(left, middle - thick / 2, right, middle + thick / 2), bar.colour)
        labels = list(write(each, at, y))
        yield from (Rect(label_box(label), WHITE) for label in labels)
        yield from labels


def _links(labelled: Sequence[Labelled], rows: Sequence[_Row], at: Scale) -> Iterator[Line]:
    """Join each bar's end to the next; the bars, drawn later, cover what runs behind them."""
    for one, other in pairwise(labelled):
        x = at.x(one.end)
        ends = (x, rows[one.bar.slot].middle), (x, rows[other.bar.slot].middle)
        yield Line(*ends, MUTED, HAIRLINE, DASH)
