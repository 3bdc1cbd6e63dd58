"""Groups in tables: what stands once for several rows, and details named with 其中."""

from collections.abc import Iterator, Mapping

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.tables.head import Line, LineKind
from plangen.audit.tables.heads import SUMMED, is_summed
from plangen.audit.tables.settled import settled
from plangen.audit.tables.sheet import Sheet
from plangen.values.unit import Dimension

_KINDS = {Role.SHARE: ClaimKind.WEIGHTS, Role.WEIGHT: ClaimKind.WEIGHTS}


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every number that stands for a group of rows, or above its details."""
    for sheet in facts.tables:
        for at, column in enumerate(sheet.columns):
            if is_summed(column.head):
                for details in sheet.columns[at + 1 :]:
                    yield from _of_groups(sheet, column, details)
                yield from _of_details(sheet, column)


def _of_groups(sheet: Sheet, column: Line, details: Line) -> Iterator[Claim]:
    """Yield the sums of what the rows of each group have in a column of details."""
    own, inner = sheet.column(column.place), sheet.column(details.place)
    rows = [one for one in sheet.rows if one.head.kind is LineKind.PART and one.place in inner]
    if details.head.role is not column.head.role or not _stands_for_groups(rows, own):
        return
    groups: list[list[Line]] = []
    for row in rows:
        if row.place in own:
            groups.append([])
        groups[-1].append(row)
    kind = _KINDS.get(column.head.role, ClaimKind.SUM)
    sums = {
        group[0].place: Claim(kind, Formula.SUM, own[group[0].place], terms)
        for group in groups
        if len(group) > 1 and (terms := tuple(inner[row.place] for row in group))
    }
    yield from settled([sums], 1)


def _stands_for_groups(rows: list[Line], own: Mapping[int, Mention]) -> bool:
    """Tell whether a column has numbers for some rows, and gaps only where no name begins."""
    filled = [row.place in own for row in rows]
    gaps = [row for row in rows if row.place not in own]
    goes_on = all(not row.starts for row in gaps)
    return len(rows) > 2 and filled[0] and filled.count(True) > 1 and len(gaps) > 1 and goes_on


def _of_details(sheet: Sheet, column: Line) -> Iterator[Claim]:
    """Yield that what is named with 其中 is no more than the whole above it."""
    own = sheet.column(column.place)
    above: Mention | None = None
    details: list[Mention] = []
    for row in (*sheet.rows, None):
        if row and row.head.kind is LineKind.OF_WHICH:
            details += [own[row.place]] if row.place in own else []
            continue
        if above and _are_details(above, details):
            yield Claim(ClaimKind.SUM, Formula.AT_LEAST, above, tuple(details))
        above, details = own.get(row.place) if row else None, []


def _are_details(above: Mention, details: list[Mention]) -> bool:
    """Tell whether details are amounts that do not overlap: money; of people only one by itself."""
    numbers = (above, *details)
    units = {(one.role, one.quantity.dimension, one.quantity.unit.base) for one in numbers}
    is_money = above.quantity.dimension in {Dimension.MONEY, Dimension.PLAIN}
    is_positive = all(one.quantity.value > 0 for one in numbers)
    is_one_kind = len(units) == 1 and above.role in SUMMED
    return is_one_kind and is_positive and bool(details) and (is_money or len(details) == 1)
