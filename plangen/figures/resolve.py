"""From a plan to its figures, those that it leaves to be computed included."""

from collections.abc import Mapping

from plangen.diagnostics.path import Path
from plangen.figures.carried import NOTHING
from plangen.figures.derive import derive
from plangen.figures.figure import Figure
from plangen.figures.grouping import group_alike
from plangen.figures.narrative import narrative_faults
from plangen.figures.sheet import Figures
from plangen.model.measure import Slot
from plangen.model.plan import Plan


def resolve(
    plan: Plan, tense: Slot = "target", carried: Mapping[Path, Figure] = NOTHING
) -> tuple[Plan, Figures]:
    """Return the plan with a number, or 待定, for every expression, and all its figures.

    `carried` are the bases that the plan takes over where it states none. What is wrong with
    expressions, in the narrative too, is in the figures' `faults`. A plan without expressions does
    not wait for the import of what computes them.
    """
    figures = derive(plan, tense, carried)
    computed = figures.expressions
    if computed:
        from plangen.figures.expressions.computing import compute_all

        plan, figures = compute_all(plan, computed, tense, carried)
    group_alike(figures, computed)
    for code, finding in narrative_faults(plan, figures):
        figures.report(code, finding)
    return plan, figures
