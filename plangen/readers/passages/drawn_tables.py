"""Tables that are drawn with bars and lines in plain text."""

import re
from itertools import pairwise
from typing import Final

from plangen.readers.passages.lines import Line, Spans, cells_at
from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pieces import Grid, Piece

_BAR: Final = re.compile(r"[|│┃║┆┊]")
_DRAWN: Final = re.compile(r"\s*[|│┃║┆┊].*[|│┃║┆┊]\s*\Z")
_BORDER: Final = re.compile(r"(?=[\s|:]*[+=\-\u2500-\u257f]{3})[\s|:+=\-\u2500-\u257f]+\Z")


def is_drawn(text: str) -> bool:
    """Tell whether a line is a row between bars, or the border of such rows."""
    return bool(_DRAWN.match(text) or _BORDER.match(text))


def drawn_at(lines: list[Line], place: int, is_marked: bool) -> tuple[Grid, int] | None:
    """Read a table that is drawn; where lines part all its rows, a cell may take several."""
    end = place
    groups: list[list[Line]] = [[]]
    while end < len(lines) and is_drawn(lines[end].text):
        line = lines[end]
        if _BORDER.match(line.text):
            groups.append([])
        else:
            groups[-1].append(line)
        end += 1
    bodies = [group for group in groups if group]
    if sum(map(len, bodies)) < 2:
        return None
    rows = bodies if len(bodies) > 2 else [[line] for group in bodies for line in group]
    cells = [
        _stacked([cells_at(line, _between_bars(line.text), is_marked) for line in row])
        for row in rows
    ]
    width = max(map(len, cells))
    return Grid(tuple((*row, *[None] * (width - len(row))) for row in cells)), end


def _stacked(rows: list[tuple[Piece, ...]]) -> tuple[Piece | None, ...]:
    """Return one row for several lines of cells; each cell begins where its first line does."""
    if len({*map(len, rows)}) > 1 or len(rows) == 1:
        return rows[0]
    return tuple(_over([*cells]) for cells in zip(*rows, strict=True))


def _over(cells: list[Piece]) -> Piece:
    shown = [cell for cell in cells if cell.text] or cells[:1]
    text = ""
    starts = []
    for cell in shown:
        text += "\n" if text else ""
        starts += [start._replace(offset=start.offset + len(text)) for start in cell.starts]
        text += cell.text
    return Piece(text, PassageKind.CELL, starts=tuple(starts))


def _between_bars(text: str) -> Spans:
    bars = [match.start() for match in _BAR.finditer(text)]
    return [(a + 1, b) for a, b in pairwise(bars)]
