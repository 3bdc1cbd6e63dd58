"""The day that a plan speaks from."""

import datetime

from plangen.model.plan import Plan

_EPOCH = datetime.date(2000, 1, 1)


def plan_day(plan: Plan) -> datetime.date:
    """Return the first day of the plan's date, else of its year; never a day of the clock's."""
    year, starts = plan.year or _EPOCH.year, plan.year_starts
    if plan.date:
        return plan.date.dates(year, starts)[0]
    return datetime.date(year, starts, 1)
