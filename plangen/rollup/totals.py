"""A measure of the whole company: its sums, and its splits, each with the terms behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

from plangen.diagnostics.path import Path
from plangen.model.measure import Slot
from plangen.rollup.units import Term, total
from plangen.values.unit import Unit

Sums: TypeAlias = Mapping[Slot, tuple[Term, ...]]
"""The terms of each slot: what a base, a target, an actual figure is the sum of."""


@dataclass(frozen=True, slots=True)
class PartTotal:
    """One part of a split; `lines` are those of a budget line."""

    sums: Sums
    lines: Mapping[str, "PartTotal"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Total:
    """A consolidated measure: its sums and its splits by dimension; `lines` are a budget's."""

    path: Path
    unit: Unit
    sums: Sums
    by: Mapping[str, Mapping[str, PartTotal]]
    lines: Mapping[str, PartTotal] = field(default_factory=dict)

    def amount(self, slot: Slot) -> Fraction | None:
        """Return what a slot adds up to."""
        return total(self.sums[slot]) if slot in self.sums else None


def parts_below(whole: Total) -> Mapping[Path, PartTotal]:
    """Return all parts of a measure, at whatever depth, by their paths in the consolidated plan."""
    found: dict[Path, PartTotal] = {}
    for dimension, parts in whole.by.items():
        _collect(parts, (*whole.path, "by", dimension), found)
    _collect(whole.lines, (*whole.path, "lines"), found)
    return found


def _collect(parts: Mapping[str, PartTotal], at: Path, found: dict[Path, PartTotal]) -> None:
    for name, part in parts.items():
        found[*at, name] = part
        _collect(part.lines, (*at, name, "lines"), found)
