"""One figure in two places, where the format makes certain that it is one."""

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell, cell, same_kind
from plangen.figures.sheet import Figures
from plangen.model.measure import SLOTS
from plangen.model.people import Kpi
from plangen.model.plan import Plan
from plangen.model.standard import STANDARD
from plangen.model.walk import find
from plangen.values.interval import exactly
from plangen.values.tolerance import Verdict, verdict

SECTIONS = ("market", "customers", "products", "channels", "team", "funnel")
"""Whose measures with a standard id are the goals of that id; themes have figures of their own."""

_SAME: tuple[tuple[Path, Path], ...] = ((("customers", "new"), ("goals", "new_customers")),)


@dataclass(frozen=True, slots=True)
class Twin:
    """A figure (`second`) that stands elsewhere too: in one of the cells `first`."""

    first: tuple[Cell, ...]
    second: Cell

    @property
    def verdict(self) -> Verdict:
        """Whether some cell and the second are one number, written more or less precisely.

        Then one of them rounds to the other; that 1亿 and 2亿 could both be 1.5亿 is not enough.
        """
        pairs = [(one, self.second) for one in self.first]
        found = [_rounds_to(*pair) for pair in (*pairs, *((b, a) for a, b in pairs))]
        ranked = (Verdict.FITS, Verdict.LOOSE, Verdict.CONTRADICTS)
        return next(one for one in ranked if one in found)

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What must stand in either place; what fits any of several cells is no one interval."""
        if len(self.first) > 1:
            return tuple(self.second.repair(self.first[0].near))
        (first,) = self.first
        return (*self.second.repair(first.near), *first.repair(self.second.near))


def _rounds_to(fine: Cell, coarse: Cell) -> Verdict:
    value = exactly(fine.number.value)
    return verdict((value, coarse.near), (value, coarse.wide))


def twins(plan: Plan, figures: Figures) -> Iterator[Twin]:
    """Yield the figures that the plan states, or derives, in two places."""
    yield from _indicators(plan, figures)
    for year in ((), ("next",)):
        for other, goal in (*_SAME, *_standards(year, figures)):
            yield from _same((*year, *other), (*year, *goal), figures)
    yield from _carried_over(figures)


def _indicators(plan: Plan, figures: Figures) -> Iterator[Twin]:
    """Yield the indicators with a target of their own; it is their goal's, in some scenario."""
    for path, kpi in find(plan.kpis, Kpi, ("kpis",)):
        own = cell((*path, "target"), figures) if kpi.goal and kpi.target else None
        if own and not own.is_derived:
            scenarios = ("target", "floor", "stretch")
            stated = (cell(("goals", kpi.goal or "", slot), figures) for slot in scenarios)
            yield from _twin((one for one in stated if one), own)


def _standards(year: Path, figures: Figures) -> Iterator[tuple[Path, Path]]:
    """Yield the measures of a section that have the standard id of a goal."""
    for section in SECTIONS:
        for name in STANDARD:
            if (*year, section, "measures", name) in figures.measures:
                yield (section, "measures", name), ("goals", name)


def _same(other: Path, goal: Path, figures: Figures) -> Iterator[Twin]:
    if other in figures.measures and goal in figures.measures and _same_scope(other, goal, figures):
        for slot in SLOTS:
            first, second = cell((*goal, slot), figures), cell((*other, slot), figures)
            if first and second:
                yield from _twin(iter((first,)), second)


def _carried_over(figures: Figures) -> Iterator[Twin]:
    """Next year begins where this one ends: its base is this year's actual."""
    for path in figures.measures:
        now = path[1:]
        if path[0] != "next" or now not in figures.measures:
            continue
        base, actual = cell((*path, "base"), figures), cell((*now, "actual"), figures)
        if base and actual and _same_scope(path, now, figures):
            yield from _twin(iter((actual,)), base)


def _same_scope(one: Path, other: Path, figures: Figures) -> bool:
    first, second = figures.measures[one], figures.measures[other]
    return (first.scope, first.range) == (second.scope, second.range)


def _twin(first: Iterator[Cell], second: Cell) -> Iterator[Twin]:
    cells = tuple(one for one in first if same_kind(one, second))
    if cells:
        yield Twin(cells, second)
