"""The days of a timeline along its width."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some days of the calendar, and the x between which they are shown."""

    first: date
    last: date
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class MonthScale:
    """The days from `start` to `end`, both included, spread between two x."""

    start: date
    end: date
    left: float
    right: float

    @property
    def day(self) -> float:
        """Return the width of a day."""
        return (self.right - self.left) / ((self.end - self.start).days + 1)

    def x(self, day: date) -> float:
        """Return where a day begins; one outside the calendar stands at its edge."""
        inside = min(max(day, self.start), self.end + timedelta(1))
        return self.left + (inside - self.start).days * self.day

    def shows(self, first: date, last: date) -> bool:
        """Tell whether any of these days is in the calendar."""
        return first <= self.end and last >= self.start

    def months(self, step: int) -> Iterator[Stretch]:
        """Yield stretches of so many months, a divisor of twelve, counted from January."""
        year, month = self.start.year, (self.start.month - 1) // step * step + 1
        while (first := date(year, month, 1)) <= self.end:
            year, month = (year, month + step) if month + step <= 12 else (year + 1, 1)
            after = date(year, month, 1)
            yield Stretch(first, after - timedelta(1), self.x(first), self.x(after))

    def days(self, step: int) -> Iterator[Stretch]:
        """Yield stretches of so many days, counted from the first of each month."""
        for month in self.months(1):
            for number in range(1, month.last.day + 1, step):
                first = month.first.replace(day=number)
                last = month.first.replace(day=min(number + step - 1, month.last.day))
                if self.shows(first, last):
                    yield Stretch(first, last, self.x(first), self.x(last + timedelta(1)))
