"""Customers per head, held against the most that one person is to look after."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell, cell
from plangen.figures.claims.heads import HEADCOUNT, heads_of
from plangen.figures.claims.judgement import CEILINGS
from plangen.figures.sheet import Figures
from plangen.model.plan import Body
from plangen.values.unit import Dimension

_NAMES = frozenset(
    "customers_per_head 人均客户 人均客户数 人均覆盖客户 人均覆盖客户数 人均服务客户 "
    "人均服务客户数 人均管理客户 人均负责客户 人均维护客户".split()
) | {"customers per head", "accounts per head", "customers per person", "accounts per person"}
"""What the number of customers that one person looks after is called."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Too many customers for the heads; `customers` are all that are counted."""

    cap: Cell
    customers: tuple[Cell, ...]
    heads: Cell

    @property
    def total(self) -> Fraction:
        """How many customers there are at least, of any tier."""
        return sum((each.near.low or Fraction(0) for each in self.customers), Fraction(0))

    @property
    def per_head(self) -> Fraction:
        """How many one person has."""
        return self.total / self.heads.number.value

    @property
    def is_exceeded(self) -> bool:
        """Whether one person has more than the cap, however the numbers are read."""
        most, heads = self.cap.number.value, self.heads.near.high
        return heads is not None and self.total > most * heads

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What would have to stand in one of the cells."""
        most = self.cap.number.value
        room = most * self.heads.number.value
        at_least = (
            Repair(self.cap.path, self.per_head, None),
            Repair(self.heads.path, self.total / most, None),
        )
        left = ((each, room - self.total + each.number.value) for each in self.customers)
        at_most = (Repair(each.path, None, most) for each, most in left if most >= 0)
        return (*at_least, *at_most)


def coverages(body: Body, at: Path, figures: Figures) -> Iterator[Coverage]:
    """Yield the cap of a plan, or of its `next`, that more customers are counted than it allows.

    Tiers of which nobody says how many they are count for none, and every head counts.
    """
    for name in body.team.measures if body.team else ():
        path = (*at, "team", "measures", name)
        slot = figures.slot(path)
        if name.lower() not in _NAMES or slot is None or slot == "base":
            continue
        cap, heads = cell((*path, slot), figures), _heads(at, slot, figures)
        customers = tuple(_customers(body, at, slot, figures))
        if cap and heads and customers and _is_cap(cap):
            coverage = Coverage(cap, customers, heads)
            if coverage.is_exceeded:
                yield coverage


def _is_cap(cap: Cell) -> bool:
    counts = cap.number.dimension in {Dimension.COUNT, Dimension.PLAIN}
    return counts and cap.number.bound in CEILINGS and cap.number.value > 0


def _heads(at: Path, slot: str, figures: Figures) -> Cell | None:
    return heads_of((*at, "goals", "revenue"), slot, figures) or cell(
        (*at, *HEADCOUNT, slot), figures
    )


def _customers(body: Body, at: Path, slot: str, figures: Figures) -> Iterator[Cell]:
    """Yield the stated number of customers, else that of every tier that has one."""
    path = (*at, "customers")
    whole = cell((*path, "count", slot), figures)
    tiers = body.customers.tiers if body.customers else {}
    counted = [cell((*path, "tiers", tier, "count", slot), figures) for tier in tiers]
    for each in [whole] if whole else counted:
        if each and each.number.dimension is Dimension.COUNT and not each.number.per:
            yield each
