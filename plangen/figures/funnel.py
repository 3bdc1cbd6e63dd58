"""The arithmetic of a funnel: from stage to stage, and from the last stage to revenue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from plangen.diagnostics.path import Path
from plangen.figures.comparison import Cell, Comparison, Formula, cell, same_kind, stated_cell
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures
from plangen.model.markets import Stage
from plangen.model.measure import SLOTS
from plangen.values.interval import Interval
from plangen.values.tolerance import Verdict, measured
from plangen.values.unit import Dimension

_REVENUE: Path = ("goals", "revenue")


@dataclass(frozen=True, slots=True)
class Step:
    """From one stage to the next: conversion = next count ÷ count; `former` is the count before."""

    comparison: Comparison
    former: Cell | None

    @property
    def fits_before(self) -> bool:
        """Whether the rate is right for the way that leads to its own stage instead."""
        rate, count = self.comparison.stated, self.comparison.second
        if self.former is None or not same_kind(count, self.former):
            return False
        return Comparison(Formula.QUOTIENT, rate, count, self.former).verdict is Verdict.FITS


def steps(path: Path, stages: Mapping[str, Stage], figures: Figures) -> Iterator[Step]:
    """Yield what can be checked between neighbouring stages, in every slot.

    A conversion leads from its stage to the next; where the first stage has none, each stage has
    the rate at which it is reached.
    """
    places = [(*path, "stages", name) for name in stages]
    leads_on = not stages or next(iter(stages.values())).conversion is not None
    for slot in SLOTS:
        counts = [_count(place, slot, figures) for place in places]
        for number, (a, b) in enumerate(pairwise(counts)):
            at = places[number if leads_on else number + 1]
            rate = stated_cell((*at, "conversion", slot), figures)
            if rate and a and b and same_kind(a, b) and rate.number.dimension is Dimension.RATIO:
                former = counts[number - 1] if leads_on and number else None
                yield Step(Comparison(Formula.QUOTIENT, rate, b, a), former)


def _count(stage: Path, slot: str, figures: Figures) -> Cell | None:
    """Return how many are at a stage; ≥72 leaves room above, though it be a target."""
    found = cell((*stage, "count", slot), figures)
    if found is None or found.number.value <= 0 or found.number.per:
        return None
    return replace(found, near=measured(found.number)) if found.number.bound else found


def deals(path: Path, stages: Mapping[str, Stage], figures: Figures) -> Iterator[Comparison]:
    """Yield ticket = revenue ÷ deals for the last stage, in every slot.

    `of` of the ticket names another figure that the deals make up, such as new business.
    """
    name = list(stages)[-1] if stages else ""
    last = stages.get(name)
    if last is None or last.ticket is None:
        return
    stage = (*path, "stages", name)
    for slot in SLOTS:
        ticket = stated_cell((*stage, "ticket", slot), figures)
        count = _count(stage, slot, figures)
        whole = _made_up(path, last.ticket.of, slot, figures)
        if ticket and count and whole and count.number.dimension is Dimension.COUNT:
            ticket = without_rate(ticket)
            if same_kind(ticket, whole):
                yield Comparison(Formula.QUOTIENT, ticket, whole, count)


def _made_up(path: Path, of: str | None, slot: str, figures: Figures) -> Cell | None:
    """Return what the deals make up: without a target, anything from floor to stretch."""
    if of is not None:
        return _named(of, figures)
    revenue = (*path[:-1], *_REVENUE)
    whole = cell((*revenue, slot), figures)
    floor = cell((*revenue, "floor"), figures)
    if whole or floor is None or slot != "target":
        return whole
    stretch = cell((*revenue, "stretch"), figures)
    return replace(floor, near=Interval(floor.near.low, stretch.near.high if stretch else None))


def _named(reference: str, figures: Figures) -> Cell | None:
    try:
        found = find_figures(reference, figures)
    except ValueError:
        return None
    return cell(found[0].path, figures) if len(found) == 1 else None


def without_rate(number: Cell) -> Cell:
    """Read 180元/条 as 180元: that it is for one is said already."""
    return replace(number, number=replace(number.number, per=()))
