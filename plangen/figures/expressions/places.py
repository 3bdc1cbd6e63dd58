"""The result of an expression in its place: with the unit that belongs there, and its text."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path, format_path
from plangen.figures.expressions.evaluation import Bound, Computed, compute
from plangen.figures.expressions.faults import UNIT, ExpressionFault, no_number, open_rest
from plangen.figures.sheet import Figures
from plangen.model.measure import SLOTS
from plangen.model.scalars import wrong_unit
from plangen.model.shape import Shape
from plangen.model.units import is_share
from plangen.values.expression import Expression
from plangen.values.quantity import Quantity
from plangen.values.unit import PERCENT, Dimension, Unit
from plangen.values.word import Word
from plangen.values.writing import percent, plain, quantity_text


def number_of(computed: Computed, language: Language) -> Quantity | Word | ExpressionFault:
    """Return the number of an expression with its text; undecided where it rests on 待定.

    A figure that is quoted keeps its own text, and a number that stands alone is as written.
    """
    value, quoted = computed.value, computed.quoted
    if value is Word.REST:
        return open_rest(format_path(computed.sources[0]), 0)
    if isinstance(value, Word):
        return value
    if not isinstance(value, Quantity):
        return no_number()
    if computed.is_literal:
        return value
    return replace(value, text=quoted.text if quoted else written(value, language))


def _settle(
    number: Quantity, unit: Unit | None, path: Path, language: Language, *, by_percent: bool
) -> Quantity | ExpressionFault:
    """Give a bare result the unit of its place; hold any other against it.

    Where a percentage belongs, a bare 0.75 could mean 75 % or 0.75 %, so that is refused, unless
    a percentage took part: twice 30 % is 60 %.
    """
    if unit is None or number.dimension is unit.dimension:
        return number
    bare = number.dimension is Dimension.PLAIN
    if bare and unit.dimension is Dimension.RATIO and by_percent:
        taken = replace(number, unit=PERCENT)
        return replace(taken, text=written(taken, language))
    if bare and unit.name and unit.dimension is not Dimension.RATIO:
        taken = number.with_unit(unit)
        return replace(taken, text=written(taken, language))
    if path[-1] in SLOTS and is_share(number, path[:-1]):
        return number
    return ExpressionFault(UNIT, wrong_unit(unit.dimension, number))


def written(number: Quantity, language: Language) -> str:
    """Write a computed number; a percentage to the letter where two decimals are enough."""
    rate = "".join(f"/{unit}" for unit in number.per)
    if number.dimension is not Dimension.RATIO:
        return quantity_text(number.value, number.unit, language) + rate
    exact = (number.value * 10**4).denominator == 1
    return (f"{plain(number.value * 100)}%" if exact else percent(number.value)) + rate


def fill(node: Any, values: Mapping[Path, object]) -> Any:  # noqa: ANN401
    """Return a node of a plan with values put in at their paths; the rest of it is shared."""
    if () in values:
        return values[()]
    inside: dict[str | int, dict[Path, object]] = {}
    for (step, *further), value in values.items():
        inside.setdefault(step, {})[tuple(further)] = value
    if isinstance(node, Shape):
        changes = {str(key): fill(getattr(node, str(key)), below) for key, below in inside.items()}
        return node.model_copy(update=changes)
    return {**node, **{key: fill(node[key], below) for key, below in inside.items()}}


def placed(
    path: Path, bound: Bound, expression: Expression, figures: Figures
) -> Quantity | Word | ExpressionFault:
    """Compute an expression and return what then stands in its place."""
    computed = compute(bound, figures)
    if isinstance(computed, ExpressionFault):
        return computed
    number = number_of(computed, figures.language)
    if not isinstance(number, Quantity):
        return number
    return _settle(
        number, expression.unit, path, figures.language, by_percent=computed.by_percent
    )
