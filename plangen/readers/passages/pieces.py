"""What every format is first read into: paragraphs and grids of cells, in their order."""

from dataclasses import dataclass, replace
from typing import TypeAlias

from plangen.readers.passages.passage import PassageKind, Start


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A paragraph or a cell before it is numbered; a merged cell is one piece in several places.

    `offset` is where it begins in a paragraph that was split. `opens` is the title of a section
    that begins inside its text. The rest is as in `Passage`.
    """

    text: str
    kind: PassageKind = PassageKind.PARAGRAPH
    level: int = 0
    starts: tuple[Start, ...] = ()
    page: int | None = None
    anchor: int | None = None
    offset: int = 0
    is_caption: bool = False
    is_stressed: bool = False          # all of it bold, or larger than the text around
    opens: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A table before its cells are numbered; None is a gap."""

    rows: tuple[tuple[Piece | None, ...], ...]


Item: TypeAlias = Piece | Grid


def cut(piece: Piece, start: int, end: int) -> Piece:
    """Return a part of a piece, without the spaces at its ends."""
    inside = piece.text[start:end]
    start += len(inside) - len(inside.lstrip())
    text = inside.strip()
    return replace(
        piece, text=text, offset=piece.offset + start, starts=_cut_starts(piece.starts, start)
    )


def _cut_starts(starts: tuple[Start, ...], first: int) -> tuple[Start, ...]:
    before = [start for start in starts if start.offset <= first]
    after = (start._replace(offset=start.offset - first) for start in starts[len(before) :])
    begin = (Start(0, one.line, one.column + first - one.offset) for one in before[-1:])
    return (*begin, *after)
