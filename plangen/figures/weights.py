"""What the weights of the indicators come to: the closing figure of a scorecard."""

from fractions import Fraction

from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.values.quantity import Quantity
from plangen.values.unit import UNITS
from plangen.values.writing import plain

_AT: Path = ("kpis",)


def add_up_weights(plan: Plan, figures: Figures) -> None:
    """Put the sum of the outermost weights at ``kpis``; nothing while one of them is open."""
    stated = {(*_AT, name, "weight"): kpi.weight for name, kpi in plan.kpis.items()}
    weights = [weight for weight in stated.values() if isinstance(weight, Quantity)]
    if not weights or len(weights) < len(stated):
        return
    total = sum((weight.value for weight in weights), Fraction(0))
    text = f"{plain(total * 100)}%"
    figures.put(Figure(_AT, Quantity(total, UNITS["%"], Fraction(0), text), text, tuple(stated)))
