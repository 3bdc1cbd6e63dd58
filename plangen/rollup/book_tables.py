"""The tables of a workbook: a measure along a dimension, its sums and ratios live formulas."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from string import ascii_uppercase
from typing import Any

from plangen.diagnostics.message import Message, say
from plangen.model.measure import Slot
from plangen.rollup.book import TERMS, Book
from plangen.rollup.sheets import SLOT_TITLES, Grid, grids, number_format, sheet_title
from plangen.rollup.totals import PartTotal
from plangen.rollup.units import total

_PART, _TOTAL = say(zh="名称", en="Name"), say(zh="合计", en="Total")
_SHARE, _GROWTH = say(zh="占比", en="Share"), say(zh="增长", en="Growth")
_ATTAINMENT = say(zh="完成率", en="Attainment")
_WIDE, _USUAL, _MOST_COLUMNS = 30, 16, 8


@dataclass(frozen=True, slots=True)
class _Ratio:
    """One figure over another, or over its own total; growth is that, less one."""

    title: Message
    of: Slot
    by: Slot | None
    less: int = 0


@dataclass(frozen=True, slots=True)
class _Table:
    """One table in the making; `end` is the row of its total, `sums` are what stands there."""

    book: Book
    sheet: Any     # xlsxwriter declares no types
    dimension: str
    grid: Grid
    ratios: tuple[_Ratio, ...]
    end: int
    sums: Mapping[Slot, Fraction]


def add_tables(book: Book, dimension: str) -> None:
    """Add the sheet of a dimension, with a table a measure."""
    sheet = book.sheet(sheet_title(dimension), (_WIDE, *[_USUAL] * _MOST_COLUMNS))
    row = 0
    for grid in grids(book.rollup, dimension):
        end = row + 2 + len(grid.parts)
        ratios, sums = tuple(_ratios(book, grid)), _column_sums(grid)
        _table(_Table(book, sheet, dimension, grid, ratios, end, sums), row)
        row = end + 3


def _table(table: _Table, row: int) -> None:
    """Write one table from a row on."""
    book, sheet, grid = table.book, table.sheet, table.grid
    sheet.write_string(row, 0, book.say(grid.title), book.look(bold=True, font_size=13))
    sheet.write_string(row + 1, 0, book.say(_PART), book.heading())
    titles = [*(SLOT_TITLES[slot] for slot in grid.slots), *(one.title for one in table.ratios)]
    for place, title in enumerate(titles, start=1):
        sheet.write_string(row + 1, place, book.say(title), book.heading(align="right"))
    for at, (name, part) in enumerate(grid.parts, start=row + 2):
        _part(table, at, name, _amounts_of(part, grid))
    _total_row(table, row + 2)


def _part(table: _Table, row: int, name: str, amounts: Mapping[Slot, Fraction]) -> None:
    sheet, look = table.sheet, table.book.look(num_format=number_format(table.grid.unit))
    sheet.write_string(row, 0, name, table.book.look())
    for place, (slot, amount) in enumerate(amounts.items(), start=1):
        sheet.write_formula(row, place, _sum_of_terms(table, name, slot), look, float(amount))
    _write_ratios(table, row, amounts)


def _total_row(table: _Table, first: int) -> None:
    book, grid, end = table.book, table.grid, table.end
    table.sheet.write_string(end, 0, book.say(_TOTAL), book.look(bold=True, top=1))
    look = book.look(bold=True, top=1, num_format=number_format(grid.unit))
    for place, slot in enumerate(grid.slots, start=1):
        formula = f"=SUM({_cell(first, place)}:{_cell(end - 1, place)})"
        table.sheet.write_formula(end, place, formula, look, float(table.sums[slot]))
    _write_ratios(table, end, table.sums)


def _ratios(book: Book, grid: Grid) -> list[_Ratio]:
    """Return which ratios a table has, by the figures that it has."""
    main = next(slot for slot in book.rollup.parent.figures.slots if slot in grid.slots)
    share = _Ratio(_SHARE, main, None)
    growth = [_Ratio(_GROWTH, main, "base", 1)] if "base" in grid.slots and main != "base" else []
    both = {"target", "actual"} <= set(grid.slots)
    return [share, *growth, *([_Ratio(_ATTAINMENT, "actual", "target")] if both else [])]


def _write_ratios(table: _Table, row: int, amounts: Mapping[Slot, Fraction]) -> None:
    grid, closing = table.grid, row == table.end
    look = table.book.look(num_format="0.0%", **({"bold": True, "top": 1} if closing else {}))
    for place, ratio in enumerate(table.ratios, start=len(grid.slots) + 1):
        by = amounts[ratio.by] if ratio.by else table.sums[ratio.of]
        divisor = _at(grid, ratio.by, row) if ratio.by else _at(grid, ratio.of, table.end)
        less = f"-{ratio.less}" if ratio.less else ""
        formula = f'=IF({divisor}=0,"",{_at(grid, ratio.of, row)}/{divisor}{less})'
        value = float(amounts[ratio.of] / by - ratio.less) if by else ""
        table.sheet.write_formula(row, place, formula, look, value)


def _column_sums(grid: Grid) -> dict[Slot, Fraction]:
    return {
        slot: sum((total(part.sums.get(slot, ())) for _, part in grid.parts), Fraction(0))
        for slot in grid.slots
    }


def _amounts_of(part: PartTotal, grid: Grid) -> dict[Slot, Fraction]:
    return {slot: total(part.sums.get(slot, ())) for slot in grid.slots}


def _at(grid: Grid, slot: Slot, row: int) -> str:
    return _cell(row, grid.slots.index(slot) + 1)


def _cell(row: int, column: int) -> str:
    return f"{ascii_uppercase[column]}{row + 1}"


def _sum_of_terms(table: _Table, name: str, slot: Slot) -> str:
    """Return the formula that adds up the terms of one cell."""
    terms, last = f"'{table.book.say(TERMS)}'", table.book.last
    tests = {"A": table.dimension, "B": table.grid.key, "C": name, "D": slot}
    where = ",".join(
        f'{terms}!${at}$2:${at}${last},"={_to_the_letter(text)}"' for at, text in tests.items()
    )
    return f"=SUMIFS({terms}!$H$2:$H${last},{where})"


def _to_the_letter(text: str) -> str:
    """Write a text for a criterion, in which some characters would stand for any other."""
    return re.sub(r"([~*?])", r"~\1", text).replace('"', '""')
