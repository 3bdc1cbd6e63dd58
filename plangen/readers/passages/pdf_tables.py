"""The tables of a PDF, known by cells that stand below one another."""

from itertools import pairwise
from typing import Final

from plangen.readers.passages.captions import is_numbered_caption
from plangen.readers.passages.joining import joined
from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pdf_lines import Line, Segment
from plangen.readers.passages.pieces import Grid, Piece

_FEWEST: Final = 2
"""Rows with more than one cell that make a table."""
_WITHIN: Final = 0.95
_CLOSE: Final = 1.7
_FAR: Final = 3.5
_PARTED: Final = 1.4
_TIGHT: Final = 0.85
_ALIKE: Final = 0.15
"""Times the size of the text: below the first, two lines are side by side in one row, whose cells
are centred; within the second, they may be lines of one cell; beyond the third, of two tables. The
fourth and the fifth are of the distance between rows: what is farther is of another table, what is
nearer is no row. Text of which the size differs by more than the last is of no table, but for cards
that show a figure under its name."""

_Bands = list[tuple[float, float]]


def table_at(lines: list[Line], place: int) -> tuple[Grid, int] | None:
    """Return the table that begins at a place of a page and the place after it; None if none."""
    first = place
    while len(lines[first].segments) < _FEWEST and _gap(lines, first + 1) < _WITHIN:
        first += 1
    if len(lines[first].segments) < _FEWEST or is_numbered_caption(lines[place].text):
        return None
    end = _end(lines, first)
    found = lines[place:end]
    if end > first + 1 and _gap(lines, first + 1) > _reach(lines, first + 1, end):
        return None
    if sum(len(line.segments) > 1 for line in found) < _FEWEST:
        return None
    bands = _bands(found)
    rows = [_row(row, bands) for row in _rows(found, bands)]
    return (Grid(tuple(rows)), end) if len(rows) >= _FEWEST else None


def _end(lines: list[Line], place: int) -> int:
    """Return the place after the last line that may be of a table which begins here."""
    first, second = lines[place], lines[place].segments[1].x
    end = place + 1
    while end < len(lines) and _gap(lines, end) <= _reach(lines, place, end):
        line = lines[end]
        is_beyond = line.segments[0].x >= second - line.size
        near = min(_gap(lines, end), _gap(lines, end + 1))
        is_tight = _gap(lines, end) < _TIGHT * _pitch(lines, place, end)
        is_part = near < _WITHIN or ((is_beyond or is_tight) and near <= _CLOSE)
        is_other = abs(line.size - first.size) > _ALIKE * first.size
        is_card = len(line.segments) == len(first.segments) > _FEWEST
        ends = (is_other and not is_card) or is_numbered_caption(line.text)
        if ends or (len(line.segments) < _FEWEST and not is_part):
            break
        end += 1
    return end


def _gap(lines: list[Line], place: int) -> float:
    """Return how far a line is below the one before, in sizes of its text; far past the end."""
    if place >= len(lines):
        return 2 * _FAR
    return (lines[place - 1].y - lines[place].y) / max(lines[place].size, 1)


def _reach(lines: list[Line], start: int, end: int) -> float:
    """Return how far the next row may be, in sizes of the text."""
    return _PARTED * _pitch(lines, start, end) or _FAR


def _pitch(lines: list[Line], start: int, end: int) -> float:
    """Return how far rows are apart, in sizes of the text: the nearest lines with several cells."""
    several = [len(line.segments) > 1 for line in lines[start:end]]
    pairs = (n for n, both in enumerate(pairwise(several), start + 1) if all(both))
    return min((gap for n in pairs if (gap := _gap(lines, n)) >= _WITHIN), default=0)


def _rows(lines: list[Line], bands: _Bands) -> list[list[Line]]:
    """Put together the lines that are one row, because cells of it have several."""
    rows = [[lines[0]]]
    for place, line in enumerate(lines[1:], 1):
        gap = _gap(lines, place)
        if gap < _WITHIN or (gap <= _CLOSE and _is_part(lines, place, rows[-1], bands)):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _is_part(lines: list[Line], place: int, row: list[Line], bands: _Bands) -> bool:
    """Tell whether a line that is close to a row is part of it."""
    line, gap = lines[place], _gap(lines, place)
    if len(line.segments) < len(bands) and gap < _TIGHT * _pitch(lines, 0, place):
        return True
    if _has_head(line, bands):
        return not any(_has_head(one, bands) for one in row)
    return gap <= _gap(lines, place + 1) and len(line.segments) < len(bands) - 1


def _has_head(line: Line, bands: _Bands) -> bool:
    return _band(line.segments[0], bands) == 0


def _row(lines: list[Line], bands: _Bands) -> tuple[Piece | None, ...]:
    cells: list[Piece | None] = [None] * len(bands)
    for line in lines:
        for segment in line.segments:
            place = _band(segment, bands)
            before = cells[place]
            text = joined(before.text, segment.text) if before else segment.text
            cells[place] = Piece(text, PassageKind.CELL, page=line.page)
    return tuple(cells)


def _bands(lines: list[Line]) -> _Bands:
    """Return from where to where each column reaches, by the lines that have most cells."""
    most = max(len(line.segments) for line in lines)
    full = [line.segments for line in lines if len(line.segments) == most]
    return [
        (min(cell.x for cell in column), max(cell.right for cell in column))
        for column in zip(*full, strict=True)
    ]


def _band(segment: Segment, bands: _Bands) -> int:
    """Return the column that a segment shares most of its width with, or is nearest to."""
    shared = [min(segment.right, right) - max(segment.x, x) for x, right in bands]
    return shared.index(max(shared))
