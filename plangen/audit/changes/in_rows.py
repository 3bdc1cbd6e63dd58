"""The row of a table that a number in prose restates: its base, its target, its growth."""

from collections.abc import Iterator, Sequence

from plangen.audit.nearness.alike import alike, core
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role, Scenario
from plangen.audit.tables.head import Line, LineKind
from plangen.audit.tables.sheet import Sheet
from plangen.values.unit import Dimension

_COUNTED = {Dimension.COUNT, Dimension.PLAIN}
_FIGURES = {Role.VALUE, Role.EACH, Role.RATE}


def rows_with(facts: Facts, value: Mention) -> Iterator[tuple[Mention, list[Mention]]]:
    """Yield the cells that state a number of prose again, each with the others of its row."""
    for sheet in facts.tables:
        for way in (sheet, sheet.turned()):
            for row, cells in _rows(way):
                own = [one for one in cells if _is_again(value, one)]
                if len(own) == 1 and _is_called(row.head.words, value):
                    yield own[0], [one for one in cells if one is not own[0]]


def bases_in_rows(facts: Facts, value: Mention) -> Iterator[Mention]:
    """Yield the figure of the year before that stands in the row of a number."""
    for cell, others in rows_with(facts, value):
        found = [one for one in others if one.role in _FIGURES and _is_before(one, cell)]
        if len(found) == 1 and _may_compare(found[0], value):
            yield found[0]


def targets_in_rows(facts: Facts, actual: Mention) -> Iterator[Mention]:
    """Yield the target that stands in the row of what was attained."""
    for cell, others in rows_with(facts, actual):
        found = [one for one in others if one.scenario is Scenario.TARGET and one.role in _FIGURES]
        is_one = len(found) == 1 and cell.scenario is not Scenario.TARGET
        if is_one and _may_compare(found[0], actual):
            yield found[0]


def column_of(facts: Facts, value: Mention) -> Iterator[list[Mention]]:
    """Yield the parts of a column in which a number of prose stands again."""
    for sheet in facts.tables:
        parts = {row.place: row for row in sheet.rows if row.head.kind is LineKind.PART}
        for line in sheet.columns:
            cells = {at: one for at, one in sheet.column(line.place).items() if at in parts}
            own = [at for at, one in cells.items() if _is_again(value, one)]
            if len(own) == 1 and _is_called(parts[own[0]].head.words, value):
                yield list(cells.values())


def _rows(sheet: Sheet) -> Iterator[tuple[Line, Sequence[Mention]]]:
    turned = sheet.turned()
    for row in sheet.rows:
        yield row, list(turned.column(row.place).values())


def _is_again(value: Mention, cell: Mention) -> bool:
    return cell.quantity.value == value.quantity.value and _may_compare(cell, value)


def _may_compare(one: Mention, other: Mention) -> bool:
    """Tell whether two numbers are of one kind; a table may not name what it counts."""
    a, b = one.quantity, other.quantity
    if a.dimension in _COUNTED and b.dimension in _COUNTED:
        return a.unit.size == 1 or b.unit.size == 1 or a.unit.name == b.unit.name
    return a.dimension is b.dimension and a.unit.base == b.unit.base


def _is_called(words: str, value: Mention) -> bool:
    own = f"{value.subject.topic}，{value.subject.words}"
    return alike(words, own) or (bool(core(words)) and core(words) in own)


def _is_before(one: Mention, cell: Mention) -> bool:
    """Tell whether a cell is of the year before another one's."""
    if one.when.part != cell.when.part:
        return False
    if one.when.year and cell.when.year:
        return one.when.year == cell.when.year - 1
    return one.scenario is Scenario.BASE
