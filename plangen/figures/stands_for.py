"""What a number of the plan may stand for, by the slot that it is written in."""

from plangen.model.measure import MEASURED
from plangen.values.interval import Interval
from plangen.values.quantity import Quantity
from plangen.values.tolerance import decided, measured


def stands_for(quantity: Quantity, slot: object) -> Interval:
    """Return the interval of a number: targets are decided, actuals and bases are measured."""
    return measured(quantity) if slot in MEASURED else decided(quantity)
