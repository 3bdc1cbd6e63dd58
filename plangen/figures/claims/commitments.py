"""What is certainly spent from a line of the budget: costs of actions, prizes of rewards.

Only what is stated counts, and once where it is not said how often: so it is the least that the
line must hold. cost (× count where it is a price for each); prize × winners × times a year.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.path import Path
from plangen.figures.claims.balance import Balance, Entry
from plangen.figures.claims.budget_lines import budget_lines
from plangen.figures.claims.entries import entries
from plangen.figures.sheet import Figures
from plangen.figures.stands_for import stands_for
from plangen.model.people import Reward
from plangen.model.section import Action
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

_TIMES = {
    "年": 1, "每年": 1, "年度": 1, "year": 1,
    "半年": 2, "每半年": 2, "half-year": 2,
    "季": 4, "季度": 4, "每季": 4, "每季度": 4, "quarter": 4,
    "月": 12, "每月": 12, "月度": 12, "month": 12,
}  # fmt: skip
"""How often a year."""


@dataclass(frozen=True, slots=True)
class Commitments:
    """What is spent from one line: the amounts, by what states them, and their sum against it."""

    line: Path
    budget: Quantity
    costs: tuple[Entry, ...]
    balance: Balance


def commitments(
    actions: Iterable[tuple[Path, Action]],
    rewards: Iterable[tuple[Path, Reward]],
    figures: Figures,
) -> Iterator[Commitments]:
    """Yield the lines of the budget that something is certainly spent from."""
    lines = budget_lines(figures)
    spent: dict[Path, list[Entry]] = {}
    spenders: list[tuple[Path, Action | Reward]] = [*actions, *rewards]
    for path, node in spenders:
        if node.budget in lines:
            later = path[0] == "next"
            own = [line for line in lines[node.budget] if (line[0] == "next") is later]
            cost = _cost(node, path, figures)
            if len(own) == 1 and cost:
                spent.setdefault(own[0], []).append(cost)
    for line, costs in spent.items():
        yield from _against(line, tuple(costs), figures)


def _against(line: Path, costs: tuple[Entry, ...], figures: Figures) -> Iterator[Commitments]:
    """Hold the costs against the line's budget in the year that is planned, or was."""
    slot = figures.slot(line)
    at = (*line, slot or "target")
    budget = figures.number(at)
    if budget is None or slot == "base" or budget.dimension is not Dimension.MONEY:
        return
    if {cost.number.unit.base for cost in costs} == {budget.unit.base}:
        balance = Balance(costs, entries([at], figures), is_open=True)
        yield Commitments(at, budget, costs, balance)


def _cost(node: Action | Reward, path: Path, figures: Figures) -> Entry | None:
    if isinstance(node, Reward):
        number, at, worth = node.prize, (*path, "prize"), _winners(node) * _times(node.every)
    else:
        number, at = node.cost, (*path, "cost")
        worth = _count(number, path, figures)
    if not isinstance(number, Quantity) or number.dimension is not Dimension.MONEY:
        return None
    if number.per and isinstance(node, Reward):
        return None
    return Entry(at, number, stands_for(number, at[-1]), worth)


def _winners(reward: Reward) -> Fraction:
    return reward.winners.value if isinstance(reward.winners, Quantity) else Fraction(1)


def _times(every: tuple[str, ...]) -> Fraction:
    return Fraction(_TIMES.get(every[0], 1) if len(every) == 1 else 1)


def _count(cost: object, path: Path, figures: Figures) -> Fraction:
    """Return how many there are of what a price is for each: 2万元/场 of 12场."""
    count = figures.number((*path, "count"))
    if not isinstance(cost, Quantity) or not cost.per or count is None:
        return Fraction(1)
    return count.value if cost.per == (count.unit.name,) else Fraction(1)
