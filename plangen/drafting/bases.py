"""The goals, the budget and the head count of a new plan, with last year's figures as bases."""

from plangen.drafting.carried import Carrier
from plangen.drafting.heading import Old
from plangen.drafting.joined import Entries
from plangen.model.measure import Measure, Slot
from plangen.model.walk import find


def last_years_figures(old: Old) -> Entries:
    """Return what of last year goes on, every target open."""
    plan, tree = old.plan, Entries()
    actuals = Carrier(old.figures, plan.language, "actual")
    if plan.goals:
        tree["goals"] = {
            name: actuals.measure(goal, ("goals", name)) for name, goal in plan.goals.items()
        }
    if plan.budget:
        amounts = Carrier(old.figures, plan.language, _budget_slot(old))
        budget = amounts.measure(plan.budget, ("budget",))
        if "base" not in budget:
            del budget["target"]  # it was, and will be, the sum of its lines
        tree["budget"] = budget
    if plan.team and plan.team.headcount:
        headcount = actuals.measure(plan.team.headcount, ("team", "headcount"))
        tree["team"] = {"headcount": headcount}
    return tree


def _budget_slot(old: Old) -> Slot:
    """Return what a budget speaks of: what was spent where it says so, else what was planned."""
    spent = (part.actual for _, part in find(old.plan.budget, Measure))
    return "actual" if any(amount is not None for amount in spent) else old.figures.slots[0]
