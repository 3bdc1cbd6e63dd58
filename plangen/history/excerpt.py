"""The changed words of a text with a little of what stands around them."""

from collections.abc import Iterator, Sequence

from plangen.history.word_diff import Fate, Piece, tokens, word_diff

_AROUND = 16
"""Characters that stay on either side of a change."""

_CUT = "…"


def excerpt(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces of two texts; of what is the same, only what stands beside a change."""
    pieces = word_diff(before, after)
    last = len(pieces) - 1
    return tuple(_cut(piece, place == 0, place == last) for place, piece in enumerate(pieces))


def sides(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return the excerpt as it was and as it is."""
    pieces = excerpt(before, after)
    return tuple(_without(pieces, Fate.ADDED)), tuple(_without(pieces, Fate.REMOVED))


def _without(pieces: tuple[Piece, ...], fate: Fate) -> Iterator[Piece]:
    return (piece for piece in pieces if piece.fate is not fate)


def _cut(piece: Piece, is_first: bool, is_last: bool) -> Piece:
    """Leave out the middle of what is the same; its outer end too, where the text ends there."""
    if piece.fate is not Fate.SAME or (is_first and is_last):
        return piece
    words = tokens(piece.text)
    opening = "" if is_first else "".join(_beginning(words))
    closing = "" if is_last else "".join(reversed([*_beginning(words[::-1])]))
    if len(opening) + len(closing) + len(_CUT) >= len(piece.text):
        return piece
    return Piece(Fate.SAME, opening + _CUT + closing)


def _beginning(words: Sequence[str]) -> Iterator[str]:
    """Yield the first words, as many as there is room for."""
    room = _AROUND
    for word in words:
        room -= len(word)
        if room < 0:
            return
        yield word
