"""What a plan's numbers have to do with one another, worked out apart from the rules.

A number that takes part in no equation is not redundant: that it is wrong cannot be proved. One
that takes part in some may still be changed within rounding. Only the rest are faults.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import TypeAlias

from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.figures.splits import WHOLE, Account, is_additive
from plangen.figures.stands_for import stands_for
from plangen.model.people import Kpi
from plangen.model.plan import Plan
from plangen.values.interval import Interval, exactly, total
from plangen.values.quantity import Quantity

Numbers: TypeAlias = Mapping[Path, Quantity | None]
"""What stands at each path; None where a part is missing."""
Linear: TypeAlias = Mapping[Path, int]
"""A sum of written numbers, each taken so many times."""


@dataclass(frozen=True)
class Equation:
    """Written numbers of which a statement is true; `parts` are those that make a whole in it."""

    cells: frozenset[Path]
    holds: Callable[[Numbers], bool]
    parts: frozenset[Path] = frozenset()


def equations(plan: Plan, figures: Figures) -> list[Equation]:
    """Return every equation of a plan."""
    return list(
        chain(_sums(figures), _ratios(figures), _bridges(figures), _weights(plan.kpis, ("kpis",)))
    )


def _sums(figures: Figures) -> Iterator[Equation]:
    for account in figures.accounts:
        if account.total is None or not account.complete or not is_additive(account):
            continue
        slot = account.slot
        terms = _added([_linear(term.path, figures) for term in account.terms])
        whole = {} if account.total is WHOLE else _linear(account.total_path, figures)
        if terms is None or whole is None or terms == whole:
            continue
        yield _sum(account, terms, whole, slot)


def _sum(account: Account, terms: Linear, whole: Linear, slot: str) -> Equation:
    fixed = exactly(Fraction(1)) if account.total is WHOLE else None

    def holds(numbers: Numbers) -> bool:
        return _size(terms, numbers, slot).meets(fixed or _size(whole, numbers, slot))

    return Equation(frozenset({*terms, *whole}), holds, frozenset(terms))


def _ratios(figures: Figures) -> Iterator[Equation]:
    for path in figures.measures:
        slot = figures.slot(path)
        if slot is None:
            continue
        amount, base = (*path, slot), (*path, "base")
        yield from _quotient((*path, "growth"), amount, base, figures, less=1)
        yield from _quotient((*path, "attainment"), (*path, "actual"), (*path, "target"), figures)
        yield from _difference((*path, "change"), amount, base, figures)
        revenue = ("goals", "revenue")
        whole = (*revenue, figures.slot(revenue) or "target")
        if not figures.measures[path].of:
            yield from _quotient((*path, "ratio"), amount, whole, figures)
    for split in figures.splits:
        slot = figures.slot(split.whole_path)
        for name in split.parts if slot else ():
            part, whole = (*split.at(name), slot or ""), (*split.whole_path, slot or "")
            yield from _quotient((*split.at(name), "share"), part, whole, figures)


def _quotient(
    stated: Path, first: Path, second: Path, figures: Figures, less: int = 0
) -> Iterator[Equation]:
    """Yield stated = first ÷ second − less, where all three are there and somebody wrote it."""
    parts = _written(stated, first, second, figures)
    if parts is None:
        return
    above, below = parts

    def holds(numbers: Numbers) -> bool:
        quotient = _size(above, numbers, first[-1]) / _size(below, numbers, second[-1])
        return _size({stated: 1}, numbers, stated[-1]).meets(quotient - exactly(Fraction(less)))

    yield Equation(frozenset({stated, *above, *below}), holds)


def _difference(stated: Path, first: Path, second: Path, figures: Figures) -> Iterator[Equation]:
    parts = _written(stated, first, second, figures)
    if parts is None:
        return
    above, below = parts

    def holds(numbers: Numbers) -> bool:
        difference = _size(above, numbers, first[-1]) - _size(below, numbers, second[-1])
        return _size({stated: 1}, numbers, stated[-1]).meets(difference)

    yield Equation(frozenset({stated, *above, *below}), holds)


def _written(
    stated: Path, first: Path, second: Path, figures: Figures
) -> tuple[Linear, Linear] | None:
    if _linear(stated, figures) != {stated: 1}:
        return None
    above, below = _linear(first, figures), _linear(second, figures)
    return (above, below) if above and below and stated not in {*above, *below} else None


def _bridges(figures: Figures) -> Iterator[Equation]:
    headcount = ("team", "headcount")
    flows = [("team", "joiners"), ("team", "leavers")]
    slots = {path: figures.slot(path) for path in (headcount, *flows)}
    opening, closing = (*headcount, "base"), (*headcount, slots[headcount] or "")
    terms = [(*flow, slots[flow] or "") for flow in flows if slots[flow]]
    if figures.number(opening) is None or not terms:
        return

    def holds(numbers: Numbers) -> bool:
        signs = {term: 1 if term[1] == "joiners" else -1 for term in terms}
        return _size({opening: 1, **signs}, numbers, "").meets(_size({closing: 1}, numbers, ""))

    yield Equation(frozenset({opening, closing, *terms}), holds)


def _weights(kpis: Mapping[str, Kpi], path: Path, above: Path | None = None) -> Iterator[Equation]:
    at = {name: (*path, name, "weight") for name, kpi in kpis.items()}
    stated = [at[name] for name, kpi in kpis.items() if isinstance(kpi.weight, Quantity)]
    if stated and len(stated) == len(kpis):

        def holds(numbers: Numbers) -> bool:
            whole = _size({above: 1}, numbers, "") if above else exactly(Fraction(1))
            return _size(dict.fromkeys(stated, 1), numbers, "").meets(whole)

        cells = frozenset([*stated, *([above] if above else [])])
        yield Equation(cells, holds, frozenset(stated))
    for name, kpi in kpis.items():
        weighed = at[name] if isinstance(kpi.weight, Quantity) else None
        if kpi.items and weighed:
            yield from _weights(kpi.items, (*path, name, "items"), weighed)


def _linear(path: Path, figures: Figures) -> Linear | None:
    """Return a number as a sum of written ones; None where it is something else, or not there."""
    figure = figures.at(path)
    if figure is None or figure.path != path or not isinstance(figure.value, Quantity):
        return None
    if not figure.sources:
        return {path: 1}
    if all(source[: len(path) - 1] == path[:-1] for source in figure.sources):
        return _added([_linear(source, figures) for source in figure.sources])
    return None


def _added(sums: list[Linear | None]) -> Linear | None:
    added: dict[Path, int] = {}
    for one in sums:
        if one is None:
            return None
        for path, times in one.items():
            added[path] = added.get(path, 0) + times
    return added


def _size(terms: Linear, numbers: Numbers, slot: object) -> Interval:
    sizes = []
    for path, times in terms.items():
        number = numbers.get(path)
        size = stands_for(number, slot) if number else exactly(Fraction(0))
        sizes.append(size if times > 0 else -size)
    return total(sizes)


def written_numbers(figures: Figures) -> dict[Path, Quantity | None]:
    """Return every number that somebody wrote."""
    return {f.path: f.value for f in figures if isinstance(f.value, Quantity) and not f.sources}


