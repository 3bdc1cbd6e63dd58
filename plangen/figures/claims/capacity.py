"""What a team can bring in: heads that are productive, times what each brings.

Productive heads = closing heads − Σ joiners × the part of the year before they produce + Σ leavers.
Somebody who joins in a period joins on its first day, brings nothing until the ramp is over, and
everything from then on; who leaves counts as if there to the end. Sales capacity planning counts
ramped heads this way (“ramped rep equivalents”).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell, cell, same_kind, stated_cell
from plangen.figures.claims.heads import HEADCOUNT, PER_HEAD
from plangen.figures.claims.ramping import Absent, absences
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan

_REVENUE: Path = ("goals", "revenue")


@dataclass(frozen=True, slots=True)
class Crew:
    """People who bring in as much each, when they are productive; `leaving` go in the year."""

    closing: Cell
    per_head: Cell
    absent: tuple[Absent, ...]
    leaving: Fraction = Fraction(0)

    @property
    def heads(self) -> Fraction:
        """How many work productively, in whole years."""
        missing = sum((each.missing for each in self.absent), Fraction(0))
        return self.closing.number.value - missing + self.leaving

    @property
    def brings(self) -> Fraction:
        """What they bring in, by the numbers as they are written."""
        return self.heads * self.per_head.number.value

    @property
    def most(self) -> Fraction | None:
        """The most that they can bring in; None where nothing limits it."""
        each, closing = self.per_head.near.high, self.closing.near.high
        if each is None or closing is None:
            return None
        return each * (self.heads + closing - self.closing.number.value)


@dataclass(frozen=True, slots=True)
class Capacity:
    """A target with the people who are to reach it."""

    target: Cell
    crews: tuple[Crew, ...]

    @property
    def brings(self) -> Fraction:
        """What all bring in."""
        return sum((crew.brings for crew in self.crews), Fraction(0))

    @property
    def is_short(self) -> bool:
        """Whether they cannot reach the target, however the numbers are read."""
        most = [crew.most for crew in self.crews]
        known = [each for each in most if each is not None]
        least = self.target.near.low
        return len(known) == len(most) and least is not None and sum(known) < least

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What the target, or one crew's productivity or closing headcount, would have to be."""
        return (Repair(self.target.path, None, self.brings), *self._of_crews())

    def _of_crews(self) -> Iterator[Repair]:
        lacking = self.target.number.value - self.brings
        for crew in self.crews:
            each, closing = crew.per_head.number.value, crew.closing.number.value
            if crew.heads > 0:
                yield Repair(crew.per_head.path, each + lacking / crew.heads, None)
            if each > 0:
                yield Repair(crew.closing.path, closing + lacking / each, None)


def capacity(plan: Plan, figures: Figures) -> Capacity | None:
    """Return what the team of a plan can do, where it states heads, productivity and a target."""
    slot = next((s for s in ("target", "floor") if cell((*_REVENUE, s), figures)), "target")
    target = cell((*_REVENUE, slot), figures)
    if target is None:
        return None
    crews = _whole_team(slot, plan, figures) or _levels(plan, figures)
    if not crews or not all(same_kind(target, crew.per_head) for crew in crews):
        return None
    return Capacity(target, crews)


def _whole_team(slot: str, plan: Plan, figures: Figures) -> tuple[Crew, ...]:
    """Return the team as one crew, if the plan says what each of it brings in."""
    closing = cell((*HEADCOUNT, "target"), figures)
    per_head = stated_cell((*_REVENUE, PER_HEAD, slot), figures)
    if not closing or not per_head:
        return ()
    leavers = cell(("team", "leavers", "target"), figures)
    leaving = leavers.number.value if leavers else Fraction(0)
    return (Crew(closing, per_head, tuple(absences(plan, figures)), leaving),)


def _levels(plan: Plan, figures: Figures) -> tuple[Crew, ...]:
    """Return the parts of the headcount as crews, if each says what one of it brings in."""
    headcount = plan.team.headcount if plan.team else None
    for dimension, parts in headcount.by.items() if headcount else ():
        absent = list(absences(plan, figures, dimension))
        crews = [_level((*HEADCOUNT, "by", dimension, name), absent, figures) for name in parts]
        found = tuple(crew for crew in crews if crew)
        if found and len(found) == len(crews):
            return found
    return ()


def _level(path: Path, absent: list[Absent], figures: Figures) -> Crew | None:
    closing = cell((*path, "target"), figures)
    per_head = stated_cell((*path, PER_HEAD, "target"), figures)
    if not closing or not per_head:
        return None
    return Crew(closing, per_head, tuple(each for each in absent if each.name == path[-1]))
