"""Levels along a number line, coloured by what they mean, below the values to be compared."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plangen.document.chartspec import Bands
from plangen.writers.docx.charts import bars
from plangen.writers.docx.charts.axes import Span
from plangen.writers.docx.charts.bars import Look
from plangen.writers.docx.charts.frame import Native
from plangen.writers.docx.charts.labels import AT_BASE, AT_END, INSIDE
from plangen.writers.docx.charts.levels import Level, inside, levels, pieces
from plangen.writers.docx.charts.lying import Shelf, shelf
from plangen.writers.docx.charts.marks import CLEAR, Line, Mark, line, marks, sides
from plangen.writers.docx.charts.paint import INK
from plangen.writers.docx.charts.series import Strip
from plangen.writers.docx.charts.sheet import GENERAL, Column, Sheet, Words
from plangen.writers.docx.charts.text import SIZES

_ONE, _EACH = 30.0, 20.0       # points of a row where levels share one, and where they do not
_START, _MARK, _BEYOND, _FIRST_LEVEL = 2, 3, 4, 5   # the places of columns


def native(spec: Bands, width: float) -> Native | None:
    """Stack the levels below a row for each value; give each its own row where they are short."""
    found = levels(spec)
    return _together(spec, found, width) or _apart(spec, found, width) if found else None


def _together(spec: Bands, found: Sequence[Level], width: float) -> Native | None:
    shelved = shelf([*(marker.name for marker in spec.markers), ""], width, pitch=_ONE)
    if shelved is None:
        return None
    on = line(found, shelved.box.inner_width)
    size = _size(found, on)
    return _chart(spec, list(marks(spec, (), on)), found, on, shelved, size) if size else None


def _apart(spec: Bands, found: Sequence[Level], width: float) -> Native | None:
    names = [*(marker.name for marker in spec.markers), *(each.band.name for each in found)]
    shelved = shelf(names, width, pitch=_EACH)
    if shelved is None:
        return None
    on = line(found, shelved.box.inner_width)
    return _chart(spec, list(marks(spec, found, on)), (), on, shelved)


def _size(found: Sequence[Level], on: Line) -> float:
    """Return the largest size at which every level can be written on; 0 if there is none."""
    rooms = [(inside(each), float(each.length) / on.point - CLEAR) for each in found]
    fitting = (size for size in SIZES if all(label.width(size) <= room for label, room in rooms))
    return next(fitting, 0.0)


def _chart(
    spec: Bands,
    rows: Sequence[Mark],
    stacked: Sequence[Level],
    on: Line,
    shelved: Shelf,
    size: float = 0.0,
) -> Native:
    """Draw the rows and, where levels are `stacked`, all of them in one more row."""
    look = Look(
        lying=True, stacked=True, gap=8 if stacked else 35, names=shelved.names, line=False
    )
    strips = [*_row_strips(rows, on, shelved.size), *_level_strips(rows, stacked, size)]
    sheet = _sheet(spec, rows, stacked, on)
    return bars.chart(shelved.box, sheet, strips, Span(0, float(on.length)), look)


def _sheet(spec: Bands, rows: Sequence[Mark], stacked: Sequence[Level], on: Line) -> Sheet:
    """Lay out the numbers and what is drawn of them.

    All is drawn from the lowest number shown, for bars can only be stacked from zero.
    """
    last = [None] if stacked else []
    blank = [None] * len(rows)
    starts = tuple(_start(number, row, on) for number, row in enumerate(rows, start=2))
    columns = (
        _column(spec.title, [*(row.number for row in rows), *last]),
        Column(
            "",
            (*(row.number - row.before - on.low for row in rows), *last),
            (GENERAL,) * (len(rows) + len(last)),
            (*starts, *("" for _ in last)),
        ),
        _column("", [*(row.length for row in rows), *last]),
        _column("", [*(on.length for _ in rows), *last]),
        *(_column(name, [*blank, length]) for name, length, _ in pieces(stacked)),
    )
    return Sheet(Words("", (*(row.name for row in rows), *("" for _ in last))), columns)


def _start(number: int, row: Mark, on: Line) -> str:
    return f"B{number}-({float(row.before + on.low):.15g})"


def _column(name: str, values: Sequence[Fraction | None]) -> Column:
    return Column(name, tuple(values), (GENERAL,) * len(values))


def _row_strips(rows: Sequence[Mark], on: Line, size: float) -> Iterator[Strip]:
    left, right = sides(rows, on, size)
    yield Strip(_START, None, left, AT_END, size)
    yield Strip(_MARK, INK, own={place: row.colour for place, row in enumerate(rows)})
    yield Strip(_BEYOND, None, right, AT_BASE, size)


def _level_strips(rows: Sequence[Mark], stacked: Sequence[Level], size: float) -> Iterator[Strip]:
    blank = [None] * len(rows)
    for place, (_, _, level) in enumerate(pieces(stacked), start=_FIRST_LEVEL):
        labels = [*blank, inside(level)] if level else ()
        yield Strip(place, level.colour if level else None, labels, INSIDE, size)
