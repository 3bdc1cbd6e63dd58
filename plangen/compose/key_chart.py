"""The one chart that says most of a year."""

from collections.abc import Iterator
from typing import Final

from plangen.charts.registry import chart_maker
from plangen.charts.source import Source
from plangen.diagnostics.path import Path
from plangen.document.chartspec import ChartSpec
from plangen.model.plan import Plan
from plangen.model.standard import CALENDAR

MOST_PARTS: Final = 12
"""More parts than these make a chart too high or too dense to be read at a glance."""

_PERIODS: Final = ("quarter", *(axis for axis in CALENDAR if axis != "quarter"))
_OF_PERIODS: Final = ("attainment", "periods")
_OF_PARTS: Final = ("attainment", "structure", "growth")


def key_chart(source: Source) -> ChartSpec | None:
    """Return the course of the year by quarter; else the first of the others that there is."""
    drawn = (_drawn(source, name, path) for name, path in _candidates(source.plan))
    return next((spec for spec in drawn if spec), None)


def _candidates(plan: Plan) -> Iterator[tuple[str, Path]]:
    """Yield charts and what they are to show, the most telling first; revenue before the rest."""
    goals = sorted(plan.goals, key=lambda key: key != "revenue")
    for axis in _PERIODS:
        for key in goals:
            if axis in plan.goals[key].by:
                yield from ((name, ("goals", key, "by", axis)) for name in _OF_PERIODS)
    for key in goals:
        for axis, parts in plan.goals[key].by.items():
            if len(parts) <= MOST_PARTS:
                yield from ((name, ("goals", key, "by", axis)) for name in _OF_PARTS)
    yield "scenarios", ("goals",)
    yield "headcount", ("team",)


def _drawn(source: Source, name: str, path: Path) -> ChartSpec | None:
    maker = chart_maker(name)
    return maker(source, path) if maker else None
