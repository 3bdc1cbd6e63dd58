"""The table beside a ring: a row a part, with its colour, name, text and note."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from plangen.document.chartspec import Point
from plangen.drawing.header import swatch
from plangen.drawing.palette import GRID, INK, MUTED, accent
from plangen.drawing.scene import Anchor, Line, Mark
from plangen.drawing.style import HAIRLINE, SIZES, SWATCH
from plangen.drawing.text import Fitted, fit_all, stack

_GAP = 44.0            # between columns
_PAD = 14.0            # above and below the text of a row
_NAMED = SWATCH + 18.0
_TEXT, _NOTE = 300.0, 190.0


@dataclass(frozen=True, slots=True)
class Part:
    """A part's cells (name, text, note), its size and its colour; only a positive size is drawn."""

    cells: tuple[Fitted, Fitted, Fitted]
    size: Fraction
    colour: str

    @property
    def drawn(self) -> bool:
        """Tell whether the part has a wedge."""
        return self.size > 0

    @property
    def height(self) -> float:
        """Return the height of the row."""
        return max(cell.height for cell in self.cells) + 2 * _PAD


def measure(names: Sequence[str], points: Sequence[Point], limit: float) -> list[Part]:
    """Measure the rows of a table that may be `limit` wide; the names take what is left."""
    texts = fit_all([point.text for point in points], _TEXT, SIZES, lines=3)
    notes = fit_all([point.note for point in points], _NOTE, SIZES, lines=3)
    taken = sum(_width(column) + _GAP for column in (texts, notes))
    cells = zip(fit_all(names, limit - _NAMED - taken, SIZES, lines=3), texts, notes, strict=True)
    sizes = [point.value or Fraction(0) for point in points]
    return [
        Part(row, size, accent(place) if size > 0 else GRID)
        for place, (row, size) in enumerate(zip(cells, sizes, strict=True))
    ]


def table_size(parts: Sequence[Part]) -> tuple[float, float]:
    """Return the width and height of the table."""
    columns = [width for width in _widths(parts) if width]
    return _NAMED + sum(columns) + _GAP * (len(columns) - 1), sum(each.height for each in parts)


def table(parts: Sequence[Part], left: float, middle: float) -> Iterator[Mark]:
    """Draw the table around a middle height, with a line between rows."""
    width, height = table_size(parts)
    ends = _ends(parts, left)
    top = middle - height / 2
    for row, each in enumerate(parts):
        if row:
            yield Line((left, top), (left + width, top), GRID, HAIRLINE)
        yield from _row(each, left, ends, top + each.height / 2)
        top += each.height


def _row(row: Part, left: float, ends: Sequence[float], middle: float) -> Iterator[Mark]:
    name, text, note = row.cells
    yield swatch(left, middle, row.colour)
    yield from stack(name, left + _NAMED, middle, INK if row.drawn else MUTED)
    yield from stack(text, ends[1], middle, INK if row.drawn else MUTED, Anchor.END)
    yield from stack(note, ends[2], middle, MUTED, Anchor.END)


def _width(cells: Sequence[Fitted]) -> float:
    return max((cell.width for cell in cells), default=0)


def _widths(parts: Sequence[Part]) -> list[float]:
    return [_width([each.cells[column] for each in parts]) for column in range(3)]


def _ends(parts: Sequence[Part], left: float) -> list[float]:
    """Return where each column ends; one without texts takes no room."""
    ends: list[float] = []
    x = left + _NAMED
    for width in _widths(parts):
        x += width + (_GAP if ends and width else 0)
        ends.append(x)
    return ends
