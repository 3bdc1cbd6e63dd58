"""Tables: of names in a plan, a row a name and a column a key, or of values one by one."""

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.compose.cells import cell
from plangen.compose.closing import Key, Value, closing_values, rounding_note
from plangen.compose.rows import Entry, entries
from plangen.compose.units import Unit, bare, in_heading, shared_unit
from plangen.compose.view import View
from plangen.diagnostics.message import Language
from plangen.document.blocks import Align, Blocks, Column, Row, Table
from plangen.document.inlines import Inlines, Text
from plangen.figures.figure import Figure
from plangen.values.period import Period

_EMPTY: Inlines = (Text("—"),)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """What a table is besides its cells. `by_hand` titles columns that are filled in on paper."""

    language: Language
    caption: Inlines = ()
    label: str = ""
    by_hand: tuple[str, ...] = ()


def grid(columns: Sequence[str], rows: Sequence[Sequence[Value]], exhibit: Exhibit) -> Blocks:
    """Make a table of given values; a row or column with nothing behind its name is left out.

    A row that is to be filled in by hand stays.
    """
    filled = [Entry(tuple(row)) for row in rows if any(row[1:]) or exhibit.by_hand]
    return (_table(columns, filled, None, exhibit),) if filled else ()


def table(
    view: View | None,
    columns: Sequence[tuple[str, Key]],
    exhibit: Exhibit,
    *,
    below: str = "",
    without: str = "",
    total: View | None = None,
) -> Blocks:
    """Make the table of the names in a view; nothing where there are none.

    A column without a single entry is left out. `below` is the key whose names become indented
    rows; names that have the key `without` are left out; `total` is what a closing row shows.
    """
    titles, keys = [title for title, _ in columns], [key for _, key in columns]
    rows = list(entries(view, keys, below, without, exhibit.language))
    if not rows:
        return ()
    if total is None or len(rows) < 2:
        return (_table(titles, rows, None, exhibit),)
    outer = [row.values for row in rows if not row.level]
    closing = Entry(closing_values(total, keys, outer, exhibit.language))
    note = rounding_note(keys, outer, exhibit.language)
    return (_table(titles, rows, closing, exhibit), *note)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column that is shown: its place among the values, and the unit in its heading."""

    place: int
    title: str
    align: Align
    unit: Unit | None

    def cell(self, value: Value, language: Language) -> Inlines:
        if self.unit and isinstance(value, Figure):
            return (bare(value, self.unit),)
        return cell(value, language)


def _table(
    titles: Sequence[str], rows: Sequence[Entry], closing: Entry | None, exhibit: Exhibit
) -> Table:
    shown = [
        _column(place, title, [row.values[place] for row in rows], exhibit.language)
        for place, title in enumerate(titles)
        if any(row.values[place] for row in rows)
    ]
    columns = (Column((Text(each.title),), each.align) for each in shown)
    by_hand = (Column((Text(title),)) for title in exhibit.by_hand)
    body = [_cells(row, shown, exhibit, _EMPTY) for row in rows]
    told = exhibit.by_hand or (closing and any(closing.values[each.place] for each in shown[1:]))
    end = [_cells(closing, shown, exhibit, (), total=True)] if closing and told else []
    return Table((*columns, *by_hand), (*body, *end), exhibit.caption, exhibit.label)


def _column(place: int, title: str, values: Sequence[Value], language: Language) -> _Column:
    unit = shared_unit(values)
    heading = in_heading(title, unit, language) if unit else title
    return _Column(place, heading, _align(values), unit)


def _cells(
    row: Entry, shown: Sequence[_Column], exhibit: Exhibit, empty: Inlines, *, total: bool = False
) -> Row:
    cells = (each.cell(row.values[each.place], exhibit.language) or empty for each in shown)
    return Row((*cells, *(() for _ in exhibit.by_hand)), total, row.level, row.light)


def _align(values: Sequence[Value]) -> Align:
    """Let numbers stand right, and everything else, dates too, left."""
    said = [value for value in values if value]
    numbers = all(isinstance(v, Figure) and not isinstance(v.value, Period) for v in said)
    return Align.RIGHT if numbers else Align.LEFT
