"""The tables of Markdown, whose cells are parted by ``|``."""

import re
from typing import Final

from plangen.readers.passages.lines import Line, Spans, cells_at
from plangen.readers.passages.pieces import Grid, Item, Piece

_DELIMITER: Final = re.compile(r"[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*\Z")
_CELL: Final = re.compile(r"(?:\\.|`[^`|]*`|[^\\|])*")
_EDGE: Final = re.compile(r"[ \t>]*\|?")


def table_at(lines: list[Line], place: int) -> tuple[list[Item], int] | None:
    """Return the table that begins at a place and the place after it; None where none does."""
    head, below = lines[place], lines[place + 1 : place + 2]
    if not below or not _is_row(head.text) or not _is_delimiter(below[0].text, head.text):
        return None
    inside = range(place + 2, len(lines))
    end = next((n for n in inside if not _is_row(lines[n].text)), len(lines))
    rows = [_row(line) for line in (head, *lines[place + 2 : end])]
    width = len(rows[0])
    padded = (((*row, *[None] * (width - len(row)))[:width]) for row in rows)
    return [Grid(tuple(padded))], end


def _is_row(text: str) -> bool:
    return "|" in text and not text.isspace()


def _is_delimiter(text: str, head: str) -> bool:
    """Tell whether a line is the one that makes the line above it the head of a table."""
    if "-" not in text or not _DELIMITER.match(text):
        return False
    return len(_spans(text)) == len(_spans(head))


def _row(line: Line) -> tuple[Piece, ...]:
    return cells_at(line, _spans(line.text), is_marked=True)


def _spans(text: str) -> Spans:
    """Return where the cells of a row stand."""
    edge = _EDGE.match(text)
    place, last = edge.end() if edge else 0, len(text.rstrip())
    spans: Spans = []
    while place < last:
        cell = _CELL.match(text, place, last)
        end = cell.end() if cell else place
        end = max(end, place)
        spans.append((place, end))
        place = end + 1
    return spans
