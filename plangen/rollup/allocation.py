"""A target divided among its parts, and what is known of those before."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.message import Message
from plangen.diagnostics.path import Path
from plangen.rollup.children import Child
from plangen.values.unit import Unit


@dataclass(frozen=True, slots=True)
class Handed:
    """What one part gets, and its share of what was divided, which is None where it is kept.

    `file` is the plan that is to have the amount too, in its own currency if that is another one;
    `is_written` tells whether the parent is.
    """

    name: str
    path: Path
    amount: Fraction
    share: Fraction | None
    reason: Message
    file: str | None = None
    is_written: bool = True


@dataclass(frozen=True, slots=True)
class Allocation:
    """A target with all its parts, which add up to it."""

    measure: Path
    name: Message
    unit: Unit
    total: Fraction
    parts: tuple[Handed, ...]


@dataclass(frozen=True, slots=True)
class Units:
    """The plans of the units by part: the files that are named, and those that are there."""

    files: Mapping[str, str]
    children: Mapping[str, Child]

    def rate(self, name: str) -> Fraction | None:
        """Return the rate of a unit that is in another currency."""
        child = self.children.get(name)
        return child.rate if child and child.currency else None
