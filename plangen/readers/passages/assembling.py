"""Pieces put together to a reading: numbered, under their headings, tables with captions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from plangen.readers.passages.captions import caption_at
from plangen.readers.passages.contents import without_contents
from plangen.readers.passages.headings import headed
from plangen.readers.passages.limits import (
    MOST_CELLS,
    MOST_PARTS,
    too_many_cells,
    too_many_parts,
)
from plangen.readers.passages.passage import Cell, Passage, PassageKind, Reading, Table
from plangen.readers.passages.pieces import Grid, Item, Piece
from plangen.readers.passages.splitting import split


@dataclass(slots=True)
class _Progress:
    passages: list[Passage] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    titles: list[tuple[int, str]] = field(default_factory=list)
    paragraphs: int = 0


def assembled(items: Iterable[Item], file: str, format: str) -> Reading:  # noqa: A002
    """Return what the pieces of a document make. Raises UnreadableError for too many."""
    found = [*islice(items, MOST_PARTS + 1)]
    if len(found) > MOST_PARTS:
        raise too_many_parts(file)
    if sum(sum(map(len, item.rows)) for item in found if isinstance(item, Grid)) > MOST_CELLS:
        raise too_many_cells(file)
    parts = headed([*_split(without_contents(found))])
    progress = _Progress()
    for place, item in enumerate(parts):
        if isinstance(item, Grid):
            _add_table(item, caption_at(parts, place), progress)
        else:
            _add(item, progress)
    return Reading(file, format, tuple(progress.passages), tuple(progress.tables))


def _split(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Piece):
            yield from split(item)
        else:
            yield item


def _add(piece: Piece, progress: _Progress) -> None:
    if piece.level:
        while progress.titles and progress.titles[-1][0] >= piece.level:
            progress.titles.pop()
    if piece.opens:
        progress.titles.append((piece.level, piece.opens))
    progress.passages.append(_passage(piece, None, progress))
    if piece.kind is PassageKind.HEADING:
        progress.titles.append((piece.level, piece.text))


def _passage(piece: Piece, cell: Cell | None, progress: _Progress) -> Passage:
    progress.paragraphs += not piece.offset
    line, column = progress.paragraphs, piece.offset + 1
    if piece.starts:
        _, line, column = piece.starts[0]
    return Passage(
        piece.text, piece.kind, len(progress.passages),
        piece.level if piece.kind is PassageKind.HEADING else 0,
        _section(progress), line, column, piece.page, cell, piece.anchor, piece.starts,
    )  # fmt: skip


def _add_table(grid: Grid, caption: str, progress: _Progress) -> None:
    number = len(progress.tables) + 1
    cells: dict[Piece, Passage] = {}
    for y, row in enumerate(grid.rows):
        for x, piece in enumerate(row):
            if piece is not None and piece not in cells:
                cells[piece] = _passage(piece, Cell(number, y, x), progress)
                progress.passages.append(cells[piece])
    rows = tuple(tuple(cells[piece] if piece else None for piece in row) for row in grid.rows)
    progress.tables.append(Table(number, rows, caption, _section(progress)))


def _section(progress: _Progress) -> tuple[str, ...]:
    return tuple(title for _, title in progress.titles)
