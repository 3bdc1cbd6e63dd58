"""The words of a paragraph with the elements that hold them, and the place of a number in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from plangen.audit.numbers.mention import Mention
from plangen.readers.passages.docx_text import BOX
from plangen.readers.text import LEFT_OUT, W, own_text

_SKIPPED: Final = LEFT_OUT | {BOX, f"{W}rt"}
_AROUND: Final = (400, 30, 8, 2, 0)
"""How many characters around a number are looked for with it, as long as they are not found.

All of a line need not be there: hidden words are in the file, and those of formulas are elsewhere.
"""


@dataclass(frozen=True, slots=True)
class Letters:
    """An element and the text that it alone adds to its paragraph."""

    element: etree._Element
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the text of a paragraph, whose pieces are those."""

    pieces: Sequence[Letters]
    start: int
    end: int


def found_in(paragraphs: Iterable[etree._Element], mention: Mention) -> Place | None:
    """Return where a number stands in one of some paragraphs; None where none has it."""
    whole = [[*_pieces(each)] for each in paragraphs]
    line, start = _line(mention)
    number = mention.text
    for around in _AROUND:
        before = line[max(0, start - around) : start]
        after = line[start + len(number) : start + len(number) + around]
        for pieces in whole:
            text = "".join(piece.text for piece in pieces)
            place = _nearest(text, f"{before}{number}{after}", _expected(mention) - len(before))
            if place is not None:
                begin = place + len(before)
                return Place(pieces, begin, begin + len(number))
    return None


def _line(mention: Mention) -> tuple[str, int]:
    """Return the line that a number stands in, and where in it."""
    text = mention.passage.text
    begin = text.rfind("\n", 0, mention.start) + 1
    return text[begin:].partition("\n")[0], mention.start - begin


def _expected(mention: Mention) -> int:
    """Return about where in its paragraph a number stands: long ones are several passages."""
    return mention.passage.column - 1 + mention.start


def _nearest(text: str, words: str, expected: int) -> int | None:
    places = (n for n in range(len(text)) if text.startswith(words, n))
    return min(places, key=lambda n: abs(n - expected), default=None)


def _pieces(element: etree._Element) -> Iterator[Letters]:
    for child in element:
        if child.tag in _SKIPPED:
            continue
        if text := own_text(child):
            yield Letters(child, text)
        else:
            yield from _pieces(child)
