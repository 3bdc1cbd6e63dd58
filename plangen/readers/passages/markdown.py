"""Markdown files, read line by line, so that every passage knows its line and its column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from plangen.readers.passages.decoding import decoded
from plangen.readers.passages.embedded import embedded_at
from plangen.readers.passages.limits import LARGEST_TEXT
from plangen.readers.passages.lines import Line, piece_of
from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pieces import Item
from plangen.readers.passages.pipes import table_at
from plangen.readers.passages.text_tables import table_at as text_table_at

LARGEST: Final = LARGEST_TEXT
"""Bytes of a file above which it is not read."""

_MOST_FRONT: Final = 200
"""Lines in which front matter must end."""
_QUOTE: Final = re.compile(r"[ \t]*(?:>[ \t]?)+")
_FENCE: Final = re.compile(r"[ \t]*(`{3,}|~{3,})")
_HEADING: Final = re.compile(r"[ \t]{0,3}(#{1,6})(?:[ \t]+|(?=[^\s#!-~])|\Z)")
_CLOSING: Final = re.compile(r"[ \t]+#+[ \t]*\Z")
_UNDERLINE: Final = re.compile(r"[ \t]{0,3}(=+|-{2,})[ \t]*\Z")
_RULE: Final = re.compile(r"[ \t]{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*\Z")
_ITEM: Final = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|\Z)")
_NOTE: Final = re.compile(r"[ \t]{0,3}\[\^[^\]\s]{1,100}\]:[ \t]*")
_ADDRESS: Final = re.compile(r"[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S")


_Found = tuple[Sequence[Item], int]


@dataclass(slots=True)
class _Open:
    """The paragraph, item or note that is being read."""

    kind: PassageKind = PassageKind.PARAGRAPH
    lines: list[Line] = field(default_factory=list)


def items(data: bytes, file: str) -> Iterator[Item]:
    """Yield what a file says. Raises UnreadableError for what is no text."""
    lines = [Line(n, 1, text) for n, text in enumerate(decoded(data, file).split("\n"), 1)]
    return _blocks(lines[_front(lines) :])


def _front(lines: list[Line]) -> int:
    """Return how many lines the settings at the top take."""
    if lines[0].text.rstrip() != "---":
        return 0
    ends = (n for n, line in enumerate(lines[1:_MOST_FRONT], 2) if line.text.rstrip() == "---")
    end = next(ends, 0)
    return end if any(":" in line.text for line in lines[1:end]) else 0


def _blocks(lines: list[Line]) -> Iterator[Item]:
    begun = _Open()
    place = 0
    while place < len(lines):
        found = next(filter(None, (read(lines, place) for read in _WHOLE)), None)
        if found:
            yield from _closed(begun)
            yield from found[0]
            place = found[1]
        else:
            yield from _line(_unquoted(lines[place]), begun)
            place += 1
    yield from _closed(begun)


def _unquoted(line: Line) -> Line:
    return line.without(_QUOTE) if ">" in line.text else line


def _nothing(lines: list[Line], place: int) -> _Found | None:
    """Read an empty line, or a remark that no reader sees."""
    text = _unquoted(lines[place]).text.strip()
    if not text.startswith("<!--"):
        return None if text else ((), place + 1)
    inside = range(place, len(lines))
    return (), next((n + 1 for n in inside if "-->" in lines[n].text), len(lines))


def _code(lines: list[Line], place: int) -> _Found | None:
    """Read lines between fences as they stand."""
    fence = _FENCE.match(_unquoted(lines[place]).text)
    if fence is None:
        return None
    closing = re.compile(rf"[ \t>]*{fence[1][0]}{{{len(fence[1])},}}[ \t]*\Z")
    inside = range(place + 1, len(lines))
    end = next((n for n in inside if closing.match(lines[n].text)), len(lines))
    return [*_shown_code(lines[place + 1 : end])], end + 1


def _shown_code(lines: list[Line]) -> Iterator[Item]:
    """Yield the lines of code, and the tables that people keep in shape by calling them code."""
    place = 0
    while place < len(lines):
        if found := text_table_at(lines, place):
            grid, place = found
            yield grid
            continue
        if lines[place].text.strip():
            yield piece_of([lines[place]], is_marked=False)
        place += 1


def _text_table(lines: list[Line], place: int) -> _Found | None:
    """Read a table that is none of Markdown, but plainly one to whoever reads the file."""
    if any(mark.match(lines[place].text) for mark in _NO_ROW):
        return None
    found = text_table_at(lines, place, is_marked=True)
    return ([found[0]], found[1]) if found else None


def _line(line: Line, begun: _Open) -> Iterator[Item]:
    """Read one line that is part of no table and no code."""
    underline = _UNDERLINE.match(line.text) if begun.lines else None
    if underline and begun.kind is PassageKind.PARAGRAPH:
        yield piece_of(begun.lines, PassageKind.HEADING, 1 if "=" in underline[1] else 2)
        begun.lines = []
    elif heading := _HEADING.match(line.text):
        yield from _closed(begun)
        title = line.without(_HEADING)
        title = Line(title.number, title.column, _CLOSING.sub("", title.text))
        yield from _shown([title], PassageKind.HEADING, len(heading[1]))
    elif _RULE.match(line.text) or _is_address(line):
        yield from _closed(begun)
    elif mark := next((one for one in _MARKS if one.match(line.text)), None):
        yield from _closed(begun)
        begun.kind, begun.lines = _MARKS[mark], [line.without(mark)]
    else:
        begun.lines.append(line)


def _closed(begun: _Open) -> Iterator[Item]:
    if begun.lines:
        yield from _shown(begun.lines, begun.kind, 0)
        begun.kind, begun.lines = PassageKind.PARAGRAPH, []


def _shown(lines: list[Line], kind: PassageKind, level: int) -> Iterator[Item]:
    """Yield a piece, unless nothing of it is to be read."""
    piece = piece_of(lines, kind, level)
    if piece.text:
        yield piece


def _is_address(line: Line) -> bool:
    return bool(_ADDRESS.match(line.text)) and not _NOTE.match(line.text)


_WHOLE: Final = (_nothing, _code, embedded_at, table_at, _text_table)
"""What reads several lines at once: it returns its pieces and the place after them, else None."""
_NO_ROW: Final = (_RULE, _UNDERLINE, _HEADING, _ITEM, _NOTE, _QUOTE)
_MARKS: Final = {_NOTE: PassageKind.NOTE, _ITEM: PassageKind.ITEM}
