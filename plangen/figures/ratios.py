"""Ratios that nobody wrote: shares, growth, change, attainment, and cost against revenue."""

from dataclasses import replace
from fractions import Fraction

from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure, derived
from plangen.figures.sheet import Figures
from plangen.figures.splits import ADDITIVE, Split
from plangen.values.quantity import Quantity
from plangen.values.unit import PERCENT, UNITS, Dimension
from plangen.values.writing import percent

REVENUE: Path = ("goals", "revenue")
"""What budgets are held against where `of` names nothing else."""

_COST_DECIMALS = 2
_POINTS = UNITS["个百分点"]


def derive_ratios(figures: Figures) -> None:
    """Derive the ratios of every measure and of every part of a split."""
    for split in figures.splits:
        _shares(split, figures)
    for path in figures.measures:
        _against_base(path, figures)
        _attainment(path, figures)
        if path[:1] == ("budget",):
            _cost_ratio(path, figures)


def _shares(split: Split, figures: Figures) -> None:
    """Share = part ÷ whole, in the slot that speaks for the whole."""
    slot = figures.slot(split.whole_path)
    if slot is None:
        return
    whole = (*split.whole_path, slot)
    for name in split.parts:
        part = (*split.at(name), slot)
        if not figures.fresh(part):
            _ratio((*split.at(name), "share"), part, whole, figures)


def _attainment(path: Path, figures: Figures) -> None:
    """Attainment = actual ÷ target."""
    if not figures.fresh((*path, "actual")) and not figures.fresh((*path, "target")):
        _ratio((*path, "attainment"), (*path, "actual"), (*path, "target"), figures)


def _cost_ratio(path: Path, figures: Figures) -> None:
    """Cost ratio = amount ÷ revenue, with two decimals since it is small."""
    measure = figures.measures[path]
    slot = figures.slot(path)
    revenue = figures.slot(REVENUE)
    if measure.of or slot is None or revenue is None:
        return
    at = (*path, "ratio")
    _ratio(at, (*path, slot), (*REVENUE, revenue), figures, decimals=_COST_DECIMALS)


def _ratio(at: Path, part: Path, whole: Path, figures: Figures, decimals: int = 1) -> None:
    a, b = figures.number(part), figures.number(whole)
    if not figures.fresh(at) or a is None or b is None or b.value <= 0:
        return
    if _comparable(a, b) and a.dimension in ADDITIVE:
        value = a.value / b.value
        text = percent(value, decimals)
        number = Quantity(value, PERCENT, text=text)
        figures.put(Figure(at, number, text, (part, whole)))


def _against_base(path: Path, figures: Figures) -> None:
    """Growth = value ÷ base − 1 and change = value − base; of ratios, the change is in points."""
    slot = figures.slot(path)
    if slot is None or slot == "base" or figures.fresh((*path, "base")):
        return
    sources: tuple[Path, ...] = ((*path, slot), (*path, "base"))
    value, base = figures.number(sources[0]), figures.number(sources[1])
    if value is None or base is None or not _comparable(value, base):
        return
    _change(path, value, base, sources, figures)
    if base.value > 0 and value.dimension in ADDITIVE and figures.fresh((*path, "growth")):
        growth = value.value / base.value - 1
        figures.put(derived((*path, "growth"), growth, PERCENT, sources, figures.language))


def _comparable(a: Quantity, b: Quantity) -> bool:
    return a.dimension is b.dimension and a.unit.base == b.unit.base


def _change(
    path: Path, value: Quantity, base: Quantity, sources: tuple[Path, ...], figures: Figures
) -> None:
    if not figures.fresh((*path, "change")) or value.dimension is Dimension.PROPORTION:
        return
    unit = _POINTS if value.dimension is Dimension.RATIO else value.unit
    difference: Fraction = value.value - base.value
    figure = derived((*path, "change"), difference, unit, sources, figures.language)
    if difference > 0:
        figure = replace(figure, text=f"+{figure.text}")
    figures.put(figure)
