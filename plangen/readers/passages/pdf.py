"""PDF files: their lines made paragraphs again, and tables where cells stand below one another."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from plangen.readers.passages.captions import is_numbered_caption
from plangen.readers.passages.joining import joined
from plangen.readers.passages.limits import LARGEST_PDF
from plangen.readers.passages.numbering import BULLET, number_of
from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pdf_lines import Line, lines_of
from plangen.readers.passages.pdf_tables import table_at
from plangen.readers.passages.pdf_words import pages_of
from plangen.readers.passages.pieces import Grid, Item, Piece
from plangen.readers.passages.stress import Look, stressed

LARGEST: Final = LARGEST_PDF
"""Bytes of a file above which it is not read."""

_CLOSED: Final = tuple("。；！？：…;!?:.")
_FULL: Final = 2.5
"""By how many times the size of the text a line may miss the margin and go on in the next."""
_FULL_LATIN: Final = 7
"""The same where the words are not Chinese, of which the widths are less sure."""
_LONG: Final = 25
"""Characters of a line that may be full."""
_INDENT: Final = 1.0
_APART: Final = 2.3
"""How far lines of one paragraph stand apart at most, likewise."""
_SAME_SIZE: Final = 0.6
"""Points."""

_Part = Grid | list[Line]


def items(data: bytes, file: str) -> Iterator[Item]:
    """Yield what a file says. Raises UnreadableError where no text is to be had of it."""
    pages = lines_of(pages_of(data, file))
    parts = [part for page in pages for part in _parts(page)]
    return stressed(_looked(_joined(parts, _margins(pages))))


def _margins(pages: list[list[Line]]) -> tuple[float, float]:
    """Return where the text begins on the left and where most of its full lines end."""
    segments = [segment for page in pages for line in page for segment in line.segments]
    left = min((segment.x for segment in segments), default=0)
    long = sorted(segment.right for segment in segments if len(segment.text) >= _LONG)
    widest = max((segment.right for segment in segments), default=0)
    return left, long[len(long) * 3 // 4] if long else widest


def _parts(page: list[Line]) -> Iterator[Grid | Line]:
    place = 0
    while place < len(page):
        if found := table_at(page, place):
            grid, place = found
            yield grid
        else:
            yield page[place]
            place += 1


def _joined(parts: list[Grid | Line], margins: tuple[float, float]) -> list[_Part]:
    """Put lines together to paragraphs, and tables that a page parted."""
    whole: list[_Part] = []
    for part in parts:
        before = whole[-1] if whole else None
        if isinstance(part, Grid):
            last = _one_table(before, part) if isinstance(before, Grid) else [*whole[-1:], part]
            whole[-1:] = last
        elif isinstance(before, list) and _goes_on(before, part, margins):
            before.append(part)
        else:
            whole.append([part])
    return whole


def _one_table(above: Grid, below: Grid) -> list[_Part]:
    """Return two tables, or one where the second says the head of the first again on a new page."""
    heads = [[piece and piece.text for piece in grid.rows[0]] for grid in (above, below)]
    return [Grid((*above.rows, *below.rows[1:]))] if heads[0] == heads[1] else [above, below]


def _goes_on(lines: list[Line], after: Line, margins: tuple[float, float]) -> bool:
    last, size = lines[-1], after.size
    left, right = margins
    is_full = last.segments[-1].right >= right - (_FULL if last.is_wide else _FULL_LATIN) * size
    left = min((line.segments[0].x for line in lines[1:]), default=left)
    is_indented = after.segments[0].x >= left + _INDENT * size
    is_near = last.page != after.page or last.y - after.y <= _APART * size
    if not is_full or not is_near or abs(last.size - size) > _SAME_SIZE or _begins(after.text):
        return False
    return not is_indented or not last.text.endswith(_CLOSED)


def _begins(text: str) -> bool:
    """Tell whether a line cannot but begin a paragraph."""
    return bool(BULLET.match(text) or is_numbered_caption(text) or number_of(text))


def _looked(parts: list[_Part]) -> Iterator[tuple[Item, Look]]:
    for part in parts:
        if isinstance(part, Grid):
            yield part, Look(0)
        else:
            yield _piece(part), Look(round(part[0].size, 1), all(line.is_bold for line in part))


def _piece(lines: list[Line]) -> Piece:
    text = lines[0].text
    for line in lines[1:]:
        text = joined(text, line.text)
    piece = Piece(text, page=lines[0].page)
    bullet = BULLET.match(text)
    return replace(piece, text=text[bullet.end() :], kind=PassageKind.ITEM) if bullet else piece
