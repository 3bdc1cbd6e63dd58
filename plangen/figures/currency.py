"""Which currency a plan's amounts are in."""

from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.model.units import currency_of
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension


def currency_used(plan: Plan, figures: Figures) -> str | None:
    """Return the currency that a plan declares; else the one all its amounts share, or should.

    None where it declares none and has no amounts of money.
    """
    if plan.basis and plan.basis.currency:
        return plan.basis.currency
    used = {
        figure.value.unit.base
        for figure in figures
        if isinstance(figure.value, Quantity) and figure.value.dimension is Dimension.MONEY
    }
    if len(used) < 2:
        return next(iter(used), None)
    return currency_of(plan)
