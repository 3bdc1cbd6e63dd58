"""Lines of a text file, and pieces made of them that know their places."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, TypeAlias

from plangen.readers.passages.joining import joint_at
from plangen.readers.passages.marks import unmarked
from plangen.readers.passages.passage import PassageKind, Start
from plangen.readers.passages.pieces import Piece, cut
from plangen.values.prose.edited import Edit, Edited, edited

Spans: TypeAlias = list[tuple[int, int]]
"""Where the cells of a line begin and end."""

_LINE_END: Final = re.compile(r"[ \t]*\n[ \t]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or what is left of it, with its number and the column where it begins, from 1."""

    number: int
    column: int
    text: str

    def without(self, mark: re.Pattern[str]) -> "Line":
        """Return what comes after a mark; the line itself where it has none."""
        found = mark.match(self.text)
        return self.part(found.end(), len(self.text)) if found else self

    def part(self, start: int, end: int) -> "Line":
        """Return what stands between two places."""
        return Line(self.number, self.column + start, self.text[start:end])


def piece_of(
    lines: list[Line],
    kind: PassageKind = PassageKind.PARAGRAPH,
    level: int = 0,
    is_marked: bool = True,
) -> Piece:
    """Return the piece that lines make; Markdown is read without its marks, if it is."""
    source = "\n".join(line.text for line in lines)
    result = unmarked(source) if is_marked else _rejoined(source)
    whole = Piece(result.text, kind, level, _starts(lines, result))
    return cut(whole, 0, len(whole.text))


def cells_at(line: Line, spans: Spans, is_marked: bool) -> tuple[Piece, ...]:
    """Return the cells of a line of a table, without the marks of Markdown if they have any."""
    return tuple(
        piece_of([line.part(*span)], PassageKind.CELL, is_marked=is_marked) for span in spans
    )


def _rejoined(source: str) -> Edited:
    if "\n" not in source:
        return Edited(source)
    ends = _LINE_END.finditer(source)
    return edited(source, (Edit(end.start(), end.end(), joint_at(end)) for end in ends))


def _starts(lines: list[Line], result: Edited) -> tuple[Start, ...]:
    ends = [0, *accumulate(len(line.text) + 1 for line in lines)][:-1]
    if not result.runs:
        pairs = zip(lines, ends, strict=True)
        return tuple(Start(end, line.number, line.column) for line, end in pairs)
    starts = []
    for run in result.runs:
        place = bisect_right(ends, run.start) - 1
        line = lines[place]
        starts.append(Start(run.at, line.number, line.column + run.start - ends[place]))
    return tuple(starts)
