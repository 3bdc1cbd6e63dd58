"""Expressions in the order in which they can be computed, and those for which there is none."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias

from plangen.diagnostics.path import Path

Needs: TypeAlias = Mapping[Path, Sequence[Path]]
"""Which expressions each expression needs."""


def in_order(needs: Needs) -> Iterator[Path]:
    """Yield what is needed before what needs it; what hangs on a cycle is left out."""
    sorter: TopologicalSorter[Path] = TopologicalSorter(needs)
    with suppress(CycleError):  # it still hands out everything that comes before the cycle
        sorter.prepare()
    while ready := sorter.get_ready():
        yield from ready
        sorter.done(*ready)


def tangled(needs: Needs) -> set[Path]:
    """Return what is on a cycle, or between two: it needs, and is needed by, what cannot be."""
    behind = _stuck(needs)
    users: dict[Path, list[Path]] = {path: [] for path in behind}
    for path in behind:
        for needed in set(needs[path]) & behind:
            users[needed].append(path)
    return _stuck(users)


def _stuck(needs: Needs) -> set[Path]:
    return set(needs) - set(in_order(needs))
