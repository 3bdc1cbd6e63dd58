"""How far what was achieved is from its target."""

from dataclasses import replace

from plangen.diagnostics.path import Path
from plangen.figures.figure import derived
from plangen.figures.sheet import Figures
from plangen.figures.splits import ADDITIVE
from plangen.values.quantity import Quantity
from plangen.values.unit import UNITS, Dimension

GAP = "gap"
"""Where a measure's gap stands; nobody writes it."""

_COUNTED_IN = ADDITIVE | {Dimension.RATIO, Dimension.SCORE}


def derive_gaps(figures: Figures) -> None:
    """Derive gap = actual − target of every measure that has both; of ratios, in points."""
    for path in figures.measures:
        actual, target = figures.value((*path, "actual")), figures.value((*path, "target"))
        if isinstance(actual, Quantity) and isinstance(target, Quantity):
            _gap(path, actual, target, figures)


def _gap(path: Path, actual: Quantity, target: Quantity, figures: Figures) -> None:
    if not _comparable(actual, target):
        return
    unit = UNITS["个百分点"] if actual.dimension is Dimension.RATIO else actual.unit
    difference = actual.value - target.value
    sources: tuple[Path, ...] = ((*path, "actual"), (*path, "target"))
    figure = derived((*path, GAP), difference, unit, sources, figures.language)
    figures.put(replace(figure, text=f"+{figure.text}") if difference > 0 else figure)


def _comparable(actual: Quantity, target: Quantity) -> bool:
    """Tell whether a difference makes sense: numbers of one kind, and no ranges."""
    kinds = {(number.dimension, number.unit.base, number.per) for number in (actual, target)}
    ranged = actual.high is not None or target.high is not None
    return len(kinds) == 1 and actual.dimension in _COUNTED_IN and not ranged
