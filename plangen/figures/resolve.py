"""From a plan to its figures, those that it leaves to be computed included."""

from plangen.figures.derive import derive
from plangen.figures.narrative import narrative_faults
from plangen.figures.sheet import Figures
from plangen.model.measure import Slot
from plangen.model.plan import Plan


def resolve(plan: Plan, tense: Slot = "target") -> tuple[Plan, Figures]:
    """Return the plan with a number, or 待定, for every expression, and all its figures.

    What is wrong with expressions, in the narrative too, is in the figures' `faults`. A plan
    without expressions does not wait for the import of what computes them.
    """
    figures = derive(plan, tense)
    if figures.expressions:
        from plangen.figures.computing import compute_all

        plan, figures = compute_all(plan, figures.expressions, tense)
    for code, finding in narrative_faults(plan, figures):
        figures.report(code, finding)
    return plan, figures
