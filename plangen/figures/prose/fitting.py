"""Whether the number of a sentence can be a figure of the plan."""

from dataclasses import replace

from plangen.figures.figure import Figure
from plangen.figures.stands_for import stands_for
from plangen.values.interval import Interval
from plangen.values.quantity import Bound, Hedge, Quantity
from plangen.values.tolerance import measured
from plangen.values.unit import Dimension

_SCALED = {Dimension.MONEY, Dimension.COUNT}
_UNNAMED = {Dimension.PLAIN, Dimension.SCORE}
_PEOPLE = frozenset("人 名 位 人次 people person persons heads head staff".split())
"""Units that count people; 8人 are not 8家."""
_BEYOND = {Hedge.OVER: Bound.AT_LEAST, Hedge.NEARLY: Bound.AT_MOST}


def as_said(number: Quantity, figure: Figure) -> Quantity | None:
    """Return the number in the figure's unit; None where the two cannot be held together."""
    other = figure.value
    if not isinstance(other, Quantity) or other.per or number.per:
        return None
    if number.dimension is other.dimension and number.unit.base == other.unit.base:
        same_kind = (number.unit.name in _PEOPLE) == (other.unit.name in _PEOPLE)
        return number if same_kind or "个" in {number.unit.name, other.unit.name} else None
    scaled = number.dimension is Dimension.PLAIN and number.place >= 1 and number.value >= 10_000
    unnamed = {number.dimension, other.dimension} <= _UNNAMED
    if unnamed or (scaled and other.dimension in _SCALED):
        return number.with_unit(other.unit)
    return None


def fits(number: Quantity, figure: Figure, *, falls: bool = False) -> bool:
    """Tell whether the number may be the figure, rounded to its last place or hedged as it is.

    One is the other with more or with fewer places. That both might be rounded from something
    between them is no excuse here: a reader sees 26 % in one place and 25 % in the other.
    """
    said = as_said(number, figure)
    if said is None:
        return False
    written, allowed = _written(figure, falls), _allowed(figure, falls)
    is_plain = said.hedge is None and said.bound is None and said.high is None
    rounded = replace(said, hedge=None) if said.hedge is Hedge.ABOUT else said
    near = measured(said).meets(written) or measured(rounded).meets(written)
    return near or (is_plain and said.value in allowed)


def is_stretched(number: Quantity, figure: Figure, *, falls: bool = False) -> bool:
    """Tell whether it is true, and only its hedge too modest: 超2亿 of 2.8亿."""
    said = as_said(number, figure)
    bound = _BEYOND.get(said.hedge) if said and said.hedge else None
    if said is None or bound is None:
        return False
    return measured(replace(said, hedge=None, bound=bound)).meets(_allowed(figure, falls))


def _written(figure: Figure, falls: bool) -> Interval:
    """Return the number as it stands in the plan, or the range that stands there."""
    assert isinstance(figure.value, Quantity)
    low, high = figure.value.value, figure.value.high
    written = Interval(low, low if high is None else high)
    return -written if falls else written


def _allowed(figure: Figure, falls: bool) -> Interval:
    assert isinstance(figure.value, Quantity)
    allowed = stands_for(figure.value, figure.path[-1])
    return -allowed if falls else allowed
