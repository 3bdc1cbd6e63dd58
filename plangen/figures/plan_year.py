"""The year that is planned at a place of a plan, and the days of its periods."""

from datetime import date

from plangen.diagnostics.path import Path
from plangen.model.plan import Plan
from plangen.values.period import Period

_ANY_YEAR = 2000
"""Stands in where nothing says which year it is, so that days of one year can be compared."""


def year_at(path: Path, plan: Plan) -> int | None:
    """Return the year of the plan; under `next`, the one stated there or the one after."""
    if path[0] != "next":
        return plan.year
    stated = plan.next.year if plan.next else None
    return stated or (plan.year + 1 if plan.year else None)


def days(*periods: Period, at: Path, plan: Plan) -> list[tuple[date, date]]:
    """Return the first and last days of periods; none where their years cannot be compared."""
    year = year_at(at, plan)
    if year is None and len({period.year is None for period in periods}) > 1:
        return []
    return [period.dates(year or _ANY_YEAR, plan.year_starts) for period in periods]
