"""The growths and changes that a plan states beside the two numbers that they lie between.

Each function yields comparisons and judges nothing; a rule each reports those that fail.
"""

from dataclasses import replace
from functools import lru_cache

from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell, cell, same_kind, stated_cell
from plangen.figures.claims.comparison import Comparison, Formula
from plangen.figures.sheet import Figures
from plangen.model.measure import SLOTS
from plangen.model.standard import STANDARD
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

_CHANGES = {Dimension.MONEY, Dimension.COUNT, Dimension.SCORE, Dimension.DURATION}


@lru_cache(maxsize=1)
def growths(figures: Figures) -> tuple[Comparison, ...]:
    """Return every stated growth beside value and base (growth = value ÷ base − 1)."""
    found = (_growth(path, figures) for path, m in figures.measures.items() if m.growth)
    return tuple(comparison for comparison in found if comparison)


def _growth(path: Path, figures: Figures) -> Comparison | None:
    stated = stated_cell((*path, "growth"), figures)
    pair = from_to(path, figures)
    return Comparison(Formula.GROWTH, stated, *pair) if stated and pair else None


def is_in_points(growth: Comparison) -> bool:
    """Tell whether a ratio's growth is its change in points, which is another fault."""
    if growth.first.number.dimension is not Dimension.RATIO or growth.second.number.value <= 0:
        return False
    points, stated = replace(growth, formula=Formula.DIFFERENCE), growth.stated.near
    return points.true in stated and growth.true not in stated


def is_ratio(path: Path, figures: Figures) -> bool:
    """Tell whether a measure is a ratio: by what it states, else by its standard id."""
    values = (figures.value((*path, slot)) for slot in SLOTS)
    stated = next((value for value in values if isinstance(value, Quantity)), None)
    standard = STANDARD.get(str(path[-1]))
    dimension = stated.dimension if stated else standard and standard.dimension
    return dimension is Dimension.RATIO


@lru_cache(maxsize=1)
def changes(figures: Figures) -> tuple[Comparison, ...]:
    """Return every stated change beside value and base (change = value − base).

    A change in percent of what is no ratio is growth by another name; a change in percent of a
    ratio is left out, as it may mean either.
    """
    found = (_change(path, figures) for path, m in figures.measures.items() if m.change)
    return tuple(comparison for comparison in found if comparison)


def _change(path: Path, figures: Figures) -> Comparison | None:
    stated, pair = stated_cell((*path, "change"), figures), from_to(path, figures)
    if not stated or not pair:
        return None
    dimension, of = stated.number.dimension, pair[0].number.dimension
    if of is Dimension.RATIO:
        return Comparison(Formula.DIFFERENCE, stated, *pair) if _is_points(stated) else None
    if dimension is Dimension.RATIO:
        return Comparison(Formula.GROWTH, stated, *pair) if pair[1].number.value > 0 else None
    if of in _CHANGES and same_kind(stated, pair[0]):
        return Comparison(Formula.DIFFERENCE, stated, *pair)
    return None


def _is_points(stated: Cell) -> bool:
    return stated.number.dimension is Dimension.POINTS


def from_to(path: Path, figures: Figures) -> tuple[Cell, Cell] | None:
    """Return a measure's value in its tense and its base, where it states both in one kind.

    The base is never worked out from value and growth: it would confirm any growth.
    """
    slot = figures.slot(path)
    if slot is None or slot == "base":
        return None
    value, base = cell((*path, slot), figures), cell((*path, "base"), figures)
    return (value, base) if value and base and same_kind(value, base) else None
