"""People who join in the course of the year, and the part of it before they produce."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from plangen.figures.claims.cells import Cell, cell
from plangen.figures.claims.heads import HEADCOUNT
from plangen.figures.plan_year import days
from plangen.figures.sheet import Figures
from plangen.model.measure import Measure, Part
from plangen.model.plan import Plan
from plangen.model.standard import CALENDAR
from plangen.values.period import Period, read_period
from plangen.values.quantity import Quantity

_YEAR = Fraction(12)
_DAYS = Fraction(365)


@dataclass(frozen=True, slots=True)
class Absent:
    """People who are not productive for a part of the year; `lost` is that part, 0 to 1."""

    name: str
    heads: Cell
    lost: Fraction

    @property
    def missing(self) -> Fraction:
        """How many whole years of work are missing."""
        return self.heads.number.value * self.lost


def absences(plan: Plan, figures: Figures, along: str | None = None) -> Iterator[Absent]:
    """Yield the joiners who are not productive from the first day of the year.

    They are taken from the split `along` a dimension, else from the first that says when they join
    or how long it takes them to produce.
    """
    joiners = plan.team.joiners if plan.team else None
    if joiners is None or (dimension := along or _timed_dimension(joiners, plan)) is None:
        return
    for name, part in joiners.by.get(dimension, {}).items():
        heads = cell(("team", "joiners", "by", dimension, name, "target"), figures)
        ramp = _ramp_of(dimension, name, part, plan)
        lost = _start(dimension, name, part, plan) + _share_of_year(ramp)
        if heads and lost > 0:
            yield Absent(name, heads, min(lost, Fraction(1)))


def _timed_dimension(joiners: Measure, plan: Plan) -> str | None:
    """Return the dimension whose parts say when people join, or how long until they produce."""
    for dimension, parts in joiners.by.items():
        if dimension in CALENDAR:
            return dimension
        for name, part in parts.items():
            if part.when or _ramp_of(dimension, name, part, plan):
                return dimension
    return None


def _ramp_of(dimension: str, name: str, part: Part, plan: Plan) -> Quantity | None:
    """Return the time to full productivity of joiners, else of the same part of the team."""
    headcount = plan.team.headcount if plan.team else None
    alike: Mapping[str, Part] = headcount.by.get(dimension, {}) if headcount else {}
    for each in (part, alike.get(name)):
        if each and isinstance(each.ramp, Quantity):
            return each.ramp
    return None


def _share_of_year(ramp: Quantity | None) -> Fraction:
    """Return the part of a year that a ramp takes."""
    if ramp is None:
        return Fraction(0)
    return ramp.value / (_YEAR if ramp.unit.base == "months" else _DAYS)


def _start(dimension: str, name: str, part: Part, plan: Plan) -> Fraction:
    """Return the part of the year that is over when people join."""
    named = read_period(name) if dimension in CALENDAR else None
    period = part.when or (named if isinstance(named, Period) else None)
    if period is None:
        return Fraction(0)
    for first, _ in days(period, at=HEADCOUNT, plan=plan):
        months = (first.month - plan.year_starts) % 12 + Fraction(first.day - 1, 31)
        return months / _YEAR
    return Fraction(0)
