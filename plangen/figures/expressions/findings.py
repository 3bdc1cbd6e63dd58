"""What came of the expressions of a plan: the sources of each, or what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.path import Path
from plangen.figures.expressions.cycles import Needs, tangled
from plangen.figures.expressions.evaluation import Bound, bind
from plangen.figures.expressions.faults import (
    ExpressionFault,
    circular,
    not_yet,
    too_many,
    with_suggestion,
)
from plangen.figures.expressions.places import placed
from plangen.figures.sheet import Figures
from plangen.values.expression import Expression, is_expression
from plangen.values.quantity import Quantity
from plangen.values.word import Word

MOST_EXPRESSIONS = 1000
"""Expressions that one plan may have."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What became of the expressions: their values, and who needed whom in the last round.

    `hoped` are the figures that there would be if every expression had a value; None where all do.
    """

    values: Mapping[Path, Quantity | Word]
    needs: Needs
    hoped: Figures | None


def conclude(figures: Figures, attempt: Attempt, beyond: Sequence[Path]) -> None:
    """Look at every expression once more: what it rests on now, and whether it came to that.

    Those `beyond` the limit are reported without a look.
    """
    knots, skipped = tangled(attempt.needs), set(beyond)
    for path in beyond:
        _report(path, figures.expressions[path], too_many(MOST_EXPRESSIONS), figures)
    for path in [path for path in figures.expressions if path not in skipped]:
        expression = figures.expressions[path]
        bound = _bind(expression, figures, attempt.hoped)
        outcome = (
            placed(path, bound, expression, figures) if isinstance(bound, Bound) else bound
        )
        if path in knots or _differs(outcome, attempt.values.get(path)):
            others = [other for other in attempt.needs.get(path, ()) if other in knots]
            outcome = circular(path, others)
        if isinstance(outcome, ExpressionFault):
            _report(path, expression, outcome, figures)
        elif isinstance(bound, Bound) and (figure := figures.at(path)):
            figures.put(replace(figure, sources=bound.sources))


def _bind(
    expression: Expression, figures: Figures, hoped: Figures | None
) -> Bound | ExpressionFault:
    bound = bind(expression.formula, figures)
    if isinstance(bound, Bound) or hoped is None:
        return bound
    is_waiting = bound.name and isinstance(bind(expression.formula, hoped), Bound)
    return not_yet(bound) if is_waiting else bound


def _differs(outcome: object, before: Quantity | Word | None) -> bool:
    """Tell whether an expression changes what it rests on, so that it never comes to an end."""
    if not isinstance(outcome, Quantity):
        return False
    return not isinstance(before, Quantity) or before.value != outcome.value


def _report(
    path: Path, expression: Expression, fault: ExpressionFault, figures: Figures
) -> None:
    is_all = not fault.offset and is_expression(expression.text[:1])
    offset = None if is_all else expression.start + fault.offset
    fault = with_suggestion(fault, (figure.path for figure in figures))
    figures.report(fault.code, Finding(path, fault.message, fault.hints, offset=offset))
