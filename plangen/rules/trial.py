"""Trying it out: the plan with one number replaced, and what the rules then find."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from plangen.diagnostics.finding import Severity
from plangen.diagnostics.path import Path
from plangen.figures.expressions.places import fill
from plangen.figures.resolve import resolve
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.rules.context import Context
from plangen.rules.found import Find, Found
from plangen.values.quantity import Quantity

Heals: TypeAlias = Callable[[Path, Quantity], list[Found]]
"""Returns the findings that a number at a path would heal, as `healed_by` does."""


def written_number(path: Path, figures: Figures) -> Quantity | None:
    """Return the number that somebody wrote at just this path, and that can be replaced."""
    figure = figures.at(path)
    if figure is None or figure.path != path or figure.sources or path in figures.expressions:
        return None
    in_a_list = any(isinstance(step, int) for step in path)
    return figure.value if isinstance(figure.value, Quantity) and not in_a_list else None


def replaced(plan: Plan, figures: Figures, path: Path, number: Quantity) -> Plan:
    """Return the plan as it would be with another number; its expressions are open again."""
    changed: Plan = fill(plan, {**figures.expressions, path: number})
    return changed


def healed_by(
    path: Path, number: Quantity, found: Sequence[Found], context: Context, find: Find
) -> list[Found]:
    """Return those findings that a number at a path would heal, none if it made others come up."""
    plan = replaced(context.plan, context.figures, path, number)
    plan, figures = resolve(plan, context.figures.slots[0], context.figures.carried)
    after = find(replace(context, plan=plan, figures=figures))
    if _keys(one for one in after if one.severity > Severity.INFO) - _keys(found):
        return []
    left = _keys(after)
    return [one for one in found if one.key not in left]


def _keys(found: Iterable[Found]) -> set[object]:
    return {one.key for one in found}
