"""Tables: of names in a plan, a row a name and a column a key, or of values one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plangen.compose.cells import Line, cell, every, joined
from plangen.compose.closing import Key, Value, closing_values, rounding_note
from plangen.compose.view import Seen, View, each, figure_of, node_of
from plangen.diagnostics.message import Language
from plangen.document.blocks import Align, Blocks, Column, Row, Table
from plangen.document.inlines import Inlines, Text
from plangen.figures.figure import Figure
from plangen.model.measure import Measure
from plangen.model.standard import display_name
from plangen.values.period import Period

_EMPTY: Inlines = (Text("—"),)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """What a table is besides its cells. `by_hand` titles columns that are filled in on paper."""

    language: Language
    caption: Inlines = ()
    label: str = ""
    by_hand: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    values: tuple[Value, ...]
    level: int = 0


def grid(columns: Sequence[str], rows: Sequence[Sequence[Value]], exhibit: Exhibit) -> Blocks:
    """Make a table of given values; a row or column with nothing behind its name is left out.

    A row that is to be filled in by hand stays.
    """
    filled = [_Row(tuple(row)) for row in rows if any(row[1:]) or exhibit.by_hand]
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
    rows = list(_rows(view, keys, below, without, exhibit.language))
    if not rows:
        return ()
    if total is None or len(rows) < 2:
        return (_table(titles, rows, None, exhibit),)
    outer = [row.values for row in rows if not row.level]
    closing = _Row(closing_values(total, keys, outer, exhibit.language))
    note = rounding_note(keys, outer, exhibit.language)
    return (_table(titles, rows, closing, exhibit), *note)


def _table(
    titles: Sequence[str], rows: Sequence[_Row], closing: _Row | None, exhibit: Exhibit
) -> Table:
    kept = [i for i in range(len(titles)) if any(row.values[i] for row in rows)]
    columns = (Column((Text(titles[i]),), _align([row.values[i] for row in rows])) for i in kept)
    by_hand = (Column((Text(title),)) for title in exhibit.by_hand)
    body = [_cells(row, kept, exhibit, _EMPTY) for row in rows]
    told = exhibit.by_hand or (closing and any(closing.values[i] for i in kept[1:]))
    end = [_cells(closing, kept, exhibit, (), total=True)] if closing and told else []
    return Table((*columns, *by_hand), (*body, *end), exhibit.caption, exhibit.label)


def _cells(
    row: _Row, kept: Sequence[int], exhibit: Exhibit, empty: Inlines, *, total: bool = False
) -> Row:
    cells = (cell(row.values[i], exhibit.language) or empty for i in kept)
    return Row((*cells, *(() for _ in exhibit.by_hand)), total, row.level)


def _align(values: Sequence[Value]) -> Align:
    """Let numbers stand right, and everything else, dates too, left."""
    said = [value for value in values if value]
    numbers = all(isinstance(v, Figure) and not isinstance(v.value, Period) for v in said)
    return Align.RIGHT if numbers else Align.LEFT


def _rows(
    view: View | None,
    keys: Sequence[Key],
    below: str,
    without: str,
    language: Language,
    level: int = 0,
) -> Iterator[_Row]:
    for name, part in each(view):
        if without and isinstance(part, View) and getattr(part, without):
            continue
        yield _Row(tuple(_value(name, part, key, language) for key in keys), level)
        if below and isinstance(part, View):
            yield from _rows(getattr(part, below), keys, below, without, language, level + 1)


def _value(name: str, part: Seen, key: Key, language: Language) -> Value:
    if key == "name":
        return display_name(name, language, _own_name(part))
    if not isinstance(part, View):
        return part
    if not isinstance(key, str):
        return Line(joined(_inlines(name, part, key, language), language))
    if " " in key:
        return Line(joined(_inlines(name, part, key.split(), language), language, " "))
    if key == "every":
        return Line(every(node_of(part).every, language))
    if key == "amount" and isinstance(node_of(part), Measure):
        return figure_of(part)
    value: Seen = getattr(part, key)
    return value


def _inlines(name: str, part: View, keys: Sequence[str], language: Language) -> list[Inlines]:
    return [cell(_value(name, part, key, language), language) for key in keys]


def _own_name(part: Seen) -> str | None:
    node = node_of(part) if isinstance(part, View) else None
    return node.name if isinstance(node, Measure) else None
