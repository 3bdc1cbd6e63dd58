"""What is added up: units with plans of their own, and what the parent adds by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from plangen.diagnostics.path import Path
from plangen.diagnostics.span import Span
from plangen.figures.sheet import Figures
from plangen.source.reader import Source
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension, Unit

_MOST_DECIMALS = 10**6
"""Amounts stay exact up to this; a third of something has no last decimal, and is rounded."""


@dataclass(frozen=True, slots=True)
class Term:
    """One number that goes into a sum: whose, how much after conversion, where it is written.

    `unit` is the one that it is written in. Where `is_rest`, it is what is left of the number at
    that place when its parts are taken off.
    """

    whose: str
    amount: Fraction
    place: Span
    path: Path
    text: str
    unit: Unit
    rate: Fraction = Fraction(1)
    is_rest: bool = False


@dataclass(frozen=True, slots=True)
class Contributor:
    """A unit's plan, or a part that the parent states itself, such as an elimination.

    `homes` leads from a measure of a plan to the part of the parent that stands for it there;
    None where the whole plan is the unit's. `rates` are those into the parent's currency.
    """

    name: str
    figures: Figures
    source: Source
    homes: Mapping[Path, Path] | None = None
    rates: Mapping[str, Fraction] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The file that its numbers stand in."""
        return self.source.file

    @property
    def is_adjustment(self) -> bool:
        """Whether it is a part that the parent states itself."""
        return self.homes is not None

    def home(self, measure: Path) -> Path | None:
        """Return where a measure of the whole stands, None where there is no such."""
        return measure if self.homes is None else self.homes.get(measure)

    def quantity(self, path: Path) -> Quantity | None:
        """Return the number at just this path, if it is one number of something."""
        value = self.figures.value(path)
        usable = isinstance(value, Quantity) and not value.per and value.high is None
        return as_written(value) if usable and isinstance(value, Quantity) else None

    def term(self, path: Path) -> Term | None:
        """Return the number at a path as a term of a sum, in the parent's currency."""
        quantity = self.quantity(path)
        if quantity is None:
            return None
        rate = self._rate(quantity.unit)
        value = exact(quantity.value * rate)
        place = self.source.spans.value(path)
        return Term(self.name, value, place, path, quantity.text, quantity.unit, rate)

    def _rate(self, unit: Unit) -> Fraction:
        money = unit.dimension is Dimension.MONEY
        return self.rates.get(unit.base, Fraction(1)) if money else Fraction(1)


def as_written(number: Quantity) -> Quantity:
    """Let a count that was written without a unit have none: its sum is written likewise."""
    unit = number.unit
    if unit.dimension is not Dimension.COUNT or unit.name in number.text:
        return number
    return replace(number, unit=replace(unit, name=""))


def exact(value: Fraction) -> Fraction:
    """Return a number that can be written in full: rounded only where it has no last decimal."""
    written = value * _MOST_DECIMALS
    if written.denominator == 1:
        return value
    return Fraction(round(value * 100), 100)


def total(terms: tuple[Term, ...]) -> Fraction:
    """Add up the terms."""
    return sum((term.amount for term in terms), Fraction(0))
