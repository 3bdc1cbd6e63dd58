from datetime import date, timedelta
from itertools import pairwise
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.writers.docx.charts.calendar import axis, serial
from tests.drawing import samples

EPOCH = date(1899, 12, 30)


def ticks(spec) -> list[date]:
    """Return the days whose names stand at the ticks."""
    span = axis(spec)
    count = floor((span.high - span.low) / span.step - 1e-9) + 1
    return [EPOCH + timedelta(floor(span.low + number * span.step)) for number in range(count)]


def test_days_are_numbered_as_spreadsheets_do():
    assert serial(date(2026, 1, 1)) == 46023


def test_a_year_has_a_tick_a_month():
    spec = samples.timeline(date(2026, 1, 1), date(2026, 12, 31))
    assert [day.month for day in ticks(spec)] == [*range(1, 13)]
    assert axis(spec).code == 'm"月"'


def test_a_year_that_begins_elsewhere_names_years_too():
    spec = samples.ENGLISH_YEAR
    assert [(day.year, day.month) for day in ticks(spec)][:3] == [(2025, 11), (2026, 1), (2026, 3)]
    assert axis(spec).code == "mmm yyyy"


def test_a_month_has_a_tick_a_week():
    assert [day.day for day in ticks(samples.ONE_MONTH)] == [1, 8, 15, 22, 29]


@given(st.integers(2020, 2040), st.integers(1, 12), st.integers(3, 48))
def test_every_tick_stands_in_the_month_it_names(year: int, month: int, length: int):
    first = date(year, month, 1)
    last = (first + timedelta(31 * length)).replace(day=1) - timedelta(1)
    found = ticks(samples.timeline(first, last))
    places = [day.year * 12 + day.month for day in found]
    assert len({later - former for former, later in pairwise(places)}) <= 1
    assert all(day.day <= 5 for day in found)


@pytest.mark.parametrize("year", [2026, 2028])
def test_bars_begin_at_their_first_day_to_the_day(year: int):
    assert axis(samples.timeline(date(year, 1, 1), date(year, 12, 31))).low - serial(
        date(year, 1, 1)
    ) < 1
