"""Which measure counts in which unit; bare numbers take it, others are held against it.

A goal with a standard id has that id's dimension, budgets are money, head counts are people, and
every part is measured like its whole (or states its share of it in percent).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from plangen.diagnostics.message import Message
from plangen.diagnostics.path import Path
from plangen.model.measure import SLOTS, Measure, Part
from plangen.model.plan import Body, Plan
from plangen.model.scalars import wrong_unit
from plangen.model.shape import Shape
from plangen.model.standard import STANDARD
from plangen.values.expression import Expression
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
        self.customers = UNITS["家"]
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

    def body(self, body: Body, at: Path) -> dict[str, object]:
        """Return what settling changes in a plan, or in its `next`."""
        changes: dict[str, object] = {
            "goals": {
                name: self.measure(goal, (*at, "goals", name), self._standard_unit(name))
                for name, goal in body.goals.items()
            }
        }
        if body.budget:
            changes["budget"] = self.measure(body.budget, (*at, "budget"), self.money)
        for key, unit, names in (
            ("team", self.people, ("headcount", "joiners", "leavers")),
            ("market", self.money, ("tam", "sam", "som")),
            ("customers", self.customers, ("count", "new", "lost")),
        ):
            if section := getattr(body, key):
                changes[key] = section.model_copy(
                    update=self._members(section, (*at, key), unit, names)
                )
        return changes

    def _members(
        self, section: Shape, at: Path, unit: Unit, names: tuple[str, ...]
    ) -> dict[str, object]:
        return {
            name: self.measure(measure, (*at, name), unit)
            for name in names
            if (measure := getattr(section, name))
        }

    def _standard_unit(self, name: str) -> Unit | None:
        standard = STANDARD.get(name)
        units = {Dimension.MONEY: self.money, Dimension.RATIO: UNITS["%"], None: None}
        return units.get(standard.dimension, self.customers) if standard else None

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
            if unit is not None and isinstance(value, Expression):
                yield slot, replace(value, unit=unit)
            if unit is None or not isinstance(value, Quantity):
                continue
            if value.dimension is Dimension.PLAIN:
                yield slot, value.with_unit(unit)
            elif value.dimension is not unit.dimension and not is_share(value, path):
                self.faults.append(WrongUnit((*path, slot), wrong_unit(unit.dimension, value)))


def settle_units(plan: Plan) -> tuple[Plan, tuple[WrongUnit, ...]]:
    """Return the plan with a unit on every number that has a known one, and the misfits."""
    settler = _Settler(currency_of(plan))
    changes = settler.body(plan, ())
    if plan.next:
        changes["next"] = plan.next.model_copy(update=settler.body(plan.next, ("next",)))
    return plan.model_copy(update=changes), tuple(settler.faults)


def currency_of(plan: Plan) -> str:
    """Return the code of the plan's currency: declared, else of its language."""
    return (plan.basis and plan.basis.currency) or CURRENCIES[plan.language]


def is_share(value: Quantity, path: Path) -> bool:
    """Tell whether a percentage stands in a part, where it means the part's share."""
    return value.dimension is Dimension.RATIO and len(path) > 2
