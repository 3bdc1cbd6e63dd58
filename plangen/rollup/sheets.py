"""What stands in the workbook of a roll-up: the terms, and the tables that add them up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.path import format_path
from plangen.model.measure import SLOTS, Slot
from plangen.model.standard import dimension_name
from plangen.rollup.consolidate import Rollup
from plangen.rollup.measures import name_of
from plangen.rollup.ranking import ranked
from plangen.rollup.ratios import Ratio, Weighed
from plangen.rollup.texts import settled
from plangen.rollup.totals import PartTotal, Total
from plangen.rollup.units import Term
from plangen.values.unit import Dimension, Unit
from plangen.values.writing import money_unit


class Role(StrEnum):
    """What a number is in a weighting; it marks the slot in the list of terms."""

    RATIO = ""
    BASE = " ÷"
    PART = " ="


LINES = "lines"
"""The sheet of budget lines."""

SLOT_TITLES: dict[Slot, Message] = {
    "base": say(zh="上年", en="Last year"),
    "actual": say(zh="实际", en="Actual"),
    "target": say(zh="目标", en="Target"),
    "floor": say(zh="保底", en="Floor"),
    "stretch": say(zh="冲刺", en="Stretch"),
}
NUMBER_FORMATS = ("#,##0", "#,##0.00##")
"""Of whole numbers, and of others."""

_BUDGET_LINES = say(zh="预算项目", en="Budget lines")


@dataclass(frozen=True, slots=True)
class Key:
    """What tells the terms of one cell in the list of all: the first columns of their rows."""

    sheet: str
    measure: str
    name: str
    slot: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A term, with the cell of a table that it counts in."""

    key: Key
    term: Term


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: a measure along a dimension. `key` tells the measure in the list of terms."""

    key: str
    title: Message
    unit: Unit
    slots: tuple[Slot, ...]
    parts: tuple[tuple[str, PartTotal], ...]


def sheet_title(dimension: str) -> Message | str:
    """Return what a sheet is called: 区域, 产品."""
    return _BUDGET_LINES if dimension == LINES else dimension_name(dimension)


def dimensions(rollup: Rollup) -> list[str]:
    """Return the dimensions that get a sheet, that of the units first."""
    found = dict.fromkeys([rollup.dimension])
    for whole in rollup.totals.values():
        found |= dict.fromkeys(whole.by)
    if any(whole.lines for whole in rollup.totals.values()):
        found[LINES] = None
    return list(found)


def grids(rollup: Rollup, dimension: str) -> Iterator[Grid]:
    """Yield the tables of a sheet, a measure each."""
    main = rollup.parent.figures.slots[0]
    for path, whole in rollup.totals.items():
        parts = _parts(whole, dimension)
        if parts:
            slots = tuple(slot for slot in SLOTS if any(slot in one.sums for one in parts.values()))
            order = tuple(ranked(dimension, parts, main).items())
            unit = settled(whole.unit, rollup.parent.currency)
            yield Grid(format_path(path), name_of(path, rollup.parent), unit, slots, order)


def entries(rollup: Rollup) -> Iterator[Entry]:
    """Yield every term of every table, in the order of the tables."""
    for dimension in dimensions(rollup):
        for grid in grids(rollup, dimension):
            for name, part in grid.parts:
                for slot, terms in part.sums.items():
                    key = Key(dimension, grid.key, name, slot)
                    yield from (Entry(key, term) for term in terms)
    for ratio in rollup.ratios.values():
        for slot, mean in ratio.means.items():
            for line in mean.lines:
                for role, term in terms_of(line).items():
                    yield Entry(ratio_key(rollup, ratio, line, slot, role), term)


def terms_of(line: Weighed) -> dict[Role, Term]:
    """Return what a line of a weighting is made of."""
    found = {Role.RATIO: line.ratio, Role.BASE: line.base, Role.PART: line.part}
    return {role: term for role, term in found.items() if term}


def ratio_key(rollup: Rollup, ratio: Ratio, line: Weighed, slot: Slot, role: Role) -> Key:
    """Return what tells a number of a weighting in the list of terms."""
    return Key(rollup.dimension, format_path(ratio.path), line.whose, f"{slot}{role}")


def unit_word(unit: Unit, language: Language) -> str:
    """Return what a table is counted in: 元, 人; nothing for plain numbers."""
    if unit.dimension is Dimension.MONEY:
        return money_unit(Fraction(0), unit.base, language)[1]
    return unit.name


def number_format(amounts: Iterable[Fraction]) -> str:
    """Return how numbers are shown: with commas, and with decimals only where there are any."""
    whole, broken = NUMBER_FORMATS
    return whole if all(amount.denominator == 1 for amount in amounts) else broken


def _parts(whole: Total, dimension: str) -> dict[str, PartTotal]:
    return dict(whole.lines if dimension == LINES else whole.by.get(dimension, {}))
