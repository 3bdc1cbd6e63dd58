"""Last year's figures: what the plan before achieved is the base of the plan that follows it."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from plangen.diagnostics.finding import Elsewhere
from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.model.basis import FOLLOWS
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

NOTHING: Mapping[Path, Figure] = MappingProxyType({})
"""What a plan takes over that follows no other."""


def bases_from(earlier: Figures, file: str, *, money: bool = True) -> dict[Path, Figure]:
    """Return what was achieved in an earlier plan as the bases of the next, by their paths.

    Without `money` amounts are left out, as where the two plans differ in whether they hold tax.
    """
    return {
        (*path, "base"): _base(path, actual, file)
        for path, actual in _actuals(earlier)
        if money or actual.dimension is not Dimension.MONEY
    }


def carry_over(carried: Mapping[Path, Figure], figures: Figures) -> None:
    """Give every measure that states no base the one that is carried over, if it can be compared.

    A measure that says nothing of its own size stays without: it would seem to be last year's.
    """
    figures.carried = carried
    for path in figures.measures if carried else ():
        base = carried.get((*path, "base"))
        is_wanted = base is not None and figures.fresh(base.path) and figures.slot(path)
        if base and is_wanted and _is_of_one_kind(figures.number(path), base.value):
            figures.put(base)


def _actuals(figures: Figures) -> Iterator[tuple[Path, Quantity]]:
    for path in figures.measures:
        actual = figures.value((*path, "actual"))
        if path[:1] != ("next",) and isinstance(actual, Quantity):
            yield path, actual


def _base(path: Path, actual: Quantity, file: str) -> Figure:
    there = Elsewhere(file, (*path, "actual"))
    return Figure((*path, "base"), actual, actual.text, (FOLLOWS,), there)


def _is_of_one_kind(number: Quantity | None, base: object) -> bool:
    """Tell whether a measure can be held against a base; one that is undecided can be later."""
    if number is None or not isinstance(base, Quantity):
        return number is None
    ours, theirs = number.unit, base.unit
    return (ours.dimension, ours.base, number.per) == (theirs.dimension, theirs.base, base.per)
