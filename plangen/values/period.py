"""Stretches of the calendar as people write them: Q2, 3月, 2026-03-15, 上半年, Q1–Q3."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from plangen.diagnostics.message import Language, Message, say

_LEAP_YEAR = 2024
_YEAR_LONG = 12
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_NAME = "|".join(rf"{name[:3]}(?:{name[3:]})?" for name in _MONTHS).replace("sep", "sept?")
_YEAR = r"(?:(?P<year>[1-9]\d{3})\s?(?:年|[-/.]|\s)?\s?)?"
_FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        _YEAR + r"(?:第)?(?P<quarter>[1-4一二三四])季度",
        _YEAR + r"Q(?P<quarter>[1-4])",
        r"Q(?P<quarter>[1-4]) (?P<year>[1-9]\d{3})",
        _YEAR + r"H(?P<half>[12])",
        r"H(?P<half>[12]) (?P<year>[1-9]\d{3})",
        _YEAR + r"(?P<half>[上下])半年",
        _YEAR + r"(?P<month>\d{1,2})月(?:份)?(?:(?P<day>\d{1,2})[日号]?)?",
        r"(?P<year>[1-9]\d{3})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?",
        rf"(?:(?P<day>\d{{1,2}})\s)?(?P<name>{_NAME})\.?(?:\s(?P<year>[1-9]\d{{3}}))?",
        rf"(?P<name>{_NAME})\.?\s(?P<day>\d{{1,2}})(?:,?\s(?P<year>[1-9]\d{{3}}))?",
        r"(?P<year>[1-9]\d{3})年?",
        r"全年|(?:the )?whole year",
    )
)
_BETWEEN = re.compile(r"\s?(?:–|—|~|～|至|到|-|\bto\b)\s?")
_WORD = re.compile(r"(?:月份?|季度)$")
_MONTH = re.compile(r".*月")


@dataclass(frozen=True, slots=True)
class Period:
    """From a month (and day) to a month (and day), both included; `year` is None where unsaid.

    `counted` tells of both whether they are counted from the beginning of the business year, as
    the first and last month of a quarter are, or called by their names.
    """

    text: str
    year: int | None
    first: tuple[int, int | None]
    last: tuple[int, int | None]
    last_year: int | None = None
    counted: tuple[bool, bool] = (False, False)

    def dates(self, plan_year: int, starts: int = 1) -> tuple[date, date]:
        """Return the first and last day; the plan's year stands in where none is written.

        The year begins with the month `starts` and is called by the year in which it does: that
        of 2026 which starts in April ends with March 2027, its fourth quarter and any 3月 too.
        29 February becomes the 28th in a year that lacks it.
        """
        (first, day), (last, last_day) = self.first, self.last
        opening = _calendar(first, self.counted[0], self.year, plan_year, starts)
        closing = _calendar(last, self.counted[1], self.last_year or self.year, plan_year, starts)
        if closing < opening:      # 1月–5月 of a year that begins in April
            closing = (closing[0] + 1, closing[1])
        return _date(*opening, day or 1), _date(*closing, last_day or 31)

    def months(self, starts: int = 1) -> list[int]:
        """Return the months it covers, 1 to 12 of the calendar, of a year begun in `starts`."""
        start, end = self.dates(_LEAP_YEAR, starts)
        after = (end.year - start.year) * _YEAR_LONG + end.month
        return [month % _YEAR_LONG + 1 for month in range(start.month - 1, after)]

    @property
    def is_day(self) -> bool:
        """Whether it is one day of the calendar."""
        return self.first == self.last and self.first[1] is not None

    def in_language(self, language: Language) -> str:  # noqa: ARG002  (a text has one language: the plan's)
        """Return the text as written."""
        return self.text


def read_period(text: str) -> Period | Message:
    """Read a period or a range of two; where it is none, say what would be."""
    text = text.strip()
    if single := _read_one(text):
        return single
    for mark in _BETWEEN.finditer(text):
        if stretch := _stretch(text, text[: mark.start()], text[mark.end() :]):
            return stretch
    return say(
        zh="“{text}”读不成日期；可以这样写：Q2、3月、2026-03、2026-03-15、上半年、Q1–Q3",
        en="“{text}” is no date; write for example Q2, 2026-03, 2026-03-15, H1, Q1–Q3",
        text=text,
    )


def _stretch(text: str, first: str, last: str) -> Period | None:
    """Read a range, or return None; ``3-5月`` and ``6月1日–18日`` write once what both share."""
    word, month = _WORD.search(last), _MONTH.match(first)
    start = _read_one(first) or (_read_one(first + word[0]) if word else None)
    end = _read_one(last) or (_read_one(month[0] + last) if month else None)
    if not start or not end:
        return None
    same_year = end.year in {None, start.year}
    if same_year and (end.last[0], end.last[1] or 31) < (start.first[0], start.first[1] or 1):
        return None
    counted = (start.counted[0], end.counted[1])
    return Period(text, start.year, start.first, end.last, end.year, counted)


def _calendar(
    month: int, counted: bool, year: int | None, plan_year: int, starts: int
) -> tuple[int, int]:
    """Return the year and month of the calendar that a month of a business year is."""
    if counted:
        later, index = divmod(month + starts - 2, _YEAR_LONG)
        return (year or plan_year) + later, index + 1
    return year or plan_year + (month < starts), month


def _date(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def _read_one(text: str) -> Period | None:
    for form in _FORMS:
        if match := form.fullmatch(text):
            return _period(text, match.groupdict())
    return None


def _period(text: str, parts: dict[str, str | None]) -> Period | None:
    year = _integer(parts.get("year"))
    span = _months(parts)
    if span is None:
        return None
    day = _integer(parts.get("day"))
    if day is not None and not 1 <= day <= monthrange(year or _LEAP_YEAR, span[0])[1]:
        return None
    counted = not (parts.get("month") or parts.get("name"))
    return Period(text, year, (span[0], day), (span[1], day), counted=(counted, counted))


def _integer(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _months(parts: dict[str, str | None]) -> tuple[int, int] | None:
    """Return the first and last month of a quarter, half, month or year."""
    if quarter := parts.get("quarter"):
        number = "1234一二三四".index(quarter) % 4 + 1
        return 3 * number - 2, 3 * number
    if half := parts.get("half"):
        return (1, 6) if half in "1上" else (7, 12)
    if name := parts.get("name"):
        starts = [month[:3] for month in _MONTHS]
        month = starts.index(name[:3].lower()) + 1
    elif parts.get("month"):
        month = int(parts["month"] or 0)
    else:
        return 1, 12
    return (month, month) if 1 <= month <= 12 else None
