"""Paragraphs that hold a whole document in one line, split where their own numbers say."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pieces import Piece, cut
from plangen.values.prose.chinese import NUMERALS, chinese_integer

_LONG: Final = 200
"""Characters above which a paragraph may be several."""
_APART: Final = 5
"""Characters between two numbers of a sequence, at least."""

_LINE: Final = re.compile("\n+")
_SEQUENCES: Final = (
    (re.compile(rf"(?<![第{NUMERALS}、])([{NUMERALS}]{{1,3}})、(?![{NUMERALS}])"), 3),
    (re.compile(rf"[（(]([{NUMERALS}]{{1,3}})[）)]"), 2),
    (re.compile(r"(?<![A-Za-z\d.．:：/\-])(\d{1,2})[.．](?=[^\s\d.．])"), 2),
)
"""The numbers that part a text, from the highest, and how many make a sequence."""


def split(piece: Piece) -> Iterator[Piece]:
    """Yield the parts of a paragraph: its lines, and what numbers in full sequence part."""
    if piece.kind is not PassageKind.PARAGRAPH or ("\n" not in piece.text and _is_short(piece)):
        yield piece
        return
    lines = [0, *(match.end() for match in _LINE.finditer(piece.text)), len(piece.text)]
    for start, end in pairwise(lines):
        line = cut(piece, start, end)
        if line.text:
            yield from [line] if _is_short(line) else _parts(line)


def _is_short(piece: Piece) -> bool:
    return len(piece.text) < _LONG


def _parts(piece: Piece) -> Iterator[Piece]:
    places = [0, len(piece.text)]
    for form, fewest in _SEQUENCES:
        inside = (_sequence(piece.text, form, fewest, *ends) for ends in pairwise(places))
        places = sorted({*places, *(place for found in inside for place in found)})
    for start, end in pairwise(places):
        part = cut(piece, start, end)
        if part.text:
            yield part


def _sequence(
    text: str, form: re.Pattern[str], fewest: int, start: int, end: int
) -> tuple[int, ...]:
    """Return where the numbers 1, 2, 3 … stand between two places; nowhere if one is amiss."""
    found = [*form.finditer(text, start, end)]
    places = tuple(match.start() for match in found)
    in_order = [_value(match[1]) for match in found] == [*range(1, len(found) + 1)]
    apart = all(b - a >= _APART for a, b in pairwise((*places, end)))
    return places if in_order and apart and len(found) >= fewest else ()


def _value(digits: str) -> int | None:
    return int(digits) if digits.isdecimal() else chinese_integer(digits)
