"""From a plan to its figures: first what is stated, then what follows, each step on the last."""

from collections.abc import Iterator, Mapping

from plangen.diagnostics.path import Path
from plangen.figures.amounts import open_accounts, sum_up_wholes
from plangen.figures.carried import NOTHING, carry_over
from plangen.figures.figure import Figure
from plangen.figures.gaps import derive_gaps
from plangen.figures.long_forms import long_forms
from plangen.figures.ratios import derive_ratios
from plangen.figures.sheet import SLOTS_BY_TENSE, Figures
from plangen.figures.splits import Split, splits_of
from plangen.figures.weights import add_up_weights
from plangen.model.measure import Measure, Slot
from plangen.model.people import Kpi
from plangen.model.plan import Plan
from plangen.model.walk import find, walk
from plangen.values.expression import Expression
from plangen.values.period import Period
from plangen.values.quantity import Quantity
from plangen.values.word import Word


def derive(
    plan: Plan, tense: Slot = "target", carried: Mapping[Path, Figure] = NOTHING
) -> Figures:
    """Return every figure of a plan; its expressions are open until `resolve` computes them.

    `carried` are the bases that it takes over from the plan before it where it states none.
    """
    figures = Figures(plan.language, SLOTS_BY_TENSE[tense])
    _collect(plan, figures)
    sum_up_wholes(figures)
    open_accounts(figures)
    carry_over(carried, figures)
    derive_ratios(figures)
    derive_gaps(figures)
    _quote_goals(plan, figures)
    add_up_weights(plan, figures)
    return figures


def _quote_goals(plan: Plan, figures: Figures) -> None:
    """Give an indicator that measures a goal the goal's figure as its target."""
    for path, kpi in find(plan.kpis, Kpi, ("kpis",)):
        goal = figures.at(("goals", kpi.goal)) if kpi.goal else None
        if goal and figures.fresh((*path, "target")):
            figures.put(Figure((*path, "target"), goal.value, goal.text, (goal.path,)))


def _collect(plan: Plan, figures: Figures) -> None:
    figures.nodes = tuple(walk(plan))
    for path, node in figures.nodes:
        if isinstance(node, Measure):
            figures.measures[path] = node
        elif isinstance(node, Quantity | Word | Period):
            figures.put(Figure(path, node, node.in_language(plan.language)))
        elif isinstance(node, Expression):
            figures.expressions[path] = node
            figures.put(Figure(path, Word.TBD, Word.TBD.in_language(plan.language)))
    figures.splits = tuple(_splits(plan, figures))


def _splits(plan: Plan, figures: Figures) -> Iterator[Split]:
    for path, measure in figures.measures.items():
        yield from splits_of(path, measure)
    yield from long_forms(plan, ())
    if plan.next:
        yield from long_forms(plan.next, ("next",))
