"""What a document says, piece by piece, and where a person finds each piece."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class PassageKind(StrEnum):
    """What a passage is in its document; a caption is a paragraph."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"              # of a list
    CELL = "cell"              # of a table
    NOTE = "note"              # at the foot of a page, or at the end


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cell is: its table (from 1), its row and column (from 0) with merged cells spread.

    Of a merged cell, the first place.
    """

    table: int
    row: int
    column: int


class Start(NamedTuple):
    """From `offset` on, a text stands in this line of the file, from this column."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Passage:
    r"""One paragraph or one cell, as it reads; the paragraphs of a cell are joined by ``\n``.

    `number` counts the passages from 0, `level` is that of a heading (from 1, else 0), `section`
    the titles of the headings above it, `line` and `column` count from 1: lines of a text file, or
    paragraphs of another. `page` is one of a PDF; `anchor` counts the ``w:p`` of a Word file's main
    part from 0: the first one of a cell, and for a note the one that refers to it. `starts` says
    where in a text file the text goes on after marks and line ends that are no part of it.
    """

    text: str
    kind: PassageKind
    number: int
    level: int = 0
    section: tuple[str, ...] = ()
    line: int = 1
    column: int = 1
    page: int | None = None
    cell: Cell | None = None
    anchor: int | None = None
    starts: tuple[Start, ...] = ()


def place_of(passage: Passage, offset: int) -> tuple[int, int]:
    """Return the line and column of a character of a passage's text."""
    whole = Start(0, passage.line, passage.column)
    last = max((start for start in passage.starts if start.offset <= offset), default=whole)
    return last.line, last.column + offset - last.offset


@dataclass(frozen=True, slots=True)
class Table:
    """A table (numbered from 1) as a grid: a merged cell is in all its places, None is in a gap.

    `caption` is the paragraph beside it that titles it or states its unit, else empty.
    """

    number: int
    rows: tuple[tuple[Passage | None, ...], ...]
    caption: str = ""
    section: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that was read: its passages in order, cells row by row, and its tables."""

    file: str
    format: str
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]
