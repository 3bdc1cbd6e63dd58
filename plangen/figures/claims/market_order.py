"""The order of a market: all of it, what can be reached, what can be won, and the revenue."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell, cell, same_kind, stated_cell
from plangen.figures.sheet import Figures
from plangen.figures.splits import SCENARIOS

_SIZES = ("tam", "sam", "som")
_REVENUE: Path = ("goals", "revenue")


@dataclass(frozen=True, slots=True)
class Exceeded:
    """A number above the one that it is part of."""

    inner: Cell
    outer: Cell

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What would have to stand in one of the two: no more than the outer, no less than it."""
        return (
            Repair(self.inner.path, None, self.outer.number.value),
            Repair(self.outer.path, self.inner.number.value, None),
        )


def exceeded(body: Path, figures: Figures) -> Iterator[Exceeded]:
    """Yield what is larger than the next larger thing stated: TAM ≥ SAM ≥ SOM ≥ revenue.

    Market sizes are measured, whatever the slot they stand in. Of the scenarios of the revenue the
    lowest one counts that goes beyond the market: those above it do so with it.
    """
    sizes = list(_sizes(body, figures))
    for outer, inner in pairwise(sizes):
        if _is_above(inner, outer):
            yield Exceeded(inner, outer)
    if sizes:
        goals = _goals(body, figures)
        yield from [Exceeded(goal, sizes[-1]) for goal in goals if _is_above(goal, sizes[-1])][:1]


def _sizes(body: Path, figures: Figures) -> Iterator[Cell]:
    for name in _SIZES:
        path = (*body, "market", name)
        size = stated_cell((*path, figures.slot(path) or ""), figures)
        if size:
            yield size


def _goals(body: Path, figures: Figures) -> list[Cell]:
    """Return the revenue that is planned, lowest first, or what was achieved."""
    path = (*body, *_REVENUE)
    stated = {slot: cell((*path, slot), figures) for slot in (*SCENARIOS, "actual")}
    goals = [goal for slot, goal in stated.items() if goal and slot != "actual"]
    actual = stated["actual"]
    if not goals and actual:
        return [actual]
    return sorted(goals, key=lambda goal: goal.number.value)


def _is_above(inner: Cell, outer: Cell) -> bool:
    if not same_kind(inner, outer) or inner.near.low is None or outer.near.high is None:
        return False
    return inner.near.low > outer.near.high
