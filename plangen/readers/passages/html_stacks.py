"""Tables that web pages make of other elements than those of tables."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from lxml import etree

_SPAN: Final = re.compile(r"(?:col-?)?span[-_](\d{1,2})")
_DISPLAY: Final = re.compile(r"display\s*:\s*(table(?:-row)?)\s*(?:;|\Z)", re.IGNORECASE)
_Named = Callable[[etree._Element], bool]


def with_tables(root: etree._Element) -> etree._Element:
    """Return a page in which what calls itself a table of rows, and looks like one, is a table."""
    for element in [*root.iter("div", "section", "ul", "dl")]:
        rows = [*_rows(element)] if _is_table(element) else []
        if len(rows) > 1 and len({*map(_width, rows)}) == 1 and _width(rows[0]) > 1:
            element.tag = "table"
            for row in rows:
                _make_row(row)
    return root


def _named(words: frozenset[str], roles: frozenset[str], display: str) -> _Named:
    """Return what tells an element by its class, its role or its style."""

    def is_named(element: etree._Element) -> bool:
        shown = _DISPLAY.search(element.get("style", ""))
        by_class = not words.isdisjoint(element.get("class", "").lower().split())
        return by_class or element.get("role") in roles or bool(shown and shown[1] == display)

    return is_named


_is_table: Final = _named(frozenset({"table", "grid-table"}), frozenset({"table", "grid"}), "table")
_is_row: Final = _named(
    frozenset({"row", "tr", "table-row", "table_row"}), frozenset({"row"}), "table-row"
)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows, if a table holds nothing else."""
    children = [child for child in table if isinstance(child.tag, str)]
    if all(_is_row(child) and child.tag not in ("table", "tr") for child in children):
        yield from children


def _make_row(row: etree._Element) -> None:
    row.tag = "tr"
    for cell in row:
        cell.set("colspan", str(_columns(cell)))
        cell.tag = "td"


def _width(row: etree._Element) -> int:
    return sum(_columns(cell) for cell in row)


def _columns(cell: etree._Element) -> int:
    spans = map(_SPAN.fullmatch, cell.get("class", "").split())
    wide = next((int(span[1]) for span in spans if span), 1)
    stated = cell.get("aria-colspan", "")
    return int(stated[:3]) if stated.isascii() and stated.isdecimal() else wide
