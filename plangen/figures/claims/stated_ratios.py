"""The ratios that a plan states beside the numbers that they follow from.

Each function yields comparisons and judges nothing; a rule each reports those that fail.
"""

from functools import lru_cache

from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import cell, same_kind, stated_cell
from plangen.figures.claims.comparison import Comparison, Formula
from plangen.figures.good_side import is_upwards
from plangen.figures.ratios import REVENUE
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures
from plangen.model.measure import SLOTS, Slot
from plangen.values.quantity import Quantity

DEFINED: dict[str, tuple[tuple[Path, Path], ...]] = {
    "gross_margin": ((("goals", "gross_profit"), REVENUE),),
    "net_margin": ((("goals", "profit"), REVENUE),),
    "expense_ratio": ((("budget",), REVENUE),),
    "collection_rate": (
        (("goals", "collection"), REVENUE),
        (("goals", "collection"), ("goals", "orders")),
    ),
}
"""Goals that are a quotient of two others; where there are two customs, either may be meant."""


@lru_cache(maxsize=1)
def attainments(figures: Figures) -> tuple[Comparison, ...]:
    """Return every stated attainment (actual ÷ target; scores and ratios attain as amounts do)."""
    found = (_attainment(path, figures) for path, m in figures.measures.items() if m.attainment)
    return tuple(comparison for comparison in found if comparison)


def _attainment(path: Path, figures: Figures) -> Comparison | None:
    stated = stated_cell((*path, "attainment"), figures)
    actual, target = cell((*path, "actual"), figures), cell((*path, "target"), figures)
    if stated and actual and target and target.number.value > 0 and same_kind(actual, target):
        return Comparison(Formula.QUOTIENT, stated, actual, target)
    return None


def lower_is_better(attainment: Comparison) -> bool:
    """Tell whether a measure is to fall, such as churn or what has a target of ≤5%."""
    return is_upwards(attainment.stated.path[:-1], attainment.second.number) is False


@lru_cache(maxsize=1)
def cost_ratios(figures: Figures) -> tuple[Comparison, ...]:
    """Return every stated `ratio` beside the amount and the whole that it is of."""
    found = (_cost_ratio(path, figures) for path, m in figures.measures.items() if m.ratio)
    return tuple(comparison for comparison in found if comparison)


def _cost_ratio(path: Path, figures: Figures) -> Comparison | None:
    slot, measure = figures.slot(path), figures.measures[path]
    if slot is None:
        return None
    whole = _of(measure.of, figures) if measure.of else revenue_path(path, slot, figures)
    return _quotient((*path, "ratio"), (*path, slot), whole, figures) if whole else None


def _of(reference: str, figures: Figures) -> Path | None:
    """Return the figure that a ratio is of; none where the words fit no figure or several."""
    try:
        found = find_figures(reference, figures)
    except ValueError:
        return None
    return found[0].path if len(found) == 1 else None


def revenue_path(path: Path, slot: Slot, figures: Figures) -> Path | None:
    """Return the revenue that an amount is held against: this or next year's, of the same slot."""
    revenue = (*_year(path), *REVENUE)
    if isinstance(figures.value((*revenue, slot)), Quantity):
        return (*revenue, slot)
    speaking = figures.slot(revenue)
    return (*revenue, speaking) if speaking else None


def _year(path: Path) -> Path:
    return path[:1] if path[:1] == ("next",) else ()


def _quotient(stated: Path, part: Path, whole: Path, figures: Figures) -> Comparison | None:
    ratio, first = stated_cell(stated, figures), cell(part, figures)
    second = cell(whole, figures)
    if ratio and first and second and same_kind(first, second) and second.number.value > 0:
        return Comparison(Formula.QUOTIENT, ratio, first, second)
    return None


@lru_cache(maxsize=1)
def defined_ratios(figures: Figures) -> tuple[tuple[Comparison, ...], ...]:
    """Return the goals that are quotients of two others, in every slot, by each custom."""
    found = (
        _customs((*year, "goals", name), slot, customs, figures)
        for year in ((), ("next",))
        for name, customs in DEFINED.items()
        for slot in SLOTS
        if (*year, "goals", name) in figures.measures
    )
    return tuple(comparisons for comparisons in found if comparisons)


def _customs(
    path: Path, slot: Slot, customs: tuple[tuple[Path, Path], ...], figures: Figures
) -> tuple[Comparison, ...]:
    if figures.measures[path].scope:
        return ()
    year = _year(path)
    found = (
        _quotient((*path, slot), (*year, *part, slot), (*year, *whole, slot), figures)
        for part, whole in customs
    )
    return tuple(comparison for comparison in found if comparison)
