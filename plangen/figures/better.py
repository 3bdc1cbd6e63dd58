"""Which way a measure is better, as far as its own numbers, its name or its place tell."""

import re

from plangen.diagnostics.path import Path
from plangen.figures.good_side import is_upwards
from plangen.figures.sheet import Figures
from plangen.figures.splits import SCENARIOS
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

UP, DOWN = 1, -1
"""The two ways: more is better, less is better."""

_KNOWN: dict[Path, int] = {
    ("customers", "count"): UP,
    ("customers", "new"): UP,
    ("customers", "lost"): DOWN,
}
"""The way of figures that have no standard name; of a budget, a stretch may be more or less."""

_UNWANTED = re.compile(
    "成本|费|流失|投诉|坏账|逾期|延迟|延误|库存|退|损|故障|停机|欠|缺|事故"
    "|cost|churn|los|complain|overdue|delay|stock|return|defect|debt|expens|claim|accident",
    re.IGNORECASE,
)
"""Names of which it cannot be said that more is better."""


def told_way(path: Path, figures: Figures) -> int | None:
    """Return the way that a bound, a standard name or a kind of figure tells."""
    if path not in figures.measures:
        return None
    for slot in SCENARIOS:
        number = figures.value((*path, slot))
        upwards = is_upwards(path, number) if isinstance(number, Quantity) else None
        if upwards is not None:
            return UP if upwards else DOWN
    return _KNOWN.get(path[1:] if path[:1] == ("next",) else path) or _wanted(path, figures)


def _wanted(path: Path, figures: Figures) -> int | None:
    """Return that more is better of goals in money or counts, unless their name warns."""
    number = figures.number(path)
    is_goal = len(path) > 1 and path[-2] == "goals"
    is_amount = number is not None and number.dimension in {Dimension.MONEY, Dimension.COUNT}
    names = f"{path[-1]} {figures.measures[path].name or ''}"
    return UP if is_goal and is_amount and not _UNWANTED.search(names) else None
