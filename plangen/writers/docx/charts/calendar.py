"""The days along the axis of a timeline, as the serial numbers of spreadsheets."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor
from typing import Final

from plangen.document.chartspec import Timeline
from plangen.writers.docx.charts.axes import Span

DAY: Final = "yyyy-mm-dd"
"""The number format of a date in a cell."""

_FIRST: Final = date(1899, 12, 30)
_WEEK: Final = 7
_WEEKS: Final = 9          # up to which every week has a tick
_STEPS: Final = (1, 2, 3, 6, 12)   # months between two ticks
_TICKS: Final = (14, 8)    # the most that have room for names of months, and with their years
_SHIFTS: Final = (0.0, 0.6, 1.0, 1.6, 2.0, 2.6, 3.0)


@dataclass(frozen=True, slots=True)
class Names:
    """Number formats of ticks (a month, a month with its year, a day) and headings of cells."""

    month: str
    year: str
    day: str
    start: str
    end: str


NAMES: Final = {
    "zh-CN": Names('m"月"', 'yyyy"年"m"月"', 'm"月"d"日"', "开始", "结束"),
    "en": Names("mmm", "mmm yyyy", "d mmm", "Start", "End"),
}


def serial(day: date) -> int:
    """Return the serial number of a day."""
    return (day - _FIRST).days


def axis(spec: Timeline) -> Span:
    """Return the axis of a calendar: a tick a week where it is short, else one every few months."""
    start, after = spec.start, spec.end + timedelta(1)
    names = NAMES[spec.language]
    if (after - start).days <= _WEEKS * _WEEK:
        return Span(serial(start), serial(after), _WEEK, names.day)
    months = list(_months(spec))
    several = spec.start.year != spec.end.year
    step = next((step for step in _STEPS if len(months) <= _TICKS[several] * step), _STEPS[-1])
    ticks = months[::step]
    days = (serial(_next(months[-1])) - serial(months[0])) / len(months) * step
    first = serial(ticks[0]) + _shift(ticks, days)
    return Span(first, serial(after), days, names.year if several else names.month)


def _shift(ticks: list[date], days: float) -> float:
    """Return how much later the ticks must begin for each to fall into the month it names.

    They are evenly spaced, as those of an axis of numbers are, and months are not.
    """
    def right(shift: float) -> bool:
        places = (serial(ticks[0]) + shift + days * number for number in range(len(ticks)))
        found = (_FIRST + timedelta(floor(place)) for place in places)
        return [(day.year, day.month) for day in found] == [(day.year, day.month) for day in ticks]

    return next((shift for shift in _SHIFTS if right(shift)), 0.0)


def _months(spec: Timeline) -> Iterator[date]:
    """Yield the first days of the months of a calendar."""
    month = spec.start.replace(day=1)
    while month <= spec.end:
        yield month
        month = _next(month)


def _next(month: date) -> date:
    return (month + timedelta(31)).replace(day=1)
