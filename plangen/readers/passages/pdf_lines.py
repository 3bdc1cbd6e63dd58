"""The words on a page of a PDF put together to lines, and running heads taken off."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from plangen.readers.passages.joining import joint
from plangen.readers.passages.pdf_words import Word

_WIDTHS: Final = {
    **dict.fromkeys("ijltfrI.,:;'|()[] -", 0.3), **dict.fromkeys("mwMW%@", 0.85),
    **dict.fromkeys("0123456789", 0.55),
}  # fmt: skip
_WIDE_FROM: Final = "\u2e80"
_SAME_LINE: Final = 0.4
_SPACE: Final = 0.15
_GAP: Final = 0.8
_CHINESE_GAP: Final = 0.35
"""Of the size of the text: how far one line may waver, and how wide a space and a gap are, also
between Chinese characters, which have no spaces."""
_EDGE: Final = 2
"""Lines at the top and at the bottom of a page that may be running heads."""
_OFTEN: Final = 3
_MARK: Final = re.compile(r"[-–*•·●○◆■□▪➢✓]|(?:\d{1,2}|[a-z])[.、)）]|[（(]\d{1,2}[)）]|[①-⑳]")
_PAGE_NUMBER: Final = re.compile(
    r"[-–—·\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,7})\s*(?:页)?(?:\s*[/,，、]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?"
    r"[-–—·\s]*|(?i:page)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?",
)


class Segment(NamedTuple):
    """Words without a wide gap, from left to right."""

    x: float
    right: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page (from 1): its segments, height from below, and look."""

    page: int
    y: float
    size: float
    is_bold: bool
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        """The whole line."""
        return " ".join(segment.text for segment in self.segments)


    @property
    def is_wide(self) -> bool:
        """Whether most of it is Chinese."""
        return 2 * sum(character >= _WIDE_FROM for character in self.text) > len(self.text)


def lines_of(pages: list[list[Word]]) -> list[list[Line]]:
    """Return the lines of each page from top to bottom, without running heads and page numbers."""
    lines = [_lines(words, number) for number, words in enumerate(pages, 1)]
    repeated = _repeated(lines)
    return [_body(page, repeated) for page in lines]


def _lines(words: Iterable[Word], page: int) -> list[Line]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (-one.y, one.x)):
        if rows and rows[-1][0].y - word.y <= _SAME_LINE * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_line(sorted(row), page) for row in rows]


def _line(row: list[Word], page: int) -> Line:
    segments: list[Segment] = []
    for word in row:
        if segments and (space := _space(segments[-1], word)) is not None:
            before = segments.pop()
            text = before.text + space + word.text
            segments.append(Segment(before.x, word.x + _width(word), text))
        else:
            segments.append(Segment(word.x, word.x + _width(word), word.text))
    shown = tuple(one._replace(text=one.text.strip()) for one in segments if one.text.strip())
    is_bold = all(word.is_bold for word in row)
    return Line(page, row[0].y, max(word.size for word in row), is_bold, _with_mark(shown))


def _with_mark(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Put the mark of an item to its words, however far they are: together they are no table."""
    if len(segments) != 2 or not _MARK.fullmatch(segments[0].text):
        return segments
    mark, words = segments
    return (Segment(mark.x, words.right, f"{mark.text} {words.text}"),)


def _space(before: Segment, word: Word) -> str | None:
    """Return what parts a word from the one before it; None where a gap does."""
    gap = (word.x - before.right) / max(word.size, 1)
    wide = [before.text[-1:] >= _WIDE_FROM, word.text[:1] >= _WIDE_FROM]
    if gap >= (_CHINESE_GAP if all(wide) else _GAP):
        return None
    is_apart = gap >= _SPACE or word.is_apart
    return joint(before.text, word.text) if is_apart and not any(wide) else ""


def _width(word: Word) -> float:
    """Return about how wide words are."""
    return word.size * sum(1.0 if c >= _WIDE_FROM else _WIDTHS.get(c, 0.53) for c in word.text)


def _repeated(pages: list[list[Line]]) -> set[tuple[str, int]]:
    """Return what stands at the edges of many pages."""
    counts = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    return {key for key, count in counts.items() if count >= max(_OFTEN, len(pages) * 0.4)}


def _edges(page: list[Line]) -> list[Line]:
    return [*page[:_EDGE], *page[max(_EDGE, len(page) - _EDGE) :]]


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", "".join(line.text.split())), round(line.size)


def _body(page: list[Line], repeated: set[tuple[str, int]]) -> list[Line]:
    """Return a page without what runs along its edges."""
    edges = {
        id(line) for line in _edges(page)
        if _key(line) in repeated
        or (line in (page[0], page[-1]) and _PAGE_NUMBER.fullmatch(line.text))
    }  # fmt: skip
    return [line for line in page if id(line) not in edges]
