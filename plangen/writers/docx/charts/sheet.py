"""The cells that a chart is drawn from: what its workbook holds and what its caches repeat."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

NAME: Final = "Sheet1"
GENERAL: Final = "General"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of numbers below its heading; None is an empty cell.

    `codes` are the number formats of its cells. `formulas` work its numbers out of other cells.
    """

    name: str
    values: tuple[Fraction | None, ...]
    codes: tuple[str, ...]
    formulas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """A column of texts below its heading."""

    name: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns side by side; the first names the rows."""

    names: Words
    columns: tuple[Column | Words, ...]

    @property
    def length(self) -> int:
        """Return how many rows there are below the headings."""
        return len(self.names.texts)


def column(
    name: str, values: Sequence[Fraction | None], code: str = GENERAL, formula: str = ""
) -> Column:
    """Make a column of one number format; ``{row}`` in its formula is the number of the row."""
    formulas = tuple(formula.format(row=2 + place) for place in range(len(values)) if formula)
    return Column(name, tuple(values), (code,) * len(values), formulas)


def letter(place: int) -> str:
    """Return the letter of the column at a place, counted from 0, up to ZZ."""
    first, last = divmod(place, 26)
    return (chr(64 + first) if first else "") + chr(65 + last)


def heading(place: int) -> str:
    """Return the reference to the heading of a column."""
    return f"{NAME}!${letter(place)}$1"


def cells(place: int, length: int) -> str:
    """Return the reference to the cells of a column."""
    at = letter(place)
    return f"{NAME}!${at}$2:${at}${length + 1}"


def number(value: Fraction) -> str:
    """Write a number as cells and caches do, in the digits that a spreadsheet keeps."""
    return str(value.numerator) if value.denominator == 1 else repr(float(value))
