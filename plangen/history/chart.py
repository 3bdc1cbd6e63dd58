"""The chart of a comparison: the amounts that changed most, before and after."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from plangen.diagnostics.message import LISTED, Language, say
from plangen.diagnostics.path import format_path
from plangen.document.chartspec import CategoryChart, ChartKind, Point, Series
from plangen.figures.figure import Figure
from plangen.figures.splits import ADDITIVE
from plangen.history.changes import Change, FigureChange
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension, Unit
from plangen.values.writing import money_unit

_MOST = 8
_FEWEST = 2
_TITLE = say(zh="变化最大的数字", en="The figures that changed most")
_BEFORE, _AFTER = say(zh="之前", en="Before"), say(zh="之后", en="After")
_STATED = say(zh="{title}：{said}", en="{title}: {said}")


def chart(changes: Sequence[Change], language: Language) -> CategoryChart | None:
    """Return the chart of the unit in which most amounts changed; None where it says too little."""
    found = [one for one in changes if isinstance(one, FigureChange) and _is_amount(one)]
    units = Counter(_unit(one) for one in found)
    if not units or units.most_common(1)[0][1] < _FEWEST:
        return None
    unit = units.most_common(1)[0][0]
    alike = [one for one in found if _unit(one) == unit]
    largest = sorted(alike, key=_size, reverse=True)[:_MOST]
    return _drawn([one for one in alike if one in largest], language)


def _drawn(changes: Sequence[FigureChange], language: Language) -> CategoryChart:
    names = [one.at.name.in_language(language).split(" › ", 1)[-1] for one in changes]
    size, unit = _scale(changes, language)
    before = tuple(_point(one.before, size) for one in changes)
    after = tuple(_point(one.after, size) for one in changes)
    said = [f"{name} {was.text} → {now.text}"
            for name, was, now in zip(names, before, after, strict=True)]  # fmt: skip
    title = _TITLE.in_language(language)
    alt = _STATED.filled(title=title, said=LISTED[language].join(said)).in_language(language)
    series = (
        Series(_BEFORE.in_language(language), before), Series(_AFTER.in_language(language), after)
    )  # fmt: skip
    return CategoryChart(ChartKind.BAR, title, tuple(names), series, unit, alt)


def _is_amount(one: FigureChange) -> bool:
    by = one.difference
    return bool(by and by.value and not one.derived and by.unit.dimension in ADDITIVE)


def _unit(one: FigureChange) -> tuple[Dimension, str]:
    unit = _measured_in(one)
    return unit.dimension, unit.base or unit.name


def _measured_in(one: FigureChange) -> Unit:
    assert one.difference is not None
    return one.difference.unit


def _size(one: FigureChange) -> Fraction:
    return abs(one.difference.value) if one.difference else Fraction(0)


def _scale(changes: Sequence[FigureChange], language: Language) -> tuple[Fraction, str]:
    unit = _measured_in(changes[0])
    if unit.dimension is not Dimension.MONEY:
        return unit.size, unit.name
    amounts = [abs(figure.amount or Fraction(0)) for one in changes
               for figure in (one.before, one.after) if figure]  # fmt: skip
    size, name = money_unit(max(amounts), unit.base, language)
    return Fraction(size), name


def _point(figure: Figure | None, size: Fraction) -> Point:
    if figure is None or not isinstance(figure.value, Quantity):
        return Point(None, "", "")
    return Point(figure.value.value / size, figure.text, format_path(figure.path))
