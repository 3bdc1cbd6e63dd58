"""Tables in plain text whose cells are parted by tabs, gaps, slashes or commas, or are drawn."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from plangen.readers.passages.drawn_tables import drawn_at, is_drawn
from plangen.readers.passages.lines import Line, Spans, cells_at
from plangen.readers.passages.pieces import Grid

_MOST: Final = 64
"""Columns of a table; what has more is none."""
_FIGURE: Final = re.compile(r"[^\w\s]{0,3}\d(?:[\d,.]*\d)?\s*[^\d\s,，。；]{0,5}")
_YEAR: Final = re.compile(r"(?:19|20)\d\d年?")
_NOTHING: Final = re.compile(r"[-–—－/\s]*")

_Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Form:
    """What parts cells, how many columns and rows make a table, and whether all must be figures.

    Marks that also stand in sentences part the cells of a table where all but the first row and
    the first column are figures.
    """

    mark: re.Pattern[str]
    columns: int
    rows: int
    of_figures: bool = False


_TAB: Final = re.compile(r"\t")
_GAP: Final = re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|\u3000{2,})(?=\S)")
_SPACE: Final = re.compile(r"(?<=\S)[ \u00a0\u3000]+(?=\S)")
_SLASH: Final = re.compile(r"(?<=[ \u3000])[/／](?=[ \u3000])")
_COMMA: Final = re.compile(
    r"[，;；]|,(?!\d{3}(?!\d))|(?<!\d),|(?<=\.\d),|(?<=\.\d\d),|(?<=\.\d{3}),"
)
_FORMS: Final = (
    _Form(_TAB, 2, 2),
    _Form(_GAP, 3, 2),
    _Form(_GAP, 2, 3),
    *(_Form(mark, 3, 3, of_figures=True) for mark in (_SLASH, _COMMA, _SPACE)),
)


def table_at(
    lines: list[Line], place: int, is_marked: bool = False
) -> tuple[Grid, int] | None:
    """Return the table that begins at a place and the place after it; None where none does.

    The cells are read without the marks of Markdown, if they have any.
    """
    if is_drawn(lines[place].text):
        return drawn_at(lines, place, is_marked)
    found = (_parted(lines, place, form, is_marked) for form in _FORMS)
    return next(filter(None, found), None)


def _parted(
    lines: list[Line], place: int, form: _Form, is_marked: bool
) -> tuple[Grid, int] | None:
    """Read lines with the same number of cells as a table; the last may lack its last cells."""
    count = len(_spans(form, lines[place].text))
    if not form.columns <= count <= _MOST:
        return None
    rows: list[Spans] = []
    end = place
    while end < len(lines) and len(spans := _spans(form, lines[end].text)) == count:
        rows.append(spans)
        end += 1
    if len(rows) < form.rows or not _is_table(lines[place:end], rows, form):
        return None
    if end < len(lines) and _is_short(form, lines[end : end + 2], count):
        rows.append(_spans(form, lines[end].text))
        end += 1
    cells = (cells_at(*row, is_marked) for row in zip(lines[place:end], rows, strict=True))
    return Grid(tuple((*row, *[None] * (count - len(row))) for row in cells)), end


def _is_table(lines: Sequence[Line], rows: Sequence[Spans], form: _Form) -> bool:
    texts = [
        [line.text[start:end].strip() for start, end in spans]
        for line, spans in zip(lines, rows, strict=True)
    ]
    if form.of_figures:
        return _is_head(texts[0]) and _are_figures(texts[1:])
    if len(texts[0]) > 2:
        return True
    figures = [bool(_FIGURE.fullmatch(row[1])) for row in texts]
    return any(row[0] for row in texts) and figures.count(True) * 2 >= len(figures)


def _is_head(row: Sequence[str]) -> bool:
    """Tell whether a row holds words, or years behind the first of them."""
    figures = [bool(_FIGURE.fullmatch(one)) for one in row]
    return not figures[0] and (not all(figures[1:]) or all(map(_YEAR.fullmatch, row[1:])))


def _are_figures(rows: _Rows) -> bool:
    """Tell whether all but the first cell of each row are figures, and not all are empty."""
    return all(
        not _FIGURE.fullmatch(row[0])
        and any(map(_FIGURE.fullmatch, row[1:]))
        and all(_FIGURE.fullmatch(one) or _NOTHING.fullmatch(one) for one in row[1:])
        for row in rows
    )


def _is_short(form: _Form, lines: Sequence[Line], count: int) -> bool:
    """Tell whether the first of some lines is the last row of a table of so many columns."""
    row, *below = [_spans(form, line.text) for line in lines]
    if not 2 <= len(row) < count or any(len(one) == len(row) for one in below):
        return False
    return _are_figures([[lines[0].text[start:end].strip() for start, end in row]])


def _spans(form: _Form, text: str) -> Spans:
    """Return the spans between marks; none for an empty line."""
    if not text.strip():
        return []
    found = [(match.start(), match.end()) for match in form.mark.finditer(text)]
    starts, ends = [0, *(b for _, b in found)], [*(a for a, _ in found), len(text)]
    return [*zip(starts, ends, strict=True)]
