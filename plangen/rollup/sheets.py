"""What stands in the workbook of a roll-up: the terms, and the tables that add them up."""

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import format_path
from plangen.model.measure import SLOTS, Slot
from plangen.model.standard import dimension_name
from plangen.rollup.consolidate import Rollup, name_of
from plangen.rollup.ranking import ranked
from plangen.rollup.texts import settled
from plangen.rollup.totals import PartTotal, Total
from plangen.rollup.units import Term
from plangen.values.unit import Dimension, Unit

LINES = "lines"
"""The sheet of budget lines."""

SLOT_TITLES: dict[Slot, Message] = {
    "base": say(zh="上年", en="Last year"),
    "actual": say(zh="实际", en="Actual"),
    "target": say(zh="目标", en="Target"),
    "floor": say(zh="保底", en="Floor"),
    "stretch": say(zh="冲刺", en="Stretch"),
}
_BUDGET_LINES = say(zh="预算项目", en="Budget lines")


@dataclass(frozen=True, slots=True)
class Entry:
    """A term, with the cell of a table that it counts in."""

    sheet: str
    measure: str
    part: str
    slot: Slot
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
                    yield from (Entry(dimension, grid.key, name, slot, term) for term in terms)


def number_format(unit: Unit) -> str:
    """Return how numbers of a unit are shown: amounts in full, with commas."""
    return "#,##0.##" if unit.dimension is not Dimension.MONEY else "#,##0"


def _parts(whole: Total, dimension: str) -> dict[str, PartTotal]:
    return dict(whole.lines if dimension == LINES else whole.by.get(dimension, {}))
