"""Years that do not begin in January: quarters are counted from where they begin."""

import datetime

import pytest

from plangen.values.period import Period, read_period


def period(text: str) -> Period:
    found = read_period(text)
    assert isinstance(found, Period)
    return found


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Q1", "2026-04-01", "2026-06-30"),
        ("四季度", "2027-01-01", "2027-03-31"),
        ("Q4 2026", "2027-01-01", "2027-03-31"),
        ("下半年", "2026-10-01", "2027-03-31"),
        ("全年", "2026-04-01", "2027-03-31"),
        ("2026年", "2026-04-01", "2027-03-31"),
        ("Q3–Q4", "2026-10-01", "2027-03-31"),
        ("5月", "2026-05-01", "2026-05-31"),
        ("3月", "2027-03-01", "2027-03-31"),
        ("2月29日", "2027-02-28", "2027-02-28"),
        ("2027-03-15", "2027-03-15", "2027-03-15"),
        ("2026-03", "2026-03-01", "2026-03-31"),
        ("2026年11月–2027年2月", "2026-11-01", "2027-02-28"),
    ],
)
def test_a_year_that_begins_in_april(text: str, first: str, last: str):
    days = period(text).dates(2026, starts=4)
    assert days == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "starts", "months"),
    [
        ("Q1", 1, [1, 2, 3]),
        ("Q1", 4, [4, 5, 6]),
        ("Q4", 4, [1, 2, 3]),
        ("Q1", 12, [12, 1, 2]),
        ("H1", 10, [10, 11, 12, 1, 2, 3]),
        ("3月", 10, [3]),
    ],
)
def test_the_months_of_a_period(text: str, starts: int, months: list[int]):
    assert period(text).months(starts) == months
