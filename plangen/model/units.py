"""Which measure counts in which unit; bare numbers take it, others are held against it.

A goal with a standard id has that id's dimension, budgets are money, head counts are people, and
every part is measured like its whole (or states its share of it in percent).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from plangen.diagnostics.message import Message
from plangen.diagnostics.path import Path
from plangen.model.measure import SLOTS, Measure, Part
from plangen.model.plan import Plan
from plangen.model.scalars import wrong_unit
from plangen.model.standard import STANDARD
from plangen.values.quantity import Quantity
from plangen.values.unit import UNITS, Dimension, Unit, money

CURRENCIES: dict[str, str] = {"zh-CN": "CNY", "en": "USD"}
"""The currency of a bare amount where `basis` names none and no other amount does."""

_M = TypeVar("_M", bound=Measure)


@dataclass(frozen=True, slots=True)
class WrongUnit:
    """A number in a unit that its place does not take."""

    path: Path
    message: Message


class _Settler:
    """Gives bare numbers their units, and collects those that have the wrong one."""

    def __init__(self, currency: str) -> None:
        self.money = money(currency)
        self.people = UNITS["人"]
        self.faults: list[WrongUnit] = []

    def measure(self, measure: _M, path: Path, unit: Unit | None) -> _M:
        """Settle a measure and its parts; without a unit, the first amount it states sets it."""
        unit = unit or self._own_unit(measure)
        changes = dict(self._slots(measure, path, unit))
        if measure.by:
            changes["by"] = {
                key: self._parts(parts, (*path, "by", key), unit)
                for key, parts in measure.by.items()
            }
        if isinstance(measure, Part) and measure.lines:
            changes["lines"] = self._parts(measure.lines, (*path, "lines"), unit)
        return measure.model_copy(update=changes) if changes else measure

    def _own_unit(self, measure: Measure) -> Unit | None:
        stated = (getattr(measure, slot) for slot in SLOTS)
        units = (value.unit for value in stated if isinstance(value, Quantity))
        return next((unit for unit in units if unit.dimension is not Dimension.PLAIN), None)

    def _parts(
        self, parts: Mapping[str, Part], path: Path, unit: Unit | None
    ) -> dict[str, Part]:
        return {name: self.measure(part, (*path, name), unit) for name, part in parts.items()}

    def _slots(
        self, measure: Measure, path: Path, unit: Unit | None
    ) -> Iterator[tuple[str, object]]:
        for slot in SLOTS:
            value = getattr(measure, slot)
            if unit is None or not isinstance(value, Quantity):
                continue
            if value.dimension is Dimension.PLAIN:
                yield slot, value.with_unit(unit)
            elif value.dimension is not unit.dimension and not _is_share(value, path):
                self.faults.append(WrongUnit((*path, slot), wrong_unit(unit.dimension, value)))


def settle_units(plan: Plan) -> tuple[Plan, tuple[WrongUnit, ...]]:
    """Return the plan with a unit on every number that has a known one, and the misfits."""
    settler = _Settler(currency_of(plan))
    goals = {
        name: settler.measure(goal, ("goals", name), _standard_unit(name, settler))
        for name, goal in plan.goals.items()
    }
    changes: dict[str, object] = {"goals": goals}
    if plan.budget:
        changes["budget"] = settler.measure(plan.budget, ("budget",), settler.money)
    if plan.team:
        heads = {
            key: settler.measure(measure, ("team", key), settler.people)
            for key in ("headcount", "joiners", "leavers")
            if (measure := getattr(plan.team, key))
        }
        changes["team"] = plan.team.model_copy(update=heads)
    return plan.model_copy(update=changes), tuple(settler.faults)


def currency_of(plan: Plan) -> str:
    """Return the code of the plan's currency: declared, else of its language."""
    return (plan.basis and plan.basis.currency) or CURRENCIES[plan.language]


def _standard_unit(name: str, settler: _Settler) -> Unit | None:
    standard = STANDARD.get(name)
    if standard is None or standard.dimension is None:
        return None
    match standard.dimension:
        case Dimension.MONEY:
            return settler.money
        case Dimension.RATIO:
            return UNITS["%"]
        case _:
            return UNITS["家"]


def _is_share(value: Quantity, path: Path) -> bool:
    """Tell whether a percentage stands in a part, where it means the part's share."""
    return value.dimension is Dimension.RATIO and len(path) > 2
