"""Cross-tabs: a dimension of the whole that its parts are split by, too.

Where regions are split by quarter, the first quarters of all regions make up the first quarter of
the whole; where that is not stated, the products' first quarters must come to the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from plangen.diagnostics.path import Path
from plangen.figures.amounts import amount_at
from plangen.figures.claims.balance import Balance
from plangen.figures.claims.entries import balanced
from plangen.figures.sheet import Figures
from plangen.figures.splits import Split, splits_of
from plangen.model.measure import SLOTS, Measure
from plangen.values.quantity import Quantity

_Slice: TypeAlias = tuple[list[Path], bool]
"""Where the cells of one name stand, and whether some parts have none."""


@dataclass(frozen=True, slots=True)
class Margin:
    """One name of a dimension, such as Q1: the cells of a split beside what they must come to.

    That is the whole's own cell, or the cells of another split; `across` are the dimensions of the
    two splits, the second being empty where the whole itself states it.
    """

    name: str
    across: tuple[str, str]
    at: Path
    cells: Mapping[Path, Quantity]
    others: Mapping[Path, Quantity]
    balance: Balance


def margins(figures: Figures) -> Iterator[Margin]:
    """Yield every margin of every cross-tab in every slot."""
    by_whole: dict[Path, list[Split]] = {}
    for split in figures.splits:
        by_whole.setdefault(split.whole_path, []).append(split)
    for whole, splits in by_whole.items():
        if len(splits) > 1:
            for dimension in _inner_dimensions(splits):
                yield from _margins(whole, splits, dimension, figures)


def _inner_dimensions(splits: list[Split]) -> list[str]:
    """Return the dimensions, in order, that parts are split by on any level."""
    found: dict[str, None] = {}
    waiting = list(splits)
    while waiting:
        inside = list(_inside(waiting.pop()))
        found |= dict.fromkeys(inner.dimension for inner in inside)
        waiting += inside
    return list(found)


def _inside(split: Split) -> Iterator[Split]:
    for name, part in split.parts.items():
        yield from splits_of(split.at(name), part)


def _margins(
    whole: Path, splits: list[Split], dimension: str, figures: Figures
) -> Iterator[Margin]:
    own = next((split for split in splits if split.dimension == dimension), None)
    others = [split for split in splits if split.dimension != dimension]
    slices = {split.dimension: _sliced(split, dimension) for split in others}
    slices = {across: found for across, found in slices.items() if found}
    names = dict.fromkeys(own.parts if own else [n for found in slices.values() for n in found])
    for name in names:
        stated = [own.at(name)] if own else []
        sides = {"": (stated, False)} if stated else {}
        sides |= {across: found[name] for across, found in slices.items() if name in found}
        for slot in SLOTS:
            yield from _compared(name, (*(stated[0] if stated else whole), slot), sides, figures)


def _sliced(split: Split, dimension: str) -> dict[str, _Slice]:
    """Return the cells of every name of a dimension inside the parts of a split."""
    found: dict[str, list[list[Path]]] = {}
    for name, part in split.parts.items():
        for key, paths in _cells(part, split.at(name), dimension).items():
            found.setdefault(key, []).append(paths)
    return {
        key: ([path for paths in cells for path in paths], len(cells) < len(split.parts))
        for key, cells in found.items()
    }


def _cells(measure: Measure, path: Path, dimension: str) -> dict[str, list[Path]]:
    """Return the names of a dimension with their cells, in a part or in all of its own parts."""
    splits = {split.dimension: split for split in splits_of(path, measure)}
    if direct := splits.get(dimension):
        return {name: [direct.at(name)] for name in direct.parts}
    slices = (_sliced(split, dimension) for split in splits.values())
    complete = ({n: cells for n, (cells, is_open) in s.items() if not is_open} for s in slices)
    return next(filter(None, complete), {})


def _compared(
    name: str, at: Path, sides: Mapping[str, _Slice], figures: Figures
) -> Iterator[Margin]:
    """Hold every side against the first that is complete."""
    counted = {across: _counted(found, at[-1], figures) for across, found in sides.items()}
    first = next((across for across, (_, is_open) in counted.items() if not is_open), None)
    for across, (cells, is_open) in counted.items():
        if first is None or across == first or not cells:
            continue
        others = counted[first][0]
        numbers = (*cells.values(), *others.values())
        if len({(number.dimension, number.unit.base) for number in numbers}) == 1:
            balance = balanced(cells, others, figures, is_open=is_open)
            yield Margin(name, (across, first), at, cells, others, balance)


def _counted(
    found: _Slice, slot: object, figures: Figures
) -> tuple[Mapping[Path, Quantity], bool]:
    paths, is_open = found
    numbers = {(*path, str(slot)): amount_at((*path, str(slot)), figures) for path in paths}
    cells = {path: number for path, number in numbers.items() if number}
    return cells, is_open or not cells or len(cells) < len(numbers)
