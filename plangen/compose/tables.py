"""Tables: of names in a plan, a row a name and a column a key, or of cells one by one."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TypeAlias

from plangen.compose.cells import cell, joined
from plangen.compose.view import Seen, View, each, figure_of, node_of
from plangen.diagnostics.message import Language, say
from plangen.document.blocks import Align, Blocks, Column, Paragraph, Row, Table
from plangen.document.inlines import Inlines, Number, Text, plain_text
from plangen.model.measure import SLOTS, Measure
from plangen.model.standard import display_name

Key: TypeAlias = str | Sequence[str]
"""What a column shows: a key; `name`, `amount`; several keys, with spaces or as an enumeration."""

_TOTAL = say(zh="合计", en="Total")
_ROUNDED = say(
    zh="注：各项占比分别四舍五入，合计不一定正好是 100%。",
    en="Note: shares are rounded one by one and may not add up to exactly 100%.",
)
_TOTALLED = ("amount", "ratio", "growth", *SLOTS)
_EMPTY = {"zh-CN": "—", "en": "—"}


def table(
    view: View | None,
    columns: Sequence[tuple[str, Key]],
    language: Language,
    *,
    below: str = "",
    without: str = "",
    total: View | None = None,
    caption: Inlines = (),
    label: str = "",
) -> Blocks:
    """Make the table of the names in a view; nothing where there are none.

    A column without a single entry is left out. `below` is the key whose names become indented
    rows; names that have the key `without` are left out; `total` is what a closing row shows.
    """
    keys = [key for _, key in columns]
    rows = list(_rows(view, keys, language, below, without))
    if not rows:
        return ()
    kept = [i for i in range(len(keys)) if any(row.cells[i] for row in rows)]
    closing = [_total(total, keys, rows, language)] if total and len(rows) > 1 else []
    titles = [title for title, _ in columns]
    made = _table(titles, kept, [*rows, *closing], language, caption, label)
    return (made, *_note(closing, rows, keys, language))


def grid(
    columns: Sequence[str],
    rows: Sequence[Sequence[Seen]],
    language: Language,
    *,
    caption: Inlines = (),
    label: str = "",
) -> Blocks:
    """Make a table of given cells; a column or row with nothing behind its name is left out."""
    filled = [Row(tuple(cell(value, language) for value in row)) for row in rows if any(row[1:])]
    if not filled:
        return ()
    kept = [i for i in range(len(columns)) if any(row.cells[i] for row in filled)]
    return (_table(columns, kept, filled, language, caption, label),)


def _table(
    titles: Sequence[str],
    kept: Sequence[int],
    rows: Sequence[Row],
    language: Language,
    caption: Inlines,
    label: str,
) -> Table:
    body = [row for row in rows if not row.total]
    numeric = [_is_numeric([row.cells[i] for row in body]) for i in kept]
    return Table(
        tuple(
            Column((Text(titles[i]),), _align(numeric=number))
            for i, number in zip(kept, numeric, strict=True)
        ),
        tuple(_kept(row, kept, language) for row in rows),
        caption,
        label,
    )


def _rows(
    view: View | None,
    keys: Sequence[Key],
    language: Language,
    below: str,
    without: str,
    level: int = 0,
) -> Iterator[Row]:
    for name, part in each(view):
        if without and isinstance(part, View) and getattr(part, without):
            continue
        cells = tuple(_cell(name, part, key, language) for key in keys)
        yield Row(cells, level=level)
        if below and isinstance(part, View):
            yield from _rows(getattr(part, below), keys, language, below, without, level + 1)


def _cell(name: str, part: Seen, key: Key, language: Language) -> Inlines:
    if key == "name":
        return (Text(display_name(name, language, _own_name(part))),)
    if not isinstance(part, View):
        return cell(part, language)
    if not isinstance(key, str):
        return joined([_cell(name, part, one, language) for one in key], language)
    if " " in key:
        return joined([_cell(name, part, one, language) for one in key.split()], language, " ")
    if key == "amount" and isinstance(node_of(part), Measure):
        return cell(figure_of(part), language)
    return cell(getattr(part, key), language)


def _own_name(part: Seen) -> str | None:
    node = node_of(part) if isinstance(part, View) else None
    return node.name if isinstance(node, Measure) else None


def _total(total: View, keys: Sequence[Key], rows: list[Row], language: Language) -> Row:
    """Close a table with the whole: its own figures, and 100 % under shares that make it up."""
    cells: list[Inlines] = []
    for i, key in enumerate(keys):
        if key == "name":
            cells.append((Text(_TOTAL.in_language(language)),))
        elif key == "share":
            cells.append(_whole([row.cells[i] for row in rows if not row.level]))
        elif key in _TOTALLED:
            cells.append(_cell("", total, key, language))
        else:
            cells.append(())
    return Row(tuple(cells), total=True)


def _whole(shares: list[Inlines]) -> Inlines:
    return (Text("100%"),) if all(shares) else ()


def _note(
    closing: list[Row], rows: list[Row], keys: Sequence[Key], language: Language
) -> Iterator[Paragraph]:
    """Say so where the shares as shown do not add up to the 100 % shown under them."""
    if not closing or "share" not in keys or not closing[0].cells[keys.index("share")]:
        return
    column = keys.index("share")
    shown = (plain_text(row.cells[column]).rstrip("%") for row in rows if not row.level)
    if sum(Decimal(share) for share in shown) != 100:
        yield Paragraph((Text(_ROUNDED.in_language(language)),))


def _kept(row: Row, kept: Sequence[int], language: Language) -> Row:
    """Leave out empty columns; mark empty cells, except those that a total has no say in."""
    mark: Inlines = () if row.total else (Text(_EMPTY[language]),)
    return Row(tuple(row.cells[i] or mark for i in kept), row.total, row.level)


def _is_numeric(cells: list[Inlines]) -> bool:
    return all(len(c) == 1 and isinstance(c[0], Number) for c in cells if c)


def _align(*, numeric: bool) -> Align:
    return Align.RIGHT if numeric else Align.LEFT
