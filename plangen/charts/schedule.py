"""The calendar of a year: milestones, and all actions that have a time."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path, format_path
from plangen.document.chartspec import Timeline, TimelineBar
from plangen.model.section import Action
from plangen.model.walk import find
from plangen.values.period import Period

_TITLE = say(zh="年度日程", en="Schedule of the year")
_MILESTONES = say(zh="里程碑", en="Milestones")
_ACTIONS = say(zh="行动", en="Actions")


def make(source: Source, _path: Path) -> Timeline | None:
    """Draw the plan's year; the path plays no part, since a plan has one calendar."""
    year = source.plan.year
    if year is None:
        return None
    found = chain(_milestones(source, year), _actions(source, year))
    bars = sorted(found, key=lambda bar: (bar.start, bar.end))
    if not bars:
        return None
    opening = date(year, source.plan.year_starts, 1)
    said = source.listed([f"{bar.name} {bar.text}" for bar in bars])
    title = source.text(_TITLE)
    return Timeline(
        title,
        min(opening, bars[0].start),
        max(opening.replace(year=year + 1) - timedelta(1), *(bar.end for bar in bars)),
        tuple(bars),
        source.stated(title, said),
        source.plan.language,
    )


def _milestones(source: Source, year: int) -> Iterator[TimelineBar]:
    for name, milestone in source.plan.milestones.items():
        if milestone.date:
            path = ("milestones", name, "date")
            days = milestone.date.dates(year, source.plan.year_starts)
            yield _bar(name, milestone.date, days, path, source.text(_MILESTONES), done_by=True)


def _actions(source: Source, year: int) -> Iterator[TimelineBar]:
    for path, action in find(source.plan, Action):
        if action.when:
            group = str(path[1]) if path[0] == "themes" else source.text(_ACTIONS)
            days = action.when.dates(year, source.plan.year_starts)
            yield _bar(str(path[-1]), action.when, days, (*path, "when"), group)


def _bar(
    name: str,
    period: Period,
    days: tuple[date, date],
    path: Path,
    group: str,
    *,
    done_by: bool = False,
) -> TimelineBar:
    """Make a row; what has to be done by a period is a milestone at the period's last day."""
    start, end = days
    return TimelineBar(
        name, end if done_by else start, end, period.text, format_path(path), group, done_by
    )
