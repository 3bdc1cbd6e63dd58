"""Facts that sentences state: which part is largest, and which way figures move."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Literal, TypeAlias

from plangen.compose.view import View, each, figure_of
from plangen.figures.figure import Figure
from plangen.values.period import Period, read_period
from plangen.values.quantity import Quantity

Move: TypeAlias = Literal["up", "down", "level", ""]
"""Which way something goes; empty where that cannot be said."""

_ANY_YEAR = 2024


def largest(view: View | None, key: str = "amount") -> View | None:
    """Return the part whose amount, or whose `key`, is above that of every other part.

    None where parts are level at the top, where one is not decided yet, and where they cannot be
    compared: then no part may be called the largest.
    """
    return _extreme(view, key, max)


def smallest(view: View | None, key: str = "amount") -> View | None:
    """Return the part below every other one, on the terms of `largest`."""
    return _extreme(view, key, min)


def course(view: View | None, starts: int = 1) -> Move:
    """Tell how the parts of a split run: all level, or up or down all through the calendar.

    `starts` is the month in which the year begins.
    """
    amounts = [amount for _, amount in _compared(view, "amount")]
    steps = {_move(before, after) for before, after in pairwise(amounts)}
    if len(steps) != 1:
        return ""
    (step,) = steps
    return step if step == "level" or _in_time([name for name, _ in each(view)], starts) else ""


def moved(before: Figure | None, after: Figure | None) -> Move:
    """Tell which way it goes from one figure to another."""
    if before is None or after is None or len(_quantities((before, after))) < 2:
        return ""
    return _move(before.amount or Fraction(0), after.amount or Fraction(0))


def sign(figure: Figure | None) -> Move:
    """Tell whether a change such as growth is up or down."""
    if figure is None or figure.amount is None:
        return ""
    return _move(Fraction(0), figure.amount)


def _move(before: Fraction, after: Fraction) -> Move:
    return "level" if before == after else "up" if after > before else "down"


def _extreme(
    view: View | None, key: str, pick: Callable[[list[Fraction]], Fraction]
) -> View | None:
    compared = _compared(view, key)
    if not compared:
        return None
    extreme = pick([amount for _, amount in compared])
    found = [part for part, amount in compared if amount == extreme]
    return found[0] if len(found) == 1 else None


def _compared(view: View | None, key: str) -> list[tuple[View, Fraction]]:
    """Return the parts with their amounts; nothing where not all can be held side by side."""
    parts = [part for _, part in each(view) if isinstance(part, View)]
    figures = [figure_of(part) if key == "amount" else getattr(part, key) for part in parts]
    found = [figure for figure in figures if isinstance(figure, Figure)]
    quantities = _quantities(found)
    if len(quantities) < max(2, len(parts)) or len({figure.path[-1] for figure in found}) > 1:
        return []
    return [(part, number.value) for part, number in zip(parts, quantities, strict=True)]


def _quantities(figures: Sequence[Figure]) -> list[Quantity]:
    """Return the numbers behind figures; none unless all are of one kind, and no ranges."""
    found = [figure.value for figure in figures if isinstance(figure.value, Quantity)]
    kinds = {(number.dimension, number.unit.base, number.per) for number in found}
    ranged = any(number.high is not None for number in found)
    return [] if ranged or len(kinds) > 1 else found


def _in_time(names: Sequence[str], starts: int) -> bool:
    """Tell whether names are stretches of the calendar, each after the one before it."""
    periods = [period for name in names if isinstance(period := read_period(name), Period)]
    days = [period.dates(_ANY_YEAR, starts) for period in periods]
    return len(days) == len(names) and all(a[1] < b[0] for a, b in pairwise(days))
