"""The bars of a waterfall as parts of stacks, and the formulas by which they follow a change."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from plangen.document.chartspec import Point
from plangen.writers.docx.charts.sheet import GENERAL, Column, column

_ZERO: Final = Fraction(0)
_GROUND: Final = "MAX(0,MIN({0}))+MIN(0,MAX({0}))"
_ABOVE: Final = "(MAX(0,{0})-MAX(0,MIN({0})))"
_BELOW: Final = "(MIN(0,{0})-MIN(0,MAX({0})))"


@dataclass(frozen=True, slots=True)
class Step:
    """A bar from one level to another; the value of one that is no total is the change."""

    point: Point
    start: Fraction
    end: Fraction

    @property
    def low(self) -> Fraction:
        """Return its lower end."""
        return min(self.start, self.end)

    @property
    def high(self) -> Fraction:
        """Return its upper end."""
        return max(self.start, self.end)

    @property
    def ground(self) -> Fraction:
        """Return the part between zero and the bar, which is not seen."""
        return max(_ZERO, self.low) + min(_ZERO, self.high)

    @property
    def above(self) -> Fraction:
        """Return the part of the bar above zero."""
        return max(_ZERO, self.high) - max(_ZERO, self.low)

    @property
    def below(self) -> Fraction:
        """Return the part of the bar below zero, as a number below zero."""
        return min(_ZERO, self.low) - min(_ZERO, self.high)

    @property
    def first(self) -> Fraction:
        """Return the part that is drawn first: all of a bar that does not cross zero."""
        return self.above or self.below

    @property
    def second(self) -> Fraction:
        """Return what is left below zero of a bar that crosses it."""
        return self.below if self.above else _ZERO


def steps(points: Sequence[Point]) -> Iterator[Step]:
    """Yield a step a point; an unknown one stays where it is."""
    level = _ZERO
    for point in points:
        value = point.value or _ZERO
        start = _ZERO if point.total and point.value is not None else level
        level = start + value
        yield Step(point, start, level)


def levels(name: str, found: Sequence[Step]) -> Column:
    """Return where each step ends, worked out of the changes in column B."""
    formulas = tuple(_level(row, step) for row, step in enumerate(found, start=2))
    return Column(name, tuple(step.end for step in found), (GENERAL,) * len(found), formulas)


def grounds(found: Sequence[Step]) -> Column:
    """Return the parts that are not seen."""
    return _drawn(found, [step.ground for step in found], _GROUND)


def firsts(found: Sequence[Step]) -> Column:
    """Return the bars, but for what those that cross zero have below it."""
    values = [step.first for step in found]
    return _drawn(found, values, f"IF({_ABOVE}<>0,{_ABOVE},{_BELOW})")


def rests(found: Sequence[Step]) -> Column:
    """Return what bars that cross zero have below it."""
    return _drawn(found, [step.second for step in found], f"IF({_ABOVE}<>0,{_BELOW},0)")


def beyond(found: Sequence[Step], length: Fraction) -> Column:
    """Return the part at the far end of each bar that bears its label."""
    return column("", [-length if step.high <= 0 and step.low < 0 else length for step in found])


def _drawn(found: Sequence[Step], values: Sequence[Fraction], formula: str) -> Column:
    rows = enumerate(found, start=2)
    formulas = tuple(formula.format(_ends(row, step)) for row, step in rows)
    return Column("", tuple(values), (GENERAL,) * len(found), formulas)


def _ends(row: int, step: Step) -> str:
    """Return the cells with the levels a bar reaches from and to."""
    return f"0,C{row}" if _grounded(row, step) else f"C{row - 1},C{row}"


def _level(row: int, step: Step) -> str:
    return f"B{row}" if _grounded(row, step) else f"C{row - 1}+B{row}"


def _grounded(row: int, step: Step) -> bool:
    """Tell whether a bar begins at zero whatever comes before it."""
    return row == 2 or (step.point.total and step.point.value is not None)
