"""From a plan with expressions to one with numbers, and its figures.

Expressions may rest on figures that are derived, and derived figures on expressions: so what can
be computed is, the rest is derived from that, and so on until nothing more comes of it. Then the
plan is as if people had written the results, and all else treats them so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.path import Path
from plangen.figures.derive import derive
from plangen.figures.expression_cycles import Needs, in_order, tangled
from plangen.figures.expression_faults import ExpressionFault, circular, too_many
from plangen.figures.expression_places import fill, number_of, settle
from plangen.figures.expressions import Bound, bind, compute
from plangen.figures.figure import Figure
from plangen.figures.narrative import narrative_faults
from plangen.figures.sheet import Figures
from plangen.model.measure import Slot
from plangen.model.plan import Plan
from plangen.model.units import settle_units
from plangen.values.expression import Expression
from plangen.values.quantity import Quantity
from plangen.values.word import Word

MOST_EXPRESSIONS = 1000
"""Expressions that one plan may have."""

_MOST_ROUNDS = 20
"""How often expressions and derived figures may rest on one another in turn."""


def resolve(plan: Plan, tense: Slot = "target") -> tuple[Plan, Figures]:
    """Return the plan with a number, or 待定, for every expression, and all its figures.

    What is wrong with expressions, in the narrative too, is in the figures' `faults`.
    """
    figures = derive(plan, tense)
    if figures.expressions:
        plan, figures = _computed(plan, figures.expressions, tense)
    for code, finding in narrative_faults(plan, figures):
        figures.report(code, finding)
    return plan, figures


def _computed(
    plan: Plan, expressions: Mapping[Path, Expression], tense: Slot
) -> tuple[Plan, Figures]:
    values: dict[Path, Quantity | Word] = dict.fromkeys(
        islice(expressions, MOST_EXPRESSIONS, None), Word.TBD
    )
    needs: Needs = {}
    for _ in range(_MOST_ROUNDS):
        figures = derive(_filled(plan, values), tense)
        bounds = dict(_bounds(figures))
        needs = _needs(bounds)
        found = dict(_round(bounds, needs, figures))
        values |= found
        if not found:
            break
    plan = _filled(plan, dict.fromkeys(expressions, Word.TBD) | values)
    figures = derive(plan, tense)
    figures.expressions.update(expressions)
    _conclude(figures, values, needs)
    return plan, figures


def _filled(plan: Plan, values: Mapping[Path, Quantity | Word]) -> Plan:
    return settle_units(fill(plan, values) if values else plan)[0]


def _bounds(figures: Figures) -> Iterator[tuple[Path, Bound]]:
    for path, expression in figures.expressions.items():
        bound = bind(expression.formula, figures)
        if isinstance(bound, Bound):
            yield path, bound


def _needs(bounds: Mapping[Path, Bound]) -> Needs:
    return {path: [p for p in bound.sources if p in bounds] for path, bound in bounds.items()}


def _round(
    bounds: Mapping[Path, Bound], needs: Needs, figures: Figures
) -> Iterator[tuple[Path, Quantity]]:
    """Compute what can be computed from the figures as they are, and put it among them."""
    for path in in_order(needs):
        number = _number(path, bounds[path], figures)
        if isinstance(number, Quantity):
            figures.put(Figure(path, number, number.text))
            yield path, number


def _number(path: Path, bound: Bound, figures: Figures) -> Quantity | Word | ExpressionFault:
    computed = compute(bound, figures)
    if isinstance(computed, ExpressionFault):
        return computed
    number = number_of(computed, figures.language)
    if not isinstance(number, Quantity):
        return number
    return settle(number, figures.expressions[path].unit, path, figures.language)


def _conclude(
    figures: Figures, values: Mapping[Path, Quantity | Word], needs: Needs
) -> None:
    """Look at every expression once more: what it rests on now, and whether it came to that."""
    knots = tangled(needs)
    beyond = set(islice(figures.expressions, MOST_EXPRESSIONS, None))
    for path, expression in figures.expressions.items():
        if path in beyond:
            _report(path, expression, too_many(MOST_EXPRESSIONS), figures)
            continue
        bound = bind(expression.formula, figures)
        outcome = bound if isinstance(bound, ExpressionFault) else _number(path, bound, figures)
        if path in knots or _differs(outcome, values.get(path)):
            others = [other for other in needs.get(path, ()) if other in knots]
            outcome = circular(path, others)
        if isinstance(outcome, ExpressionFault):
            _report(path, expression, outcome, figures)
        elif isinstance(bound, Bound) and (figure := figures.at(path)):
            figures.put(replace(figure, sources=bound.sources))


def _differs(outcome: object, before: Quantity | Word | None) -> bool:
    """Tell whether an expression changes what it rests on, so that it never comes to an end."""
    if not isinstance(outcome, Quantity):
        return False
    return not isinstance(before, Quantity) or before.value != outcome.value


def _report(
    path: Path, expression: Expression, fault: ExpressionFault, figures: Figures
) -> None:
    offset = expression.start + fault.offset if fault.offset else None
    figures.report(fault.code, Finding(path, fault.message, fault.hints, offset=offset))
