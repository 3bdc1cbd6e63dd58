"""The year to come, where it is a plan of its own: shown as if it stood under `next`."""

from plangen.figures.resolve import resolve
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.rules.context import Other

_SHOWN = ("year", "focus", "goals", "budget", "team", "themes", "actions", "risks", "milestones")
"""What a document says of the year to come; the rest is in that plan's own document."""


def with_coming(plan: Plan, figures: Figures, coming: Other) -> tuple[Plan, Figures]:
    """Return a plan, and its figures, with what its next plan says where it says nothing itself.

    This is for documents only: a finding would have no place in the plan's own file.
    """
    if plan.next is None:
        return plan, figures
    said = {key: getattr(coming.plan, key) for key in _SHOWN if not getattr(plan.next, key)}
    whole = plan.model_copy(update={"next": plan.next.model_copy(update=said)})
    return resolve(whole, figures.slots[0], figures.carried)
