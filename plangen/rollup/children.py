"""What is known of the units' plans before a target is handed down to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path as FilePath

from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.diagnostics.path import Path
from plangen.figures.currency import currency_used
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.pipeline import load
from plangen.rollup.gather import Parent, named_units
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension
from plangen.workspace.settings import Settings

_NO_RATE = say(
    zh="“{name}”的计划用 {theirs}，上级用 {ours}；在上级计划里写明汇率，再分："
    "basis: {{rates: {{{theirs}: …}}}}",
    en="the plan of “{name}” is in {theirs}, the parent in {ours}; declare the rate in the parent "
    "first: basis: {{rates: {{{theirs}: …}}}}",
)
_UNREADABLE = say(
    zh="“{name}”的计划读不出来，没法改：plangen check {file}",
    en="the plan of “{name}” cannot be read, so it cannot be edited: plangen check {file}",
)


@dataclass(frozen=True, slots=True)
class Child:
    """A unit's plan; `rate` is what one of its currency is worth in the parent's.

    Amounts are in the parent's currency. `currency` is its own, None where it is the parent's.
    """

    name: str
    file: str
    plan: Plan
    figures: Figures
    currency: str | None = None
    rate: Fraction = Fraction(1)

    def amount(self, path: Path) -> Fraction | None:
        """Return the number at a path, converted if it is money."""
        number = self.figures.number(path)
        return number.value * self.rate_of(number) if number else None

    def rate_of(self, number: Quantity) -> Fraction:
        """Return what a number is multiplied by: heads are heads in any currency."""
        return self.rate if number.dimension is Dimension.MONEY else Fraction(1)

    def locked(self, goal: Path) -> str | None:
        """Return why a goal may not be changed."""
        measure = self.figures.measures.get(goal)
        return measure.locked if measure else None


def children_of(parent: Parent, settings: Settings) -> Mapping[str, Child]:
    """Read the plans that the parent names, by their parts; those that are not there are left out.

    Raises ObstacleError where one cannot be read, or is in a currency without a declared rate.
    """
    return {child.name: child for child in _children(parent, settings)}


def _children(parent: Parent, settings: Settings) -> Iterator[Child]:
    for file, name in named_units(parent).items():
        if not FilePath(file).is_file():
            continue
        loaded = load(FilePath(file), settings)
        if not (loaded.plan and loaded.figures):
            raise ObstacleError(_UNREADABLE.filled(name=name, file=file))
        theirs, ours = currency_used(loaded.plan, loaded.figures), parent.currency
        if not theirs or not ours or theirs == ours:
            yield Child(name, file, loaded.plan, loaded.figures)
        elif rate := parent.rates.get(theirs):
            yield Child(name, file, loaded.plan, loaded.figures, theirs, rate)
        else:
            raise ObstacleError(_NO_RATE.filled(name=name, theirs=theirs, ours=ours))
