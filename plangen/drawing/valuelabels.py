"""The labels at the ends of upright columns, at the largest size at which none collide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from plangen.document.chartspec import Point
from plangen.drawing.palette import INK, MUTED
from plangen.drawing.scene import Anchor, Box, Label
from plangen.drawing.style import BODY, SMALL, TINY, WIDTH
from plangen.drawing.text import ASCENT, DESCENT, label_box

# Sizes of text and note to try in turn; at the end the note gives way.
_STYLES = ((BODY, SMALL), (SMALL, TINY), (TINY, 21), (SMALL, 0), (TINY, 0))
_GAP = 6.0
_LINE = ASCENT + DESCENT + 0.02

HEIGHT = (BODY + SMALL) * _LINE + 2 * _GAP
"""The most that a label takes above or below its column."""


@dataclass(frozen=True, slots=True)
class Value:
    """A column as drawn, and the point it shows; its label stands below it if it points down."""

    box: Box
    point: Point
    down: bool


def place(values: Sequence[Value], left: float) -> list[Label] | None:
    """Return the labels of all columns, none before `left`; None if they collide at every size."""
    columns = [value.box for value in values]
    for size, note_size in _STYLES:
        groups = [list(_label(value, size, note_size)) for value in values]
        if _apart([[label_box(label) for label in group] for group in groups], columns, left):
            return [label for group in groups for label in group]
    return None


def _label(value: Value, size: float, note_size: float) -> Iterator[Label]:
    """Write a point's text, and below it its note."""
    lines = [(value.point.text, size, INK if value.point.value is not None else MUTED)]
    if note_size and value.point.note:
        lines.append((value.point.note, note_size, MUTED))
    lines = [line for line in lines if line[0]]
    height = sum(each * _LINE for _, each, _ in lines)
    top = value.box.bottom + _GAP if value.down else value.box.top - _GAP - height
    for text, each, colour in lines:
        x = (value.box.left + value.box.right) / 2
        yield Label(text, x, top + each * ASCENT, each, colour, Anchor.MIDDLE)
        top += each * _LINE


def _apart(groups: Sequence[Sequence[Box]], columns: Sequence[Box], left: float) -> bool:
    """Tell whether no label touches another column's label, another column, or the edges."""
    inside = all(box.left >= left and box.right <= WIDTH for group in groups for box in group)
    return inside and not any(
        box.overlaps(other, _GAP)
        for (_, group), (two, others) in permutations(enumerate(groups), 2)
        for box in group
        for other in (*others, columns[two])
    )
