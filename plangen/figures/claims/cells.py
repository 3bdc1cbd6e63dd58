"""Cells: a number of the plan with its place, and what it may stand for."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.claims.balance import Balance, Entry
from plangen.figures.claims.entries import entries
from plangen.figures.sheet import Figures
from plangen.figures.stands_for import stands_for
from plangen.model.measure import MEASURED
from plangen.values.interval import ANYTHING, Interval, total
from plangen.values.quantity import Quantity
from plangen.values.tolerance import loosely, measured, writings


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of the plan with what it may stand for; nobody wrote it where `is_derived`.

    `sheet` is then where the numbers that it comes from are found.
    """

    path: Path
    number: Quantity
    near: Interval
    is_derived: bool = False
    sheet: Figures | None = field(default=None, repr=False, compare=False)

    @property
    def behind(self) -> tuple[Entry, ...]:
        """The written numbers that a derived one is a sum of, or what is left of."""
        found = entries([self.path], self.sheet) if self.sheet else ()
        return tuple(entry for entry in found if entry.path != self.path)

    @property
    def wide(self) -> Interval:
        """What it loosely stands for."""
        return loosely(self.number, self.near)

    def repair(self, allowed: Interval) -> Iterator[Repair]:
        """Yield what must stand here so as to meet `allowed`, where that says anything.

        In the place of a derived number, what must stand in each that it comes from.
        """
        if self.is_derived and allowed != ANYTHING:
            whole = Entry((), self.number, allowed)
            yield from Balance(self.behind, (whole,)).repairs
        if self.is_derived or self.number.high is not None:
            return
        numbers = writings(self.number, self.near, allowed)
        if numbers != ANYTHING:
            yield Repair(self.path, numbers.low, numbers.high)


def cell(path: Path, figures: Figures) -> Cell | None:
    """Return the number that stands, or is derived, at just this path."""
    number = figures.value(path)
    if not isinstance(number, Quantity):
        return None
    figure = figures.at(path)
    sources = figure.sources if figure else ()
    near = _remainder(path, number, sources, figures) or stands_for(number, path[-1])
    return Cell(path, number, near, bool(sources), figures if sources else None)


def stated_cell(path: Path, figures: Figures) -> Cell | None:
    """Return a number that stands beside those it follows from: it is measured in every slot."""
    number = figures.value(path)
    return Cell(path, number, measured(number)) if isinstance(number, Quantity) else None


def same_kind(*cells: Cell) -> bool:
    """Tell whether numbers can be divided by, or subtracted from, one another."""
    kinds = {(cell.number.dimension, cell.number.unit.base, cell.number.per) for cell in cells}
    return len(kinds) == 1


def _remainder(
    path: Path, number: Quantity, sources: tuple[Path, ...], figures: Figures
) -> Interval | None:
    """Return how far a measured rest may be off, which is as far as all that it is left of."""
    terms = [figures.value(source) for source in sources]
    if path[-1] not in MEASURED or not all(isinstance(term, Quantity) for term in terms):
        return None
    near = [measured(term) for term in terms if isinstance(term, Quantity)]
    values = [term.value for term in terms if isinstance(term, Quantity)]
    if len(near) < 2 or values[0] - sum(values[1:]) != number.value:
        return None
    return near[0] - total(near[1:])
