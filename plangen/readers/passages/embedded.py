"""The tables in HTML that people put into Markdown, for the sake of merged cells."""

import re
from dataclasses import replace
from typing import Final

from plangen.readers.passages import html
from plangen.readers.passages.lines import Line
from plangen.readers.passages.passage import Start
from plangen.readers.passages.pieces import Grid, Item, Piece

_OPENING: Final = re.compile(r"\s*<table\b", re.IGNORECASE)
_CLOSING: Final = re.compile(r"</table\s*>", re.IGNORECASE)


def embedded_at(lines: list[Line], place: int) -> tuple[list[Item], int] | None:
    """Return what the table that begins at a place holds, and the place after it; None if none.

    All of it stands in the line where the table begins. Raises UnreadableError for one that is
    nested too deeply.
    """
    first = lines[place]
    if not _OPENING.match(first.text):
        return None
    inside = range(place, len(lines))
    end = next((n + 1 for n in inside if _CLOSING.search(lines[n].text)), len(lines))
    source = "\n".join(line.text for line in lines[place:end])
    start = Start(0, first.number, first.column)
    return [_placed(item, start) for item in html.items(source.encode(), "Markdown")], end


def _placed(item: Item, start: Start) -> Item:
    if isinstance(item, Piece):
        return replace(item, starts=(start,))
    cells = {piece for row in item.rows for piece in row if piece}
    placed = {piece: replace(piece, starts=(start,)) for piece in cells}
    rows = (tuple(placed[piece] if piece else None for piece in row) for row in item.rows)
    return Grid(tuple(rows))
