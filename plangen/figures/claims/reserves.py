"""What is held in reserve within a budget."""

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.model.measure import Part
from plangen.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Reserve:
    """A reserve beside the amount of the part that it is a portion of."""

    path: Path
    amount: Quantity
    line_path: Path
    line: Quantity


def large_reserves(figures: Figures) -> Iterator[Reserve]:
    """Yield the reserves that are larger than the parts that hold them."""
    for path, measure in figures.measures.items():
        if isinstance(measure, Part) and isinstance(measure.reserve, Quantity):
            slot = figures.slot(path)
            line = figures.number((*path, slot or "target"))
            if line and _exceeds(measure.reserve, line):
                at = (*path, "reserve")
                yield Reserve(at, measure.reserve, (*path, slot or "target"), line)


def _exceeds(reserve: Quantity, line: Quantity) -> bool:
    alike = reserve.dimension is line.dimension and reserve.unit.base == line.unit.base
    return alike and reserve.value > (line.high or line.value)
