"""One figure in two plans: a base and what was achieved, a part and its own plan's total."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell, cell
from plangen.figures.sheet import Figures
from plangen.figures.splits import Split
from plangen.model.measure import MEASURED, SLOTS, Part
from plangen.model.units import is_share
from plangen.values.quantity import Quantity
from plangen.values.tolerance import Verdict, verdict
from plangen.values.unit import Dimension

_ROLLED_UP = frozenset({"goals", "team", "budget", "customers"})
_ORGANISATION = frozenset({"region", "unit", "team"})
"""Dimensions under which the same name is the same part of the company."""
_RATIOS = frozenset({Dimension.RATIO, Dimension.PROPORTION, Dimension.MULTIPLE})
_UNCERTAIN = frozenset({Dimension.PLAIN, Dimension.DURATION})


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure of this plan, and the one of another plan that it must equal."""

    own: Cell
    other: Cell

    @property
    def contradicts(self) -> bool:
        """Whether there is no number that both can mean."""
        near, wide = (self.own.near, self.other.near), (self.own.wide, self.other.wide)
        return verdict(near, wide) is Verdict.CONTRADICTS

    @property
    def is_money(self) -> bool:
        """Whether both are amounts of money."""
        return self.own.number.dimension is self.other.number.dimension is Dimension.MONEY

    @property
    def is_comparable(self) -> bool:
        """Whether the two are measured in one way, and money in one currency."""
        return _unit(self.own) == _unit(self.other)

    @property
    def is_foreign(self) -> bool:
        """Whether the two can never be held against each other, being of different sorts.

        There are several ways to write a ratio, or a time, and an index needs no unit; a part's
        percentage may be its share.
        """
        own, other = self.own.number, self.other.number
        kinds = {own.dimension, other.dimension}
        if kinds <= _RATIOS or kinds & _UNCERTAIN or is_share(own, self.own.path[:-1]):
            return False
        return len(kinds) > 1 or own.per != other.per

    @property
    def gap(self) -> Fraction:
        """How far this plan's figure is above the other's."""
        return self.own.number.value - self.other.number.value

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What this plan's figure would have to be."""
        return tuple(self.own.repair(self.other.near))


def bases(figures: Figures, earlier: Figures) -> Iterator[Pair]:
    """Pair every base that a plan states with what was achieved in the plan before it."""
    for path in figures.measures:
        if path[:1] != ("next",) and is_stated((*path, "base"), figures):
            yield from _pair((*path, "base"), figures, (*path, "actual"), earlier)


def totals(figures: Figures, children: Mapping[Path, Figures]) -> Iterator[tuple[Path, Pair]]:
    """Pair the parts that have plans of their own with those plans' totals; say which part it is.

    A part stands for itself under every measure: where DACH has its plan under the revenue, DACH
    under the headcount is that plan's too.
    """
    splits = {split.at(name): split for split in figures.splits for name in split.parts}
    by_name: dict[str | int, list[Path]] = {}
    for path in splits if children else ():
        by_name.setdefault(path[-1], []).append(path)
    for part, child in children.items():
        for path in by_name.get(part[-1], ()):
            if path == part or _is_same_part(part, path, splits):
                yield from ((part, pair) for pair in _totals(path, splits, figures, child))


def is_stated(path: Path, figures: Figures) -> bool:
    """Tell whether somebody wrote the figure at a path, as a number or as an expression."""
    figure = figures.at(path)
    return figure is not None and (not figure.sources or path in figures.expressions)


def _totals(
    path: Path, splits: Mapping[Path, Split], figures: Figures, child: Figures
) -> Iterator[Pair]:
    whole = _whole(path, splits)
    for slot in SLOTS:
        own = figures.at((*path, slot))
        if own and own.elsewhere is None:
            yield from _pair(own.path, figures, (*whole, slot), child)


def _pair(at: Path, figures: Figures, there: Path, others: Figures) -> Iterator[Pair]:
    own, other = cell(at, figures), cell(there, others)
    if own and other and _is_exact(own, figures) and _is_exact(other, others):
        yield Pair(own, other)


def _is_exact(found: Cell, figures: Figures) -> bool:
    """Tell whether it is known how exact a number is: not where it rests on a rounded share."""
    figure = figures.at(found.path)
    if figure is None or found.path[-1] not in MEASURED or is_stated(found.path, figures):
        return True
    return not any(_is_from_share(path, figures) for path in (found.path, *figure.sources))


def _is_from_share(path: Path, figures: Figures) -> bool:
    """Tell whether a part states its share and not its amount; a derived share has no places."""
    share = figures.value((*path[:-1], "share"))
    is_written = isinstance(share, Quantity) and share.place > 0
    return is_written and not is_stated(path, figures)


def _is_same_part(part: Path, path: Path, splits: Mapping[Path, Split]) -> bool:
    """Tell whether a part of one name is, under another measure, the same part of the company."""
    own, other = splits.get(part), splits[path]
    if own is None or other.whole_path in splits or not _one_axis(own, other):
        return False
    named = other.parts[str(path[-1])]
    has_own_plan = isinstance(named, Part) and named.plan is not None
    return not has_own_plan and _is_rolled_up(other.whole_path, part)


def _one_axis(a: Split, b: Split) -> bool:
    return a.dimension == b.dimension or {a.dimension, b.dimension} <= _ORGANISATION


def _is_rolled_up(whole: Path, part: Path) -> bool:
    """Tell whether a measure is one that adds up from plan to plan, and of the part's year."""
    is_next = whole[:1] == ("next",)
    return is_next == (part[:1] == ("next",)) and whole[is_next] in _ROLLED_UP


def _whole(path: Path, splits: Mapping[Path, Split]) -> Path:
    """Return the measure that a part divides in the end, as it stands in a plan of this year."""
    while path in splits:
        path = splits[path].whole_path
    return path[1:] if path[:1] == ("next",) else path


def _unit(found: Cell) -> tuple[object, ...]:
    number = found.number
    return number.dimension, number.unit.base, number.per
