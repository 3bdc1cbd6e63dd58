"""Years, months and days above a timeline, and behind its rows light bands and lines."""

from collections.abc import Callable, Iterable, Iterator

from plangen.drawing.monthscale import MonthScale, Stretch
from plangen.drawing.palette import BAND, GRID, INK, MUTED
from plangen.drawing.scene import Anchor, Box, Label, Line, Mark, Rect
from plangen.drawing.style import HAIRLINE, SMALL, TINY
from plangen.drawing.text import centred, text_width

Name = Callable[[Stretch], str]

HEIGHT = 88.0
"""What the names take above the rows."""

_ROW = HEIGHT / 2
_PAD = 6.0
_FINE = 12.0           # pixels a day from which days are named
_WEEK = 7
_SHORTEST = 28         # days of a month
_ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def calendar(scale: MonthScale, language: str, top: float, bottom: float) -> Iterator[Mark]:
    """Draw the calendar for rows between two heights."""
    fine = scale.day >= _FINE
    for number, stretch in enumerate(scale.months(1 if fine else 3)):
        if number % 2 == 0:
            yield Rect(Box(stretch.left, top - _ROW, stretch.right, bottom), BAND)
    for stretch in scale.days(_WEEK) if fine else scale.months(1):
        yield Line((stretch.left, top), (stretch.left, bottom), GRID, HAIRLINE)
    year, month, both = _names(language)
    upper = (scale.months(1), both) if fine else (scale.months(12), year)
    yield from _written(*upper, top - 1.5 * _ROW, INK)
    yield from _written(*(_days(scale) if fine else _months(scale, month)), top - _ROW / 2, MUTED)


def _names(language: str) -> tuple[Name, Name, Name]:
    """Return how a year, a month, and a month with its year are called."""
    if language.startswith("zh"):
        return (
            lambda span: f"{span.first.year}年",
            lambda span: f"{span.first.month}月",
            lambda span: f"{span.first.year}年{span.first.month}月",
        )
    return (
        lambda span: str(span.first.year),
        lambda span: _ENGLISH[span.first.month - 1],
        lambda span: f"{_ENGLISH[span.first.month - 1]} {span.first.year}",
    )


def _months(scale: MonthScale, month: Name) -> tuple[Iterable[Stretch], Name]:
    """Choose what stands above the rows: names of months, else their numbers, else quarters."""
    names: tuple[Name, Name] = (month, lambda span: str(span.first.month))
    for name in names:
        widest = max(text_width(name(span), TINY) for span in scale.months(1))
        if widest + _PAD <= _SHORTEST * scale.day:
            return scale.months(1), name
    return scale.months(3), lambda span: f"Q{span.last.month // 3}"


def _days(scale: MonthScale) -> tuple[Iterable[Stretch], Name]:
    """Choose what stands above the rows: every day, or the days of each week of a month."""
    if scale.day >= 2 * SMALL:
        return scale.days(1), lambda span: str(span.first.day)
    return scale.days(_WEEK), _week


def _week(span: Stretch) -> str:
    return f"{span.first.day}–{span.last.day}" if span.first != span.last else str(span.first.day)


def _written(stretches: Iterable[Stretch], name: Name, y: float, colour: str) -> Iterator[Label]:
    """Write a name in the middle of each stretch that is wide enough for it."""
    for stretch in stretches:
        text, room = name(stretch), stretch.right - stretch.left
        size = next((size for size in (SMALL, TINY) if text_width(text, size) <= room), None)
        if size:
            x = (stretch.left + stretch.right) / 2
            yield Label(text, x, centred(y, size), size, colour, Anchor.MIDDLE)
