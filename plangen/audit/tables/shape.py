"""Where the headings of a table end and its numbers begin."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from plangen.audit.tables.figures import figure_in, is_blank, is_year
from plangen.audit.tables.heads import head_of, is_text
from plangen.audit.tables.units import one_of
from plangen.readers.passages.passage import Passage, Table
from plangen.values.prose.mended import mended

_MOST_HEADER: Final = 3
_TEXTUAL: Final = 0.7
"""Of the cells that say something, so many are words in a column of words."""


@dataclass(frozen=True)  # without slots, so that what is asked for often can be kept
class Shape:
    """A table with so many rows and columns of headings; merged cells are spread."""

    table: Table
    top: int
    left: int

    @cached_property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The texts of all cells, in simplified characters; of a merged cell only once a row."""
        return tuple(tuple(map(_text, row)) for row in self.table.rows)

    def column_words(self, column: int) -> tuple[str, ...]:
        """Return the headings over a column from above, each once."""
        found = [self._filled(row, column) for row in range(self.top)]
        return tuple(dict.fromkeys(one for one in found if one))

    def row_words(self, row: int) -> tuple[str, ...]:
        """Return the headings before a row from the left, each once."""
        cells = self.texts[row][: self.left]
        return tuple(dict.fromkeys(one for one in cells if one and not is_blank(one)))

    def starts(self, row: int) -> bool:
        """Tell whether a row has a first heading that is not merged with the one above."""
        passage = self.table.rows[row][0]
        is_own = bool(passage and passage.cell and passage.cell.row == row)
        return is_own and bool(self.texts[row][0])

    def _filled(self, row: int, column: int) -> str:
        """Return a heading, or where a heading that others stand below goes on, that."""
        line = self.texts[row]
        if line[column] or row + 1 >= self.top or column < self.left:
            return line[column]
        before = [one for one in line[self.left : column] if one]
        return before[-1] if before and self.texts[row + 1][column] else ""


def shape_of(table: Table) -> Shape | None:
    """Find the headings of a table; None where it has no numbers, or none that words name."""
    rows = [[_text(cell) for cell in row] for row in table.rows]
    if not rows or len(rows[0]) < 2 or len({*map(len, rows)}) > 1:
        return None
    top = _header_rows(rows)
    body = rows[top:]
    left = _header_columns(body, rows[:top])
    if not body or not 0 < left < len(rows[0]):
        return None
    return Shape(table, top, left)


def _text(cell: Passage | None) -> str:
    return mended(cell.text).text.replace("\n", "").strip() if cell else ""


def _header_rows(rows: Sequence[Sequence[str]]) -> int:
    """Count the rows from above in which no number stands but those of years."""
    top = 0
    while top < min(_MOST_HEADER, len(rows)) and _is_header(rows[top], top):
        top += 1
    return top


def _is_header(row: Sequence[str], place: int) -> bool:
    figures = [one for one in row if _is_number(one)]
    if all(map(is_year, figures)) and figures:
        return place == 0 or len(figures) > 1
    is_section = place > 0 and sum(map(bool, row)) == 1 and bool(row[0])
    return not figures and not is_section


def _is_number(text: str) -> bool:
    return figure_in(text) is not None and not head_of(text).when.part


def _header_columns(body: Sequence[Sequence[str]], header: Sequence[Sequence[str]]) -> int:
    """Count the columns from the left that hold words."""
    columns = [*zip(*body, strict=True)] if body else []
    left = 0
    while left < len(columns) and _is_worded(columns[left], header, left):
        left += 1
    return left


def _is_worded(
    column: Sequence[str], header: Sequence[Sequence[str]], place: int
) -> bool:
    words = "".join(row[place] for row in header)
    if _is_serial(column) or (words and is_text(words)):
        return True
    filled = [one for one in column if not is_blank(one)]
    worded = [one for one in filled if not _is_number(one) or (place == 0 and _is_span(one))]
    return bool(filled) and len(worded) >= _TEXTUAL * len(filled)


def _is_span(text: str) -> bool:
    """Tell whether a cell names a class: 1至2年, 5年以上, 100万元以下."""
    figure = figure_in(text)
    return figure is not None and bool(figure.quantity.high or figure.quantity.bound)


def _is_serial(column: Sequence[str]) -> bool:
    numbers = [int(one) for one in column if one.isdigit()]
    goes_up = all(b - a == 1 for a, b in pairwise(numbers))
    return len(numbers) > 2 and numbers[0] in {0, 1} and goes_up


def unit_column(shape: Shape) -> int | None:
    """Return the column of headings that names the unit of each row: 单位 | 万元, 吨, %."""
    for column in range(1, shape.left):
        named = [row[column] for row in shape.texts[shape.top :] if row[column]]
        units = Counter(one_of(one) is not None for one in named)
        if named and units[True] > units[False]:
            return column
    return None
