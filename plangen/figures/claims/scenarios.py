"""The order of scenarios: floor, target and stretch, each at least as good as the one before.

Which way is better is told by a bound (≤3%), by the figure's standard name, or, inside a split, by
the whole. Where nothing tells, two numbers say nothing, and three must at least run one way.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.better import DOWN, UP, told_way
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.figures.stands_for import stands_for
from plangen.model.measure import Slot
from plangen.values.interval import Interval
from plangen.values.quantity import Quantity
from plangen.values.tolerance import writings

_ORDER: tuple[Slot, ...] = ("floor", "target", "stretch")


@dataclass(frozen=True, slots=True)
class Disorder:
    """Two scenarios of one measure in the wrong order; `better` is the one that should be better.

    Where `way` is below zero, less is better.
    """

    worse: Figure
    better: Figure
    way: int

    @property
    def slots(self) -> tuple[str, str]:
        """The two scenarios."""
        return str(self.worse.path[-1]), str(self.better.path[-1])

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What would have to stand in either of the two."""
        up, down = (self.better, self.worse) if self.way > 0 else (self.worse, self.better)
        at_least, at_most = Interval(_near(down).low, None), Interval(None, _near(up).high)
        return (*_repair(up, at_least), *_repair(down, at_most))


def disorders(figures: Figures) -> Iterator[Disorder]:
    """Yield the scenarios of every measure that are out of order, in its cells and in total."""
    for path in figures.measures:
        numbers = _numbers(path, figures)
        if len(numbers) > 1 and _comparable(numbers):
            yield from _out_of_order(path, numbers, figures)


def _out_of_order(path: Path, numbers: list[Figure], figures: Figures) -> Iterator[Disorder]:
    steps = [_step(worse, better) for worse, better in pairwise(numbers)]
    if not any(steps):
        return
    way = _way(path, figures)
    if way is None:
        way = UP if {UP, DOWN} <= set(steps) else None
    for (worse, better), step in zip(pairwise(numbers), steps, strict=True):
        if way is not None and step == -way and not _follows(worse, better):
            yield Disorder(worse, better, way)


def _numbers(path: Path, figures: Figures) -> list[Figure]:
    """Return the scenarios of a measure that are decided, in their order."""
    stated = [figures.at((*path, slot)) for slot in _ORDER if not figures.fresh((*path, slot))]
    return [figure for figure in stated if figure and isinstance(figure.value, Quantity)]


def _step(worse: Figure, better: Figure) -> int:
    """Return whether it certainly goes up or down, or 0."""
    if _near(better).meets(_near(worse)):
        return 0
    return UP if _value(better).value > _value(worse).value else DOWN


def _way(path: Path, figures: Figures) -> int | None:
    """Return which way is better, asking the measure first and then what it is a part of."""
    for end in range(len(path), 0, -1):
        own = path[:end]
        way = told_way(own, figures) or (_own_way(own, figures) if end < len(path) else None)
        if way:
            return way
    return None


def _own_way(path: Path, figures: Figures) -> int | None:
    """Return which way the scenarios of a whole run, all of them."""
    numbers = _numbers(path, figures)
    if len(numbers) < 2 or not _comparable(numbers):
        return None
    steps = {_step(worse, better) for worse, better in pairwise(numbers)} - {0}
    return steps.pop() if len(steps) == 1 else None


def _follows(worse: Figure, better: Figure) -> bool:
    """Tell whether both are sums of the same parts, one of which is out of order then."""
    parts = [{source[:-1] for source in figure.sources} for figure in (worse, better)]
    return bool(parts[0]) and parts[0] == parts[1]


def _comparable(numbers: list[Figure]) -> bool:
    kinds = {(q.dimension, q.unit.base, q.per) for q in map(_value, numbers)}
    return len(kinds) == 1


def _repair(figure: Figure, allowed: Interval) -> Iterator[Repair]:
    if not figure.sources:
        numbers = writings(_value(figure), _near(figure), allowed)
        yield Repair(figure.path, numbers.low, numbers.high)


def _near(figure: Figure) -> Interval:
    return stands_for(_value(figure), figure.path[-1])


def _value(figure: Figure) -> Quantity:
    assert isinstance(figure.value, Quantity)
    return figure.value
