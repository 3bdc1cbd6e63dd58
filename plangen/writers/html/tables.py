"""Tables."""

from collections.abc import Mapping
from typing import Final

from plangen.diagnostics.message import Language
from plangen.diagnostics.width import width
from plangen.document.blocks import Align, Column, Row, Table
from plangen.document.inlines import Inlines, plain_text
from plangen.document.numbering import is_exhibit
from plangen.writers.html.anchors import part
from plangen.writers.html.captions import caption
from plangen.writers.html.inlines import inlines
from plangen.writers.html.markup import element
from plangen.writers.html.names import Names

_CLASSES: Final[Mapping[Align, str]] = {
    Align.LEFT: "",
    Align.CENTER: "center",
    Align.RIGHT: "right",
}
_SHORT: Final = 10
"""Latin characters, or half as many Chinese ones, up to which a cell's words stay on one line."""
_NAMELESS: Final[Mapping[Language, str]] = {"zh-CN": "表格", "en": "Table"}


def table(block: Table, names: Names) -> str:
    """Write a table with its caption above it, in a frame that scrolls where it is narrow."""
    anchor, label, above = "", "", ""
    if is_exhibit(block):
        name = next(names.exhibits)
        anchor, label = name.anchor, part(name.anchor, "caption")
        above = element("caption", caption(block.caption, name, names), id=label) + "\n"
    grid = element("table", f"\n{above}{_head(block, names)}\n{_body(block, names)}\n", id=anchor)
    return element(
        "div",
        f"\n{grid}\n",
        class_="frame",
        role="group",
        aria_labelledby=label,
        aria_label="" if label else _NAMELESS[names.language],
        tabindex="0",
    )


def _head(block: Table, names: Names) -> str:
    cells = (
        _cell(column.title, column, names, "col" if plain_text(column.title) else "")
        for column in block.columns
    )
    return element("thead", element("tr", "".join(cells)))


def _body(block: Table, names: Names) -> str:
    rows = "\n".join(_row(row, block.columns, names) for row in block.rows)
    return element("tbody", f"\n{rows}\n")


def _row(row: Row, columns: tuple[Column, ...], names: Names) -> str:
    """Write a row, which its first cell names, unless that is a number or empty."""
    first, *others = zip(row.cells, columns, strict=True)
    content, column = first
    names_row = bool(plain_text(content)) and column.align is Align.LEFT
    indent = f"--level: {row.level}" if row.level else ""
    cells = [_cell(content, column, names, "row" if names_row else "", indent)]
    cells += [_cell(content, column, names) for content, column in others]
    return element("tr", "".join(cells), class_="total" if row.total else row.light or "")


def _cell(
    content: Inlines, column: Column, names: Names, scope: str = "", style: str = ""
) -> str:
    """Write a cell, as a heading where it is one of a row or column."""
    short = "short" if width(plain_text(content)) <= _SHORT else ""
    return element(
        "th" if scope else "td",
        inlines(content, names),
        scope=scope,
        class_=" ".join(filter(None, (_CLASSES[column.align], short))),
        style=style,
    )
