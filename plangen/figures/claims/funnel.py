"""The arithmetic of a funnel: from stage to stage, and from the last stage to revenue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell, cell, same_kind, stated_cell
from plangen.figures.claims.comparison import Comparison, Formula
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures
from plangen.figures.stands_for import stands_for
from plangen.model.markets import Stage
from plangen.model.measure import SLOTS
from plangen.values.interval import Interval
from plangen.values.tolerance import Verdict, measured
from plangen.values.unit import Dimension, Unit

_COUNTED = Unit(Dimension.COUNT)
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


@dataclass(frozen=True, slots=True)
class Deals:
    """Average deal = whole ÷ deals; `parts` are what the deals may make up instead of the whole."""

    comparison: Comparison
    parts: tuple[Cell, ...] = ()

    @property
    def fall_short(self) -> bool:
        """Whether the deals come to less than the whole: they may be but a part of it."""
        least, most = self.comparison.allowed.low, self.comparison.stated.near.high
        return least is not None and most is not None and most < least

    @property
    def make_up_a_part(self) -> bool:
        """Whether the deals come to another figure of the plan, such as new business."""
        return self.fall_short and any(self.comparison.fits_with(first=part) for part in self.parts)


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
    found = count_at(stage, slot, figures)
    if found is None or found.number.value <= 0 or found.number.per:
        return None
    return replace(found, near=measured(found.number)) if found.number.bound else found


def count_at(stage: Path, slot: str, figures: Figures) -> Cell | None:
    """Return the count of a stage, where a bare number counts as well."""
    found = cell((*stage, "count", slot), figures)
    return found and with_unit(found, _COUNTED)


def deals(path: Path, stages: Mapping[str, Stage], figures: Figures) -> Iterator[Deals]:
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
            ticket = with_unit(without_rate(ticket), whole.number.unit)
            if same_kind(ticket, whole):
                parts = () if last.ticket.of else tuple(_parts(path, slot, whole, figures))
                yield Deals(Comparison(Formula.QUOTIENT, ticket, whole, count), parts)


def _parts(path: Path, slot: str, whole: Cell, figures: Figures) -> Iterator[Cell]:
    """Yield the other goals, and the parts of any of them, that are amounts like the whole."""
    goals = (*path[:-1], "goals")
    for at in figures.measures:
        part = cell((*at, slot), figures) if at[: len(goals)] == goals else None
        if part and part.path != whole.path and same_kind(part, whole):
            yield part


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


def with_unit(number: Cell, unit: Unit) -> Cell:
    """Read a bare number in a unit; one that has its own keeps it."""
    if number.number.dimension is not Dimension.PLAIN:
        return number
    read = number.number.with_unit(unit)
    return replace(number, number=read, near=stands_for(read, number.path[-1]))


def without_rate(number: Cell) -> Cell:
    """Read 180元/条 as 180元: that it is for one is said already."""
    return replace(number, number=replace(number.number, per=()))
