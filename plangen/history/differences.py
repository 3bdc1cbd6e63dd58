"""By how much a number changed."""

from plangen.diagnostics.message import Language
from plangen.figures.figure import Figure
from plangen.figures.splits import ADDITIVE
from plangen.history.changes import Difference
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.unit import PERCENT, UNITS, Dimension, Unit
from plangen.values.writing import percent, plain, quantity_text

_POINTS = UNITS["个百分点"]
_GROWING = ADDITIVE | {Dimension.SCORE, Dimension.MULTIPLE, Dimension.PROPORTION}


def difference(before: Figure | None, after: Figure | None) -> Difference | None:
    """Return after less before; None where one is no number, a range, or of another kind."""
    if before is None or after is None:
        return None
    old, new = _shown(before), _shown(after)
    if not isinstance(old, Quantity) or not isinstance(new, Quantity) or not _one_kind(old, new):
        return None
    return between(old, new)


def _shown(figure: Figure) -> object:
    """Return the value of a figure; of a derived ratio the one that is shown, which is rounded."""
    value = figure.value
    if not figure.sources or not isinstance(value, Quantity) or value.unit != PERCENT:
        return value
    return read_number(figure.text)


def between(old: Quantity, new: Quantity) -> Difference:
    """Return by how much two numbers of one kind differ."""
    grows = old.value > 0 and old.dimension in _GROWING
    growth = new.value / old.value - 1 if grows else None
    unit = _POINTS if new.dimension is Dimension.RATIO else new.unit
    return Difference(new.value - old.value, unit, growth)


def difference_text(one: Difference, language: Language) -> str:
    """Write a difference with its sign: +300万元, −2个百分点."""
    return signed(one, amount_text(one, language))


def amount_text(one: Difference, language: Language) -> str:
    """Write how large a difference is."""
    if one.unit.dimension is Dimension.PROPORTION:
        return plain(abs(one.value))
    return quantity_text(abs(one.value), one.unit, language)


def growth_text(one: Difference) -> str:
    """Write the difference in percent of what was before; empty where that means nothing."""
    return "" if one.growth is None else signed(one, percent(abs(one.growth)))


def signed(one: Difference, text: str) -> str:
    """Put the sign of a difference before a text; zero has none."""
    return f"{'+' if one.value > 0 else '−' if one.value < 0 else ''}{text}"


def _one_kind(old: Quantity, new: Quantity) -> bool:
    same = _kind(old.unit) == _kind(new.unit) and old.per == new.per
    return same and old.high is None and new.high is None


def _kind(unit: Unit) -> tuple[Dimension, str]:
    """Tell units apart that do not subtract: currencies, and things that are counted."""
    return unit.dimension, unit.name if unit.dimension is Dimension.COUNT else unit.base
