"""Numbers that were typed although the plan holds them."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from plangen.figures.figure import Figure
from plangen.figures.prose.claim import Statement
from plangen.figures.prose.fitting import as_said
from plangen.figures.prose.index import is_quotation
from plangen.figures.sheet import Figures
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

_Worth = tuple[Dimension, str, Fraction]
_FEWEST_DIGITS = 2
"""Digits that tell an amount of money from any other, as 2.8亿 has."""


def by_worth(figures: Figures) -> Mapping[_Worth, list[Figure]]:
    """Group the figures by what they come to; quotations of another figure are left out."""
    found: dict[_Worth, list[Figure]] = {}
    for figure in figures:
        if isinstance(figure.value, Quantity) and not is_quotation(figure, figures):
            found.setdefault(_worth(figure.value), []).append(figure)
    return found


def typed_figure(
    statement: Statement, known: Mapping[_Worth, list[Figure]]
) -> Figure | None:
    """Return the one figure that the number of a statement repeats, None where in doubt."""
    number = statement.number.quantity
    loose = number.hedge or number.high is not None or statement.falls
    if statement.doubtful or loose or not any(c.isdigit() for c in number.text):
        return None
    if statement.certain:
        likeliest = statement.figures[0].path[:-1]
        own = (figure for figure in statement.figures if figure.path[:-1] == likeliest)
        return _only(figure for figure in own if _repeats(number, figure))
    if not _is_unmistakable(number):
        return None
    if statement.own:
        return _only(figure for figure in statement.figures if _repeats(number, figure))
    figure = _only(known.get(_worth(number), ()))
    asked = statement.aspect.keys if statement.aspect else ()
    return figure if figure and (not asked or figure.path[-1] in asked) else None


def _only(figures: Iterable[Figure]) -> Figure | None:
    found = [figure for figure in figures if _is_plain(figure)]
    return found[0] if len(found) == 1 else None


def _is_plain(figure: Figure) -> bool:
    """Tell whether the text of a figure is the bare number, so that it can stand in its place."""
    value = figure.value
    return (
        isinstance(value, Quantity)
        and (value.bound, value.hedge, value.high) == (None, None, None)
        and not value.per
    )


def _repeats(number: Quantity, figure: Figure) -> bool:
    said = as_said(number, figure)
    same_text = number.text.replace(" ", "") == figure.text.replace(" ", "")
    return same_text or (said is not None and said.value == figure.amount)


def _is_unmistakable(number: Quantity) -> bool:
    digits = [c for c in number.text if c.isdigit()]
    if number.dimension is Dimension.MONEY:
        return len("".join(digits).strip("0")) >= _FEWEST_DIGITS
    return number.dimension is Dimension.RATIO and "." in number.text


def _worth(number: Quantity) -> _Worth:
    return number.dimension, number.unit.base, number.value
