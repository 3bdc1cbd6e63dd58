"""What presses most: the biggest risks, and what is due next."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from plangen.compose.view import View
from plangen.diagnostics.path import Path
from plangen.figures.plan_day import plan_day
from plangen.figures.plan_year import year_at
from plangen.figures.sheet import Figures
from plangen.model.entries import Milestone, Risk
from plangen.model.plan import Plan
from plangen.model.section import Action
from plangen.values.period import Period

_WEIGHTS: Final[Mapping[str, int]] = {
    "高": 3, "中": 2, "低": 1, "high": 3, "medium": 2, "low": 1,
}  # fmt: skip


def top_risks(plan: Plan, figures: Figures, most: int) -> list[tuple[str, View]]:
    """Return the risks of the greatest likelihood × impact, then the others in their order."""
    ordered = sorted(plan.risks, key=lambda name: -_weight(plan.risks[name]))
    return [(name, View(plan.risks[name], ("risks", name), figures)) for name in ordered[:most]]


def next_steps(plan: Plan, figures: Figures, most: int) -> list[tuple[str, View]]:
    """Return the milestones that are due from the plan's day on, the soonest first.

    Of a plan that has none still to come, the actions of the year to come that have a time.
    """
    due = _due(plan, ("milestones",), plan.milestones)
    if plan.next:
        due += _due(plan, ("next", "milestones"), plan.next.milestones)
        due = due or _due(plan, ("next", "actions"), plan.next.actions)
    due.sort(key=lambda found: found[0])
    return [(str(path[-1]), View(node, path, figures)) for _, path, node in due[:most]]


def _weight(risk: Risk) -> int:
    """Return likelihood × impact, 1 to 9; 0 where either is not told."""
    return _graded(risk.likelihood) * _graded(risk.impact)


def _graded(word: str | None) -> int:
    return _WEIGHTS.get((word or "").strip().lower(), 0)


def _due(
    plan: Plan, at: Path, entries: Mapping[str, Milestone] | Mapping[str, Action]
) -> list[tuple[date, Path, Milestone | Action]]:
    """Return what is not over on the plan's day, with its last day."""
    year, today = year_at(at, plan), plan_day(plan)
    if year is None:
        return []
    timed = [(name, entry, _period(entry)) for name, entry in entries.items()]
    days = [
        (period.dates(year, plan.year_starts)[1], (*at, name), entry)
        for name, entry, period in timed
        if period
    ]
    return [found for found in days if found[0] >= today]


def _period(entry: Milestone | Action) -> Period | None:
    return entry.date if isinstance(entry, Milestone) else entry.when
