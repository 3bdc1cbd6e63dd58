"""Plain text files: a line is a paragraph, unless the whole file was broken at a margin."""

import re
from collections.abc import Iterator
from typing import Final

from plangen.readers.passages.decoding import decoded
from plangen.readers.passages.limits import LARGEST_TEXT
from plangen.readers.passages.lines import Line, piece_of
from plangen.readers.passages.numbering import BULLET, number_of
from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pieces import Item
from plangen.readers.passages.text_tables import table_at

LARGEST: Final = LARGEST_TEXT
"""Bytes of a file above which it is not read."""

_INDENT: Final = re.compile(r"[ \t\u3000]{2,}|\u3000|\t")
_CLOSED: Final = tuple("。；！？：…;!?:.")
_NARROWEST, _WIDEST = 60, 120
"""Columns of the margin at which a file may be broken."""
_FULL: Final = 8
"""By how many columns a line may miss the margin and still go on in the next."""


def items(data: bytes, file: str) -> Iterator[Item]:
    """Yield what a file says. Raises UnreadableError for what is no text."""
    lines = [Line(n, 1, text) for n, text in enumerate(decoded(data, file).split("\n"), 1)]
    margin = _margin(lines)
    place = 0
    while place < len(lines):
        if found := table_at(lines, place):
            grid, place = found
            yield grid
        elif not lines[place].text.strip():
            place += 1
        else:
            end = _end(lines, place, margin)
            yield _piece(lines[place:end])
            place = end


def _piece(lines: list[Line]) -> Item:
    if BULLET.match(lines[0].text):
        first, *rest = lines
        return _joined([first.without(BULLET), *rest], PassageKind.ITEM)
    return _joined(lines, PassageKind.PARAGRAPH)


def _joined(lines: list[Line], kind: PassageKind) -> Item:
    return piece_of(lines, kind, is_marked=False)


def _margin(lines: list[Line]) -> int:
    """Return the column at which the whole file is broken; 0 where it is not."""
    widest = max(len(line.text) for line in lines)
    if widest > _WIDEST:
        return 0
    widths = sorted((_columns(line) for line in lines), reverse=True)
    is_broken = _NARROWEST <= widths[0] <= _WIDEST and widths[len(widths) // 4] >= widths[0] - _FULL
    return widths[0] if is_broken else 0


def _end(lines: list[Line], place: int, margin: int) -> int:
    """Return the place after the last line of a paragraph."""
    while margin and place + 1 < len(lines) and _goes_on(lines[place], lines[place + 1], margin):
        place += 1
    return place + 1


def _goes_on(line: Line, after: Line, margin: int) -> bool:
    begins = _INDENT.match(after.text) or BULLET.match(after.text) or number_of(after.text)
    is_full = _columns(line) >= margin - _FULL and not line.text.rstrip().endswith(_CLOSED)
    return is_full and not begins and bool(after.text.strip())


def _columns(line: Line) -> int:
    """Return about how many columns a line takes: Chinese takes two bytes in this encoding."""
    return len(line.text.encode("gb18030", "replace"))
