"""Computing the expressions of a plan.

Expressions may rest on figures that are derived, and derived figures on expressions: so what can
be computed is, the rest is derived from that, and so on until nothing more comes of it. Then the
plan is as if people had written the results, and all else treats them so.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import islice

from plangen.diagnostics.path import Path
from plangen.figures.carried import NOTHING
from plangen.figures.derive import derive
from plangen.figures.expressions.cycles import Needs, in_order
from plangen.figures.expressions.evaluation import Bound, bind
from plangen.figures.expressions.findings import MOST_EXPRESSIONS, Attempt, conclude
from plangen.figures.expressions.places import fill, placed
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.model.measure import Slot
from plangen.model.plan import Plan
from plangen.model.units import settle_units
from plangen.values.expression import Expression
from plangen.values.quantity import Quantity
from plangen.values.unit import PLAIN
from plangen.values.word import Word

_MOST_ROUNDS = 20
"""How often expressions and derived figures may rest on one another in turn."""


def compute_all(
    plan: Plan,
    expressions: Mapping[Path, Expression],
    tense: Slot,
    carried: Mapping[Path, Figure] = NOTHING,
) -> tuple[Plan, Figures]:
    """Return the plan with a number, or 待定, in place of each expression, and its figures."""
    beyond = tuple(islice(expressions, MOST_EXPRESSIONS, None))
    values: dict[Path, Quantity | Word] = dict.fromkeys(beyond, Word.TBD)
    needs: Needs = {}
    for _ in range(_MOST_ROUNDS):
        figures = derive(_filled(plan, values), tense, carried)
        bounds = dict(_bounds(figures))
        needs = _needs(bounds)
        found = dict(_round(bounds, needs, figures))
        values |= found
        if not found:
            break
    guesses = {path: Quantity(Fraction(1), x.unit or PLAIN) for path, x in expressions.items()}
    is_open = len(values) < len(guesses)
    hoped = derive(_filled(plan, guesses | values), tense, carried) if is_open else None
    plan = _filled(plan, dict.fromkeys(expressions, Word.TBD) | values)
    figures = derive(plan, tense, carried)
    figures.expressions.update(expressions)
    conclude(figures, Attempt(values, needs, hoped), beyond)
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
        number = placed(path, bounds[path], figures.expressions[path], figures)
        if isinstance(number, Quantity):
            figures.put(Figure(path, number, number.text))
            yield path, number
