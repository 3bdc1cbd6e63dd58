"""The lines of a weighting: which units a ratio is about, and what each brings to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from plangen.diagnostics.message import Message
from plangen.diagnostics.path import Path
from plangen.model.measure import SLOTS, Slot
from plangen.rollup.gather import Gathered
from plangen.rollup.ratio_bases import Base, part_of
from plangen.rollup.ratios import Weighed
from plangen.rollup.totals import Total
from plangen.rollup.units import Contributor, Term
from plangen.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Weighing:
    """One ratio that is being worked out: of what, and from which plans and sums."""

    measure: Path
    name: Message
    base: Base
    gathered: Gathered
    totals: Mapping[Path, Total]

    @property
    def units(self) -> tuple[Contributor, ...]:
        """Those that the ratio is about: they state it, or what it is a ratio of."""
        return tuple(
            one for one in self.gathered.units
            if any(self.ratio(one, slot) or self.weight(one, slot) for slot in SLOTS)
        )  # fmt: skip

    def ratio(self, one: Contributor, slot: Slot) -> Quantity | None:
        """Return what a unit states of the ratio."""
        return one.quantity((*self.measure, slot))

    def weight(self, one: Contributor, slot: Slot) -> Term | None:
        """Return what the ratio of a unit, or of what the parent adds, is a ratio of."""
        home = self.base.home(one)
        return one.term((*home, slot)) if home else None


def lines_of(slot: Slot, weighing: Weighing) -> tuple[tuple[Weighed, ...], Path | None]:
    """Return the lines of a weighting, and the measure whose sum is divided, if there is one."""
    part = _part(slot, weighing)
    contributors = weighing.gathered.contributors if part else weighing.units
    lines = (_line(one, slot, part, weighing) for one in contributors)
    return tuple(line for line in lines if line.base or line.part), part


def _line(one: Contributor, slot: Slot, part: Path | None, weighing: Weighing) -> Weighed:
    home = one.home(part) if part else None
    return Weighed(
        one.name,
        weighing.weight(one, slot),
        None if one.is_adjustment else one.term((*weighing.measure, slot)),
        one.term((*home, slot)) if home else None,
    )


def _part(slot: Slot, weighing: Weighing) -> Path | None:
    """Return what gives the ratio when divided by the base, in every unit and in the whole."""
    homes = weighing.base.homes
    found = {
        part_of(weighing.measure, slot, homes[one.name], one) for one in weighing.units
    }
    part = found.pop() if len(found) == 1 else None
    whole = weighing.totals.get(part) if part else None
    return part if whole and slot in whole.sums else None
