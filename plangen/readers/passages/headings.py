"""Headings that no style marks: by their numbers, or because they are bold or larger."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from plangen.diagnostics.width import width
from plangen.readers.passages.captions import is_caption, is_numbered_caption
from plangen.readers.passages.numbering import Rank, number_of
from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pieces import Item, Piece

_LONGEST: Final = 80
"""Columns that a heading takes at most; a Chinese character takes two."""
_CLOSED: Final = tuple("。；，、！？…;,.!?")
_OPEN: Final = tuple("：:")
_NO_TITLE: Final = re.compile(
    r"[^：:]{1,8}[：:]|[\W\d_]*(?:[万亿千]?元|[人家名个万亿%])?[\W\d_]*\Z"
)
"""What is bold and no title: a label before its value, and a figure by itself."""
_BARE: Final = re.compile(r"\d{1,2}[ \u3000]+[^\W\d]")
"""A number without a point, which only a heading has before its words."""
_RUN_IN: Final = re.compile(r"[^。；，：！？;:!?]{2,30}")
"""The title with which a paragraph begins its own section, or as much of it as a title may be."""
_COVER: Final = 5
"""Lines at the beginning that may be those of a cover."""
_LISTED: Final = Rank.DIGIT
"""From this rank on, numbers may also count the items of a list."""


def headed(items: list[Item]) -> list[Item]:
    """Return the items with headings among them, each with its level, and lists known as such."""
    ranks = [_rank(item) for item in items]
    titles = [_is_title(items, ranks, n) for n in range(len(items))]
    used = {rank for rank, title in zip(ranks, titles, strict=True) if rank and title}
    run_in = {rank for rank in ranks if rank and rank < _LISTED}
    levels = _levels(items, used | run_in)
    return [*_marked(items, ranks, titles, levels)]


def _marked(
    items: list[Item], ranks: list[Rank | None], titles: list[bool], levels: Mapping[Rank, int]
) -> Iterator[Item]:
    above = 0   # the level of the last heading that a style or a number places
    for item, rank, is_title in zip(items, ranks, titles, strict=True):
        if not isinstance(item, Piece):
            yield item
        elif is_title:
            level = levels[rank] if rank else above + 1
            above = level if rank else above
            yield replace(item, kind=PassageKind.HEADING, level=level)
        else:
            above = item.level if item.kind is PassageKind.HEADING else above
            yield _plain(item, rank, levels)


def _plain(piece: Piece, rank: Rank | None, levels: Mapping[Rank, int]) -> Piece:
    if rank is None or piece.kind is not PassageKind.PARAGRAPH:
        return piece
    if rank >= _LISTED:
        return replace(piece, kind=PassageKind.ITEM)
    title = _RUN_IN.match(piece.text)
    return replace(piece, opens=title[0], level=levels[rank]) if title else piece


def _is_title(items: list[Item], ranks: list[Rank | None], n: int) -> bool:
    piece, rank = items[n], ranks[n]
    if not isinstance(piece, Piece) or not _may_be(piece, rank):
        return False
    if piece.is_stressed:
        return rank is not None or not (_NO_TITLE.match(piece.text) or _is_beside_title(items, n))
    neighbours = (*ranks[max(0, n - 1) : n], *ranks[n + 1 : n + 2])
    return rank is not None and rank not in neighbours


def _is_beside_title(items: list[Item], n: int) -> bool:
    """Tell whether a large line at the beginning stands above the title or goes on after it."""
    before = items[n - 1] if 0 < n <= _COVER else None
    after = items[n + 1] if n + 1 < min(_COVER, len(items)) else None
    goes_on = isinstance(before, Piece) and (before.is_stressed or _is_styled(before))
    return goes_on or (isinstance(after, Piece) and _is_styled(after) and n == 0)


def _is_styled(piece: Piece) -> bool:
    return piece.kind is PassageKind.HEADING


def _may_be(piece: Piece, rank: Rank | None) -> bool:
    text = piece.text.rstrip()
    open_end = rank is not None and rank < _LISTED
    return (
        piece.kind is PassageKind.PARAGRAPH
        and not piece.is_caption
        and not text.endswith(_CLOSED if open_end else (*_CLOSED, *_OPEN))
        and len(text) <= _LONGEST
        and width(text) <= _LONGEST
        and not is_caption(piece)
        and not is_numbered_caption(text)
    )


def _rank(item: Item) -> Rank | None:
    if not isinstance(item, Piece):
        return None
    number = number_of(item.text)
    if number is None and item.is_stressed and _BARE.match(item.text):
        return Rank.DIGIT
    return None if number is None else number.rank


def _levels(items: list[Item], used: set[Rank]) -> dict[Rank, int]:
    """Return the level of each rank: that of styled headings with its numbers, else by order."""
    pieces = (one for one in items[1:] if isinstance(one, Piece))
    styled = [one for one in pieces if one.kind is PassageKind.HEADING]
    known: dict[Rank, int] = {}
    for one in styled:
        if number := number_of(one.text):
            known.setdefault(number.rank, one.level)
    level = 0 if known else max((one.level for one in styled), default=0)
    levels: dict[Rank, int] = {}
    for rank in sorted(used | known.keys()):
        level = known.get(rank, level + 1)
        levels[rank] = level
    return levels
