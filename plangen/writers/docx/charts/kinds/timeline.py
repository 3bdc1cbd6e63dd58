"""Periods and dates along a calendar, one row each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from plangen.document.chartspec import Timeline, TimelineBar
from plangen.writers.docx.charts import bars
from plangen.writers.docx.charts.axes import Span
from plangen.writers.docx.charts.bars import Look
from plangen.writers.docx.charts.calendar import DAY, NAMES, axis, serial
from plangen.writers.docx.charts.frame import Native, legend_height
from plangen.writers.docx.charts.labels import AT_BASE, AT_END, INSIDE, Label
from plangen.writers.docx.charts.lying import shelf
from plangen.writers.docx.charts.paint import PLAIN, Colour, accent
from plangen.writers.docx.charts.rows import Row, Side, place
from plangen.writers.docx.charts.series import Strip
from plangen.writers.docx.charts.sheet import GENERAL, Column, Sheet, Words, column
from plangen.writers.docx.charts.text import LEADING, SMALL

_PITCH: Final = 15.0
_BEGINNING, _FIRST_GROUP = 3, 4    # the places of columns; that beyond the bars is the last


def native(spec: Timeline, width: float) -> Native | None:
    """Set the rows below the calendar in the order given."""
    colours = _colours(spec.bars)
    named = [name for name in colours if name and len(colours) > 1]
    head, foot = SMALL * LEADING, legend_height(named, width)
    on = shelf([bar.name for bar in spec.bars], width, bottom=foot + head, pitch=_PITCH)
    if on is None:
        return None
    box = replace(on.box, top=on.box.top + head, bottom=on.box.bottom - head)
    span = axis(spec)
    rows = [
        place(bar, span, box.inner_width, on.size, colours[bar.group]) for bar in spec.bars
    ]
    legend = [1 + order for order, name in enumerate(colours) if name in named]
    look = Look(lying=True, stacked=True, gap=40, names=on.names)
    sheet = _sheet(spec, rows, list(colours), span)
    return bars.chart(box, sheet, list(_strips(rows, colours, on.size)), span, look, legend)


def _colours(rows: Sequence[TimelineBar]) -> Mapping[str, Colour]:
    """Return a colour a group, in order of appearance; what has no group among others is grey."""
    groups = list(dict.fromkeys(bar.group for bar in rows))
    named = [group for group in groups if group]
    return {
        group: accent(named.index(group)) if group else PLAIN if named else accent(0)
        for group in groups
    }


def _sheet(spec: Timeline, rows: Sequence[Row], groups: Sequence[str], span: Span) -> Sheet:
    """Lay out first and last days, and what follows from them: where bars begin, how long."""
    words = NAMES[spec.language]
    beyond = Fraction(round(span.high - span.low))
    columns = (
        column(words.start, [Fraction(serial(row.bar.start)) for row in rows], DAY),
        column(words.end, [Fraction(serial(row.bar.end)) for row in rows], DAY),
        _beginnings(rows),
        *(_lengths(rows, group) for group in groups),
        column("", [beyond] * len(rows)),
    )
    return Sheet(Words(spec.title, tuple(row.bar.name for row in rows)), columns)


def _beginnings(rows: Sequence[Row]) -> Column:
    values = tuple(row.start + Fraction(str(row.shift)) for row in rows)
    formulas = tuple(_beginning(number, row) for number, row in enumerate(rows, start=2))
    return Column("", values, (GENERAL,) * len(rows), formulas)


def _beginning(number: int, row: Row) -> str:
    """Work out where a row begins, unless it stands at the edge of the calendar."""
    return f"B{number}{row.shift:+g}" if row.start == serial(row.bar.start) else str(row.start)


def _lengths(rows: Sequence[Row], group: str) -> Column:
    own = [row.bar.group == group and row.days > 0 for row in rows]
    values = tuple(
        Fraction(row.days) if keep else None for row, keep in zip(rows, own, strict=True)
    )
    formulas = tuple(
        f"C{number}-B{number}+1" if keep else "" for number, keep in enumerate(own, start=2)
    )
    return Column(group, values, (GENERAL,) * len(rows), formulas)


def _strips(
    rows: Sequence[Row], colours: Mapping[str, Colour], size: float
) -> Iterator[Strip]:
    yield Strip(_BEGINNING, None, _labels(rows, Side.LEFT), AT_END, size)
    for number, (group, colour) in enumerate(colours.items()):
        inside = _labels(rows, Side.INSIDE, group)
        yield Strip(_FIRST_GROUP + number, colour, inside, INSIDE, size)
    yield Strip(_FIRST_GROUP + len(colours), None, _labels(rows, Side.RIGHT), AT_BASE, size)


def _labels(rows: Sequence[Row], side: Side, group: str | None = None) -> list[Label | None]:
    return [
        row.label if row.side is side and group in {None, row.bar.group} else None for row in rows
    ]
