"""What the stages of a funnel cost, and the budget lines that are to pay for them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.claims.budget_lines import budget_line
from plangen.figures.claims.cells import Cell, cell, same_kind
from plangen.figures.claims.funnel import count_at, with_unit, without_rate
from plangen.figures.sheet import Figures
from plangen.model.markets import Stage
from plangen.model.measure import SLOTS
from plangen.values.unit import Dimension


@dataclass(frozen=True, slots=True)
class Outlay:
    """What one stage costs: the cost of one × how many."""

    name: str
    cost: Cell
    count: Cell

    @property
    def least(self) -> Fraction:
        """The least that it comes to."""
        return (self.cost.near.low or Fraction(0)) * (self.count.near.low or Fraction(0))


@dataclass(frozen=True, slots=True)
class Overspent:
    """A budget line below what is to be paid from it; the dearest stage comes first."""

    line: Cell
    outlays: tuple[Outlay, ...]

    @property
    def total(self) -> Fraction:
        """The least that all stages come to."""
        return sum((outlay.least for outlay in self.outlays), Fraction(0))

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What each number of the sum may be at most, and the line at least."""
        return (*self._at_most(), *([] if self.line.is_derived else [self._at_least()]))

    def _at_least(self) -> Repair:
        return Repair(self.line.path, self.total, None)

    def _at_most(self) -> Iterator[Repair]:
        for outlay in self.outlays:
            left = self.line.number.value - (self.total - outlay.least)
            if left > 0:
                for one, other in ((outlay.cost, outlay.count), (outlay.count, outlay.cost)):
                    yield Repair(one.path, None, left / other.number.value)


def overspent(path: Path, stages: Mapping[str, Stage], figures: Figures) -> Iterator[Overspent]:
    """Yield the budget lines that do not pay for the stages that name them, in every slot.

    What a line pays for besides is not known: only what is above it is certain.
    """
    users: dict[Path, list[str]] = {}
    for name, stage in stages.items():
        line = budget_line(stage.budget, path, figures) if stage.budget else None
        if line and stage.cost and stage.count:
            users.setdefault(line, []).append(name)
    for line, names in users.items():
        for slot in SLOTS:
            yield from _overspent((*line, slot), path, names, figures)


def _overspent(
    line: Path, path: Path, names: list[str], figures: Figures
) -> Iterator[Overspent]:
    budget = cell(line, figures)
    if budget is None or budget.near.high is None:
        return
    found = (_outlay((*path, "stages", name), str(line[-1]), budget, figures) for name in names)
    outlays = sorted((o for o in found if o), key=lambda o: o.least, reverse=True)
    result = Overspent(budget, tuple(outlays))
    if result.total > budget.near.high:
        yield result


def _outlay(stage: Path, slot: str, budget: Cell, figures: Figures) -> Outlay | None:
    cost, count = cell((*stage, "cost", slot), figures), count_at(stage, slot, figures)
    if not cost or not count or count.number.per or count.number.value <= 0:
        return None
    cost = with_unit(cost, budget.number.unit)
    if count.number.dimension is not Dimension.COUNT or not same_kind(without_rate(cost), budget):
        return None
    return Outlay(str(stage[-1]), cost, count) if cost.number.value > 0 else None
