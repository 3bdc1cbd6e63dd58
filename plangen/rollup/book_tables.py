"""The tables of a workbook: a measure along a dimension, its sums and ratios live formulas."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.message import Message, say
from plangen.model.measure import Slot
from plangen.rollup.book import Book, Look, Sheet
from plangen.rollup.formulas import cell, column_sum, quotient, sum_of_terms
from plangen.rollup.sheets import SLOT_TITLES, Grid, Key, number_format, unit_word
from plangen.rollup.totals import PartTotal
from plangen.rollup.units import total

PART, TOTAL = say(zh="名称", en="Name"), say(zh="合计", en="Total")
"""What the first column, and the last row, of a table is called."""

_TITLE = say(zh="{name}（{unit}）", en="{name} ({unit})")
_SHARE, _GROWTH = say(zh="占比", en="Share"), say(zh="增长", en="Growth")
_ATTAINMENT = say(zh="完成率", en="Attainment")


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
    sheet: Sheet
    dimension: str
    grid: Grid
    ratios: tuple[_Ratio, ...]
    end: int
    sums: Mapping[Slot, Fraction]

    @property
    def number_format(self) -> str:
        """How its amounts are shown."""
        parts = (_amounts_of(part, self.grid) for _, part in self.grid.parts)
        return number_format(amount for amounts in parts for amount in amounts.values())


def add_table(book: Book, sheet: Sheet, dimension: str, grid: Grid, row: int) -> int:
    """Write a table from a row on; return the row of its total."""
    end = row + 2 + len(grid.parts)
    ratios, sums = tuple(_ratios(book, grid)), _column_sums(grid)
    _write(_Table(book, sheet, dimension, grid, ratios, end, sums), row)
    return end


def _write(table: _Table, row: int) -> None:
    book, sheet, grid = table.book, table.sheet, table.grid
    unit = unit_word(grid.unit, book.language)
    title = _TITLE.filled(name=grid.title, unit=unit) if unit else grid.title
    sheet.write_string(row, 0, book.say(title), book.look(bold=True, font_size=13))
    sheet.write_string(row + 1, 0, book.say(PART), book.heading())
    titles = [*(SLOT_TITLES[slot] for slot in grid.slots), *(one.title for one in table.ratios)]
    for place, each in enumerate(titles, start=1):
        sheet.write_string(row + 1, place, book.say(each), book.heading(align="right"))
    look = book.look(num_format=table.number_format)
    for at, (name, part) in enumerate(grid.parts, start=row + 2):
        sheet.write_string(at, 0, name, book.look())
        _write_amounts(table, at, name, _amounts_of(part, grid), look)
    _total_row(table, row + 2)


def _write_amounts(
    table: _Table, row: int, name: str, amounts: Mapping[Slot, Fraction], look: Look
) -> None:
    for slot, amount in amounts.items():
        key = Key(table.dimension, table.grid.key, name, slot)
        formula = sum_of_terms(table.book, key)
        table.sheet.write_formula(row, _column(table.grid, slot), formula, look, float(amount))
    _write_ratios(table, row, amounts)


def _total_row(table: _Table, first: int) -> None:
    book, grid, end = table.book, table.grid, table.end
    table.sheet.write_string(end, 0, book.say(TOTAL), book.look(bold=True, top=1))
    look = book.look(bold=True, top=1, num_format=table.number_format)
    for place, slot in enumerate(grid.slots, start=1):
        formula = column_sum(first, end - 1, place)
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
        if ratio.of not in amounts or (ratio.by and ratio.by not in amounts):
            continue
        by = amounts[ratio.by] if ratio.by else table.sums[ratio.of]
        below = cell(row if ratio.by else table.end, _column(grid, ratio.by or ratio.of))
        formula = quotient(cell(row, _column(grid, ratio.of)), below, ratio.less)
        value = float(amounts[ratio.of] / by - ratio.less) if by else ""
        table.sheet.write_formula(row, place, formula, look, value)


def _column_sums(grid: Grid) -> dict[Slot, Fraction]:
    return {
        slot: sum((total(part.sums.get(slot, ())) for _, part in grid.parts), Fraction(0))
        for slot in grid.slots
    }


def _amounts_of(part: PartTotal, grid: Grid) -> dict[Slot, Fraction]:
    """Return what a part states; what it does not state stays empty."""
    return {slot: total(part.sums[slot]) for slot in grid.slots if slot in part.sums}


def _column(grid: Grid, slot: Slot) -> int:
    return grid.slots.index(slot) + 1
