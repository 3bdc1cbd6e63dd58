"""Tables in plain text: parted by tabs, by wide gaps, or drawn with lines."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final, NamedTuple

from plangen.readers.passages.lines import Line, piece_of
from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pieces import Grid, Piece

_BAR: Final = re.compile(r"[|│┃║┆┊]")
_DRAWN: Final = re.compile(r"\s*[|│┃║┆┊].*[|│┃║┆┊]\s*\Z")
_BORDER: Final = re.compile(r"(?=[\s|:]*[+=\-\u2500-\u257f]{3})[\s|:+=\-\u2500-\u257f]+\Z")
_TAB: Final = re.compile(r"\t")
_GAP: Final = re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|\u3000{2,})(?=\S)")
_MOST: Final = 64
"""Columns of a table; what has more is none."""

_Spans = list[tuple[int, int]]


class _Form(NamedTuple):
    """How lines show cells, and how many lines, and cells in them, make a table."""

    spans: Callable[[str], _Spans]
    fewest: Callable[[int], int]


def table_at(lines: list[Line], place: int) -> tuple[Grid, int] | None:
    """Return the table that begins at a place and the place after it; None where none does."""
    text = lines[place].text
    if _is_drawn(text):
        return _drawn(lines, place)
    return next(filter(None, (_parted(lines, place, form) for form in _FORMS)), None)


def _parted(lines: list[Line], place: int, form: _Form) -> tuple[Grid, int] | None:
    """Read lines with the same number of cells as a table."""
    count = len(form.spans(lines[place].text))
    if not 2 <= count <= _MOST:
        return None
    end = place
    rows = []
    while end < len(lines) and len(spans := form.spans(lines[end].text)) == count:
        rows.append(_row(lines[end], spans))
        end += 1
    return (Grid(tuple(rows)), end) if len(rows) >= form.fewest(count) else None


def _drawn(lines: list[Line], place: int) -> tuple[Grid, int] | None:
    """Read a table that is drawn; where lines part all its rows, a cell may take several."""
    end = place
    groups: list[list[Line]] = [[]]
    while end < len(lines) and _is_drawn(lines[end].text):
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
    cells = [_stacked([_row(line, _between_bars(line.text)) for line in row]) for row in rows]
    width = max(map(len, cells))
    return Grid(tuple((*row, *[None] * (width - len(row))) for row in cells)), end


def _is_drawn(text: str) -> bool:
    return bool(_DRAWN.match(text) or _BORDER.match(text))


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


def _row(line: Line, spans: _Spans) -> tuple[Piece, ...]:
    return tuple(
        piece_of([line.part(*span)], PassageKind.CELL, is_marked=False) for span in spans
    )


def _between_bars(text: str) -> _Spans:
    bars = [match.start() for match in _BAR.finditer(text)]
    return [(a + 1, b) for a, b in pairwise(bars)]


def _around(mark: re.Pattern[str], text: str) -> _Spans:
    """Return the spans between marks; none for an empty line."""
    if not text.strip():
        return []
    found = [(match.start(), match.end()) for match in mark.finditer(text)]
    starts, ends = [0, *(b for _, b in found)], [*(a for a, _ in found), len(text)]
    return [*zip(starts, ends, strict=True)]


_FORMS: Final = (
    _Form(lambda text: _around(_TAB, text.rstrip("\n")), lambda _: 2),
    _Form(lambda text: _around(_GAP, text), lambda count: 2 if count > 2 else 3),
)
