"""The tables of ratios in a workbook: what each unit states, what that is of, and the sum."""

from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.message import Message, say
from plangen.model.measure import Slot
from plangen.rollup.book import Book, Sheet
from plangen.rollup.book_tables import PART, TOTAL
from plangen.rollup.formulas import cell, column_sum, quotient, sum_of_terms
from plangen.rollup.measures import name_of
from plangen.rollup.ratios import Mean, Ratio, Weighed
from plangen.rollup.sheets import SLOT_TITLES, Role, number_format, ratio_key, terms_of
from plangen.values.unit import Dimension

_QUOTIENT = say(zh="{name}（{part} ÷ {base}）", en="{name} ({part} ÷ {base})")
_WEIGHTED = say(zh="{name}（按{base}加权）", en="{name} (weighted by {base})")
_PRODUCT = say(zh="{name} × {base}", en="{name} × {base}")
_OF = say(zh="{name}（{slot}）", en="{name} ({slot})")
_COLUMNS = 3
"""A slot has the ratio, what it is a ratio of, and the part or the product."""


@dataclass(frozen=True, slots=True)
class _Block:
    """The columns of one slot, the first of which is `column`; rows run from `first` to `end`."""

    book: Book
    sheet: Sheet
    ratio: Ratio
    slot: Slot
    mean: Mean
    first: int
    end: int
    column: int

    @property
    def name(self) -> Message:
        """What the ratio is called."""
        return name_of(self.ratio.path, self.book.rollup.parent)

    @property
    def part(self) -> Message:
        """What is divided: the part, else the product of ratio and base."""
        if self.mean.part:
            return name_of(self.mean.part, self.book.rollup.parent)
        return _PRODUCT.filled(name=self.name, base=self.ratio.base)

    @property
    def ratio_format(self) -> str:
        """How the ratio is shown."""
        stated = next(line.ratio for line in self.mean.lines if line.ratio)
        is_percent = stated.unit.dimension is Dimension.RATIO
        return "0.00%" if is_percent else number_format([self.mean.value])


def add_ratio(book: Book, sheet: Sheet, ratio: Ratio, row: int) -> int:
    """Write the table of a ratio from a row on; return the row of its closing line."""
    names = _names(book, ratio)
    first, end = row + 2, row + 2 + len(names)
    sheet.write_string(row, 0, book.say(_title(book, ratio)), book.look(bold=True, font_size=13))
    sheet.write_string(row + 1, 0, book.say(PART), book.heading())
    for at, name in enumerate(names, start=first):
        sheet.write_string(at, 0, name, book.look())
    sheet.write_string(end, 0, book.say(TOTAL), book.look(bold=True, top=1))
    for place, (slot, mean) in enumerate(ratio.means.items()):
        block = _Block(book, sheet, ratio, slot, mean, first, end, 1 + place * _COLUMNS)
        _head(block)
        for line in mean.lines:
            _line(block, line, first + names.index(line.whose))
        _close(block)
    return end


def _title(book: Book, ratio: Ratio) -> Message:
    *_, mean = ratio.means.values()
    name = name_of(ratio.path, book.rollup.parent)
    if mean.part is None:
        return _WEIGHTED.filled(name=name, base=ratio.base)
    part = name_of(mean.part, book.rollup.parent)
    return _QUOTIENT.filled(name=name, part=part, base=ratio.base)


def _names(book: Book, ratio: Ratio) -> list[str]:
    """Return whose lines there are, the highest ratio first, what has none of its own last."""
    slots = book.rollup.parent.figures.slots
    main = next(ratio.means[slot] for slot in slots if slot in ratio.means)
    stated = [line for line in main.lines if line.ratio]
    ordered = sorted(stated, key=_height, reverse=True)
    others = (line for mean in ratio.means.values() for line in mean.lines)
    return list(dict.fromkeys(line.whose for line in (*ordered, *others)))


def _height(line: Weighed) -> Fraction:
    return line.ratio.amount if line.ratio else Fraction(0)


def _head(block: _Block) -> None:
    titles = (block.name, block.ratio.base, block.part)
    look = block.book.heading(align="right", text_wrap=True)
    for column, title in enumerate(titles, start=block.column):
        text = block.book.say(_OF.filled(name=title, slot=SLOT_TITLES[block.slot]))
        block.sheet.write_string(block.first - 1, column, text, look)


def _line(block: _Block, line: Weighed, row: int) -> None:
    """Write a unit's ratio and base from the list of terms, and their product, or the part."""
    formats = {Role.RATIO: block.ratio_format, Role.BASE: number_format([line.below]),
               Role.PART: number_format([line.above])}  # fmt: skip
    terms = terms_of(line)
    for column, (role, shown) in enumerate(formats.items(), start=block.column):
        look = block.book.look(num_format=shown)
        if term := terms.get(role):
            key = ratio_key(block.book.rollup, block.ratio, line, block.slot, role)
            formula = sum_of_terms(block.book, key)
            block.sheet.write_formula(row, column, formula, look, float(term.amount))
        elif role is Role.PART and line.ratio and line.base:
            formula = f"={cell(row, block.column)}*{cell(row, block.column + 1)}"
            block.sheet.write_formula(row, column, formula, look, float(line.above))


def _close(block: _Block) -> None:
    """Write the ratio of the whole below those of the units: one sum over the other."""
    ratio, base, part = range(block.column, block.column + _COLUMNS)
    for column, amount in ((base, block.mean.below), (part, block.mean.above)):
        look = block.book.look(bold=True, top=1, num_format=number_format([amount]))
        formula = column_sum(block.first, block.end - 1, column)
        block.sheet.write_formula(block.end, column, formula, look, float(amount))
    look = block.book.look(bold=True, top=1, num_format=block.ratio_format)
    formula = quotient(cell(block.end, part), cell(block.end, base))
    block.sheet.write_formula(block.end, ratio, formula, look, float(block.mean.value))
