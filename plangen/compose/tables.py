"""Tables: of names in a plan, a row a name and a column a key, or of values one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from plangen.compose.cells import Line, cell, every, joined
from plangen.compose.view import Seen, View, each, figure_of, node_of
from plangen.diagnostics.message import Language, say
from plangen.document.blocks import Align, Blocks, Column, Paragraph, Row, Table
from plangen.document.inlines import Inlines, Text
from plangen.figures.figure import Figure
from plangen.model.measure import SLOTS, Measure
from plangen.model.standard import display_name
from plangen.values.period import Period

Key: TypeAlias = str | Sequence[str]
"""What a column shows: a key; `name`, `amount`; several keys, with spaces or as an enumeration."""
Value: TypeAlias = Seen | Line

_TOTAL = say(zh="合计", en="Total")
_ROUNDED = say(
    zh="注：各项占比分别四舍五入，合计不一定正好是 100%。",
    en="Note: shares are rounded one by one and may not add up to exactly 100%.",
)
_EMPTY: Inlines = (Text("—"),)
_TOTALLED = ("amount", "ratio", "growth", *SLOTS)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """What a table is besides its cells."""

    language: Language
    caption: Inlines = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    values: tuple[Value, ...]
    level: int = 0


def grid(columns: Sequence[str], rows: Sequence[Sequence[Value]], exhibit: Exhibit) -> Blocks:
    """Make a table of given values; a row or column with nothing behind its name is left out."""
    filled = [_Row(tuple(row)) for row in rows if any(row[1:])]
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
    closing = _total(total, keys, rows, exhibit.language) if total and len(rows) > 1 else None
    made = _table(titles, rows, closing, exhibit)
    return (made, *_note(closing, rows, keys, exhibit.language))


def _table(
    titles: Sequence[str], rows: Sequence[_Row], closing: _Row | None, exhibit: Exhibit
) -> Table:
    kept = [i for i in range(len(titles)) if any(row.values[i] for row in rows)]
    columns = (Column((Text(titles[i]),), _align([row.values[i] for row in rows])) for i in kept)
    body = [_cells(row, kept, exhibit.language, _EMPTY) for row in rows]
    end = [_cells(closing, kept, exhibit.language, (), total=True)] if closing else []
    return Table(tuple(columns), (*body, *end), exhibit.caption, exhibit.label)


def _cells(
    row: _Row, kept: Sequence[int], language: Language, empty: Inlines, *, total: bool = False
) -> Row:
    cells = (cell(row.values[i], language) or empty for i in kept)
    return Row(tuple(cells), total, row.level)


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


def _total(total: View, keys: Sequence[Key], rows: Sequence[_Row], language: Language) -> _Row:
    """Close a table with the whole: its own figures, and 100 % under shares that make it up."""
    values: list[Value] = []
    for i, key in enumerate(keys):
        if key == "name":
            values.append(_TOTAL.in_language(language))
        elif key == "share":
            shares = [row.values[i] for row in rows if not row.level]
            values.append("100%" if all(shares) else None)
        elif key in _TOTALLED:
            values.append(_value("", total, key, language))
        else:
            values.append(None)
    return _Row(tuple(values))


def _note(
    closing: _Row | None, rows: Sequence[_Row], keys: Sequence[Key], language: Language
) -> Iterator[Paragraph]:
    """Say so where the shares as shown do not add up to the 100 % shown under them."""
    column = keys.index("share") if "share" in keys else None
    if closing is None or column is None or not closing.values[column]:
        return
    shares = (row.values[column] for row in rows if not row.level)
    shown = (share.text.rstrip("%") for share in shares if isinstance(share, Figure))
    if sum(Decimal(share) for share in shown) != 100:
        yield Paragraph((Text(_ROUNDED.in_language(language)),))
