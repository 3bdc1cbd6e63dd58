"""What plans have in common to be added up: the measures, what they are called, of which sort."""

import re
from collections.abc import Iterable, Iterator

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.model.measure import SLOTS, Slot
from plangen.model.standard import STANDARD, display_name
from plangen.rollup.gather import Gathered, Parent
from plangen.rollup.units import Contributor
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

BUDGET: Path = ("budget",)
HEADS: Path = ("team", "headcount")
FLOWS: tuple[Path, ...] = (("team", "joiners"), ("team", "leavers"))

SLOT_NAMES: dict[Slot, Message] = {
    "base": say(zh="上年数", en="last year's figure"),
    "actual": say(zh="实际数", en="actual figure"),
    "target": say(zh="目标", en="target"),
    "floor": say(zh="保底", en="floor"),
    "stretch": say(zh="冲刺", en="stretch target"),
}
"""What slots are called amid a sentence."""

_NAMES: dict[Path, Message] = {
    BUDGET: say(zh="预算", en="Budget"),
    HEADS: say(zh="团队人数", en="Headcount"),
    FLOWS[0]: say(zh="新增人员", en="Joiners"),
    FLOWS[1]: say(zh="减少人员", en="Leavers"),
}
SUMMABLE = frozenset({Dimension.MONEY, Dimension.COUNT, Dimension.PLAIN})
"""What adds up from unit to unit; days and scores do not."""

_AVERAGE = re.compile(r"[人店户单件]均|均价|平均|单价|\baverage\b|\bper\b", re.IGNORECASE)
"""What averages are called, which are amounts and yet make no sum."""


def measures(gathered: Gathered) -> Iterator[Path]:
    """Yield the measures that plans have in common: the parent's first, then the units'."""
    plans = (gathered.parent.figures, *(one.figures for one in gathered.units))
    goals = dict.fromkeys(
        path for one in plans for path in one.measures if len(path) == 2 and path[0] == "goals"
    )
    yield from (*goals, BUDGET, HEADS, *FLOWS)


def name_of(measure: Path, parent: Parent) -> Message:
    """Return what a measure is called, in both languages."""
    if measure in _NAMES:
        return _NAMES[measure]
    key = str(measure[-1])
    goal = parent.plan.goals.get(key)
    own = goal.name if goal else None
    return say(display_name(key, "zh-CN", own), display_name(key, "en", own))


def own_name(measure: Path, gathered: Gathered) -> str | None:
    """Return the name that a goal has of its own: the parent's, else the one all units give it."""
    goal = gathered.parent.figures.measures.get(measure)
    if goal and goal.name:
        return goal.name
    stating = (one.figures.measures.get(measure) for one in gathered.units)
    names = {goal.name for goal in stating if goal}
    return names.pop() if len(names) == 1 else None


def is_of_one_sort(measure: Path, units: Iterable[Contributor]) -> bool:
    """Tell whether all units measure alike; money may be in several currencies."""
    kinds = {
        (number.dimension, "" if number.dimension is Dimension.MONEY else number.unit.base)
        for number in _numbers(measure, units)
    }
    return len(kinds) < 2


def is_ratio(measure: Path, units: Iterable[Contributor], parent: Parent) -> bool:
    """Tell whether figures of units make no sum: ratios, scores, times, and averages."""
    standard = STANDARD.get(str(measure[-1])) if measure[0] == "goals" else None
    if standard:
        return standard.dimension not in SUMMABLE
    if measure[0] == "goals" and _AVERAGE.search(name_of(measure, parent).zh):
        return True
    return not {number.dimension for number in _numbers(measure, units)} <= SUMMABLE


def _numbers(measure: Path, units: Iterable[Contributor]) -> Iterator[Quantity]:
    for one in units:
        for slot in SLOTS:
            if isinstance(number := one.figures.value((*measure, slot)), Quantity):
                yield number
