"""The tables in HTML that people put into Markdown, for the sake of merged cells."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate
from typing import Final

from plangen.readers.passages import html
from plangen.readers.passages.lines import Line
from plangen.readers.passages.passage import Start
from plangen.readers.passages.pieces import Grid, Item, Piece

_OPENING: Final = re.compile(r"\s*<table\b", re.IGNORECASE)
_CLOSING: Final = re.compile(r"</table\s*>", re.IGNORECASE)
_NEAR: Final = 5000
"""Characters between two cells, at most."""
_TAG: Final = re.compile(r"<[^<>\n]*>")


def embedded_at(lines: list[Line], place: int) -> tuple[list[Item], int] | None:
    """Return what the table that begins at a place holds, and the place after it; None if none.

    Raises UnreadableError for one that is nested too deeply.
    """
    if not _OPENING.match(lines[place].text):
        return None
    inside = range(place, len(lines))
    end = next((n + 1 for n in inside if _CLOSING.search(lines[n].text)), len(lines))
    source = "\n".join(line.text for line in lines[place:end])
    found = [*html.items(source.encode(), "Markdown")]
    pieces = dict.fromkeys(piece for item in found for piece in _pieces(item))
    placed = dict(zip(pieces, _placed(pieces, lines[place:end], source), strict=True))
    return [_with_places(item, placed) for item in found], end


def _pieces(item: Item) -> Iterator[Piece]:
    if isinstance(item, Piece):
        yield item
    else:
        yield from (piece for row in item.rows for piece in row if piece)


def _placed(pieces: Iterable[Piece], lines: list[Line], source: str) -> Iterator[Piece]:
    """Yield pieces with the places where their texts come in turn; else that of the one before."""
    shown = _TAG.sub(lambda tag: " " * len(tag[0]), source)
    begins = [0, *accumulate(len(line.text) + 1 for line in lines)]
    place = end = 0
    for piece in pieces:
        text = piece.text.partition("\n")[0]
        at = shown.find(text, end, end + len(text) + _NEAR) if text else -1
        if at >= 0:
            place, end = at, at + len(text)
        number = bisect_right(begins, place) - 1
        line = lines[number]
        start = Start(0, line.number, line.column + place - begins[number])
        yield replace(piece, starts=(start,))


def _with_places(item: Item, placed: dict[Piece, Piece]) -> Item:
    if isinstance(item, Piece):
        return placed[item]
    return Grid(tuple(tuple(piece and placed[piece] for piece in row) for row in item.rows))
