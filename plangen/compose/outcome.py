"""Whether a target was reached, which depends on whether more or less of it is better."""

from typing import Literal, TypeAlias

from plangen.compose.view import View, path_of
from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.model.standard import STANDARD
from plangen.values.quantity import Bound, Quantity

Outcome: TypeAlias = Literal["beaten", "met", "missed", ""]
"""How a result stands to its target; empty where that cannot be said."""

_DIRECTIONS = {
    Bound.AT_LEAST: True, Bound.ABOVE: True, Bound.AT_MOST: False, Bound.BELOW: False,
}  # fmt: skip


def outcome(view: View) -> Outcome:
    """Tell whether a measure beat its target, met it or missed it.

    Empty where it has no target or no result, and where neither a bound nor a standard name tells
    whether more is better: then no sentence may praise or blame it.
    """
    actual, target = _quantity(view.actual), _quantity(view.target)
    if actual is None or target is None or not _comparable(actual, target):
        return ""
    more_is_better = _direction(path_of(view), target)
    if more_is_better is None:
        return ""
    ahead = actual.value - target.value if more_is_better else target.value - actual.value
    strict = target.bound in {Bound.ABOVE, Bound.BELOW}
    if ahead < 0 or (strict and ahead == 0):
        return "missed"
    return "beaten" if ahead > 0 and target.bound is None else "met"


def _quantity(figure: object) -> Quantity | None:
    value = figure.value if isinstance(figure, Figure) else None
    return value if isinstance(value, Quantity) else None


def _comparable(actual: Quantity, target: Quantity) -> bool:
    """Tell whether two numbers can be held against each other: of one kind, and no ranges."""
    kinds = {(number.dimension, number.unit.base, number.per) for number in (actual, target)}
    return len(kinds) == 1 and actual.high is None and target.high is None


def _direction(path: Path, target: Quantity) -> bool | None:
    """Tell whether more is better: by the target's bound, else by the nearest standard name."""
    if target.bound in _DIRECTIONS:
        return _DIRECTIONS[target.bound]
    standard = next((STANDARD[str(step)] for step in reversed(path) if str(step) in STANDARD), None)
    return standard.higher_is_better if standard else None
