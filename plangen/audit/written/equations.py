"""What a clause says to be equal: a sum, and what it is said to give."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plangen.audit.written.signs import Sign
from plangen.audit.written.tokens import Token, Words
from plangen.audit.written.trees import STRANGE, Chain, Leaf, Node, chain, kinds, leaf, split, words


@dataclass(frozen=True, slots=True)
class Equation:
    """A sum and a number that it is said to give; `is_about`: more or less."""

    chain: Chain
    stated: Leaf
    is_about: bool


_EQUALS = {Sign.IS, Sign.ABOUT}
_RESULT = re.compile("w?n[wng]*")
_MOST = 40
"""Pieces of a clause that is read; a longer one is a table that was pasted as text."""


def equations(tokens: Sequence[Token]) -> Iterator[Equation]:
    """Yield what a clause says to be equal: a sum and the number on either side of it."""
    signs = [token for token in tokens if token in _EQUALS]
    if len(tokens) > _MOST or not signs:
        return
    pieces = split(tokens, _EQUALS)
    ends = {0: _first, len(pieces) - 1: _last}
    sides = [ends.get(place, chain)(piece) for place, piece in enumerate(pieces)]
    for place, stated in enumerate(sides):
        if isinstance(stated, Leaf) and (found := _nearest(sides, place)):
            yield Equation(found, stated, Sign.ABOUT in signs)


def _nearest(sides: Sequence[Node | None], place: int) -> Chain | None:
    """Return the sum beside a number, before it if there is one."""
    for side in (*reversed(sides[:place]), *sides[place + 1 : place + 2]):
        if isinstance(side, Chain):
            return side
        if side is None:
            return None
    return None


def _first(tokens: Sequence[Token]) -> Node | None:
    """Read the side that words may stand before: 剩余640-432; without signs, a number alone."""
    first_sign = next((at for at, one in enumerate(tokens) if isinstance(one, Sign)), None)
    if first_sign is None:
        return chain(tokens[-1:])
    tried = (chain(tokens[start:]) for start in range(first_sign))
    return next((one for one in tried if one), None)


def _last(tokens: Sequence[Token]) -> Node | None:
    """Read the side that words may stand behind: 208套里有76套."""
    if any(isinstance(one, Sign) for one in tokens):
        return chain(tokens)
    if not _RESULT.fullmatch(kinds(tokens)):
        return None
    place = 1 + isinstance(tokens[0], Words)
    return None if STRANGE.match(words(tokens[place:]).text) else leaf(tokens[:place])
