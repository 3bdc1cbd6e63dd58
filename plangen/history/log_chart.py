"""The chart of a log: a line a figure, from change to change."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from plangen.diagnostics.message import LISTED, Language, say
from plangen.diagnostics.path import format_path
from plangen.document.chartspec import CategoryChart, ChartKind, Point, Series
from plangen.figures.figure import Figure
from plangen.history.log_rows import row, rows
from plangen.history.moves import FigureLog, Log, Move
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension, Unit
from plangen.values.writing import money_unit

_TITLE = say(zh="{name}的变化", en="{name} over time")
_SEVERAL = say(zh="数字的变化", en="Figures over time")
_STATED = say(zh="{title}：{said}", en="{title}: {said}")
_BETWEEN: dict[Language, str] = {"zh-CN": "；", "en": "; "}


def log_chart(log: Log, language: Language) -> CategoryChart | None:
    """Return the chart of the figures that have the unit of the first; None if none is a number."""
    units = [_unit(figure) for figure in log.figures]
    unit = next((one for one in units if one), None)
    if unit is None:
        return None
    alike = [
        figure
        for figure, one in zip(log.figures, units, strict=True)
        if one and (one.dimension, one.base or one.name) == (unit.dimension, unit.base or unit.name)
    ]
    turns = {move.turn: move for figure in alike for move in figure.moves}
    ordered = [turns[turn] for turn in sorted(turns)]
    size, name = _scale(alike, unit, language)
    series = tuple(_series(figure, sorted(turns), size, language) for figure in alike)
    title = _title(alike, language)
    labels = tuple(_labels(ordered, language))
    return CategoryChart(
        ChartKind.LINE, title, labels, series, name, _alt(title, alike, language)
    )


def _unit(figure: FigureLog) -> Unit | None:
    found = (move.after.value for move in figure.moves if move.after)
    return next((one.unit for one in found if isinstance(one, Quantity)), None)


def _series(
    figure: FigureLog, turns: Sequence[int], size: Fraction, language: Language
) -> Series:
    """Let a figure stay what it was until it becomes another."""
    after = {move.turn: move.after for move in figure.moves}
    points, current = [], None
    for turn in turns:
        current = after.get(turn, current)
        points.append(_point(current, size))
    return Series(figure.name.in_language(language), tuple(points))


def _point(figure: Figure | None, size: Fraction) -> Point:
    if figure is None or figure.amount is None:
        return Point(None, figure.text if figure else "", "")
    return Point(figure.amount / size, figure.text, format_path(figure.path))


def _scale(
    figures: Sequence[FigureLog], unit: Unit, language: Language
) -> tuple[Fraction, str]:
    if unit.dimension is not Dimension.MONEY:
        return unit.size, unit.name
    after = (move.after for figure in figures for move in figure.moves)
    amounts = (abs(one.amount) for one in after if one and one.amount is not None)
    size, name = money_unit(max(amounts), unit.base, language)
    return Fraction(size), name


def _labels(moves: Sequence[Move], language: Language) -> Iterator[str]:
    """Yield the dates, with the commit where two fell on one day."""
    told = [row(move, language) for move in moves]
    days = Counter(one.date for one in told)
    yield from (one.date if days[one.date] == 1 else f"{one.date} {one.commit}" for one in told)


def _title(figures: Sequence[FigureLog], language: Language) -> str:
    if len(figures) > 1:
        return _SEVERAL.in_language(language)
    return _TITLE.filled(name=figures[0].name).in_language(language)


def _alt(title: str, figures: Sequence[FigureLog], language: Language) -> str:
    said = []
    for figure in figures:
        moves = (f"{one.date} {one.after}" for one in reversed(rows(figure, language)))
        name = figure.name.in_language(language)
        said.append(f"{name} {LISTED[language].join(moves)}")
    stated = _STATED.filled(title=title, said=_BETWEEN[language].join(said))
    return stated.in_language(language)
