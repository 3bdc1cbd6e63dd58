"""Figures per head, and the headcount that each is divided by."""

from dataclasses import dataclass, replace
from functools import lru_cache

from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell, cell, same_kind, stated_cell
from plangen.figures.claims.comparison import Comparison, Formula
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures
from plangen.model.measure import SLOTS, Part
from plangen.values.interval import exactly
from plangen.values.quantity import Quantity
from plangen.values.unit import UNITS, Dimension

HEADCOUNT: Path = ("team", "headcount")
PER_HEAD = "per_head"

_WHOLE_TEAM = ("goals", "budget")
"""What is at the top of these is divided by the whole team."""


@dataclass(frozen=True, slots=True)
class PerHead:
    """A stated figure per head; `others` are comparisons with a headcount that is not its basis."""

    comparison: Comparison
    opening: Comparison | None
    average: Comparison | None


@lru_cache(maxsize=1)
def per_heads(figures: Figures) -> tuple[PerHead, ...]:
    """Return every stated figure per head, in every slot (per head = total ÷ heads)."""
    found = (
        _per_head(path, slot, figures)
        for path, measure in figures.measures.items()
        if path[-1] == PER_HEAD and not measure.scope
        for slot in SLOTS
    )
    return tuple(per_head for per_head in found if per_head)


def _per_head(path: Path, slot: str, figures: Figures) -> PerHead | None:
    stated, total = stated_cell((*path, slot), figures), cell((*path[:-1], slot), figures)
    heads = _basis(path, slot, figures)
    if not stated or not total or not heads or not same_kind(without_head(stated), total):
        return None
    if total.is_derived and figures.measures[path[:-1]].share:
        return None  # the total is worked out from the share, which is held against the group
    comparison = Comparison(Formula.QUOTIENT, stated, total, heads)
    named = figures.measures[path].of is not None
    return PerHead(comparison, *((None, None) if named else _others(comparison, slot, figures)))


def without_head(stated: Cell) -> Cell:
    """Read 400万元/人 as 400万元: that it is per head is said already."""
    unit = UNITS.get(stated.number.per[0]) if len(stated.number.per) == 1 else None
    if unit is None or unit.dimension is not Dimension.COUNT:
        return stated
    return replace(stated, number=replace(stated.number, per=()))


def _others(
    comparison: Comparison, slot: str, figures: Figures
) -> tuple[Comparison | None, Comparison | None]:
    """Compare with the opening headcount, and with the average of opening and closing."""
    closing = comparison.second
    opening = cell((*closing.path[:-1], "base"), figures)
    if slot == "base" or opening is None or opening.number.value <= 0:
        return None, None
    middle = replace(closing.number, value=(opening.number.value + closing.number.value) / 2)
    average = Cell(closing.path, middle, exactly(middle.value), is_derived=True)
    return replace(comparison, second=opening), replace(comparison, second=average)


def _basis(path: Path, slot: str, figures: Figures) -> Cell | None:
    """Return the heads that `of` names, else those of the same part, else of the team."""
    reference = figures.measures[path].of
    if reference is not None:
        return _named(reference, figures)
    return heads_of(path[:-1], slot, figures)


def _named(reference: str, figures: Figures) -> Cell | None:
    try:
        found = find_figures(reference, figures)
    except ValueError:
        return None
    heads = cell(found[0].path, figures) if len(found) == 1 else None
    return heads if heads and counts_heads(heads) else None


def heads_of(path: Path, slot: str, figures: Figures) -> Cell | None:
    """Return the closing headcount in a slot of a measure: a part's own heads, or the team's."""
    measure = figures.measures.get(path)
    if isinstance(measure, Part) and isinstance(measure.heads, Quantity):
        own = cell((*path, "heads"), figures)
        return own if own and counts_heads(own) else None
    year = path[:1] if path[:1] == ("next",) else ()
    below = _below(path[len(year) :])
    headcount = (*year, *HEADCOUNT, *below) if below is not None else None
    found = cell((*headcount, _closing(headcount, slot, figures)), figures) if headcount else None
    return found if found and counts_heads(found) else None


def _below(path: Path) -> Path | None:
    """Return where the same part stands in the headcount: goals.revenue.by.region.华东 → by …."""
    if not path or path[0] not in _WHOLE_TEAM:
        return None
    part = path[2:] if path[0] == "goals" else path[1:]
    return part if not part or part[0] == "by" else None


def _closing(headcount: Path, slot: str, figures: Figures) -> str:
    """Return the slot of the headcount at the end of the time that a slot is about."""
    stated = isinstance(figures.value((*headcount, slot)), Quantity)
    return slot if stated or slot == "base" else figures.slot(headcount) or slot


def counts_heads(heads: Cell) -> bool:
    """Tell whether a number is one of people, and there are any."""
    return heads.number.dimension is Dimension.COUNT and heads.number.value > 0
