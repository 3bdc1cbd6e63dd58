"""What two plans must have in common before their figures are held against each other."""

from plangen.diagnostics.path import Path
from plangen.model.plan import Plan

FOLLOWS: Path = ("follows",)
"""Where a plan names the one that it follows."""

NEXT: Path = ("next", "plan")
"""Where a plan names the one that comes next."""

_TAX = {"included": True, "含税": True, "excluded": False, "不含税": False}


def same_tax(plan: Plan, other: Plan) -> bool:
    """Tell whether two plans treat tax alike; one that says nothing is taken to."""
    ours, theirs = _holds_tax(plan), _holds_tax(other)
    return ours is None or theirs is None or ours == theirs


def due_year(plan: Plan, path: Path) -> int | None:
    """Return the year of which the plan that is named at a path should be; None if unknown.

    The plan that is followed is of the year before; a part's own plan is of the same year, or
    under `next` of the next one.
    """
    if plan.year is None:
        return None
    if path == FOLLOWS:
        return plan.year - 1
    if path[:1] == NEXT[:1]:
        return (plan.next and plan.next.year) or plan.year + 1
    return plan.year


def is_due(plan: Plan, path: Path, other: Plan) -> bool:
    """Tell whether the plan named at a path is of the right year; one without a year is."""
    due = due_year(plan, path)
    return due is None or other.year is None or other.year == due


def _holds_tax(plan: Plan) -> bool | None:
    return _TAX.get((plan.basis and plan.basis.tax) or "")
