"""Two sequences laid side by side in their order, like with like."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

Thing = TypeVar("Thing")
Likeness: TypeAlias = Callable[[Thing, Thing], float]
"""How like two things are: 1 is alike, 0 means that they are never paired."""
Pair: TypeAlias = tuple[Thing, Thing] | tuple[Thing, None] | tuple[None, Thing]
"""An old thing and what it became; None where there was or is none."""


def align(
    old: Sequence[Thing], new: Sequence[Thing], likeness: Likeness[Thing]
) -> Iterator[Pair[Thing]]:
    """Yield all things of both sequences in order; what went comes before what came."""
    start = _alike(old, new, likeness)
    end = _alike(old[start:][::-1], new[start:][::-1], likeness)
    yield from zip(old[:start], new[:start], strict=True)
    yield from _paired(old[start : len(old) - end], new[start : len(new) - end], likeness)
    yield from zip(old[len(old) - end :], new[len(new) - end :], strict=True)


def _alike(old: Sequence[Thing], new: Sequence[Thing], likeness: Likeness[Thing]) -> int:
    """Return how many things both sequences begin with."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((i for i, pair in pairs if likeness(*pair) < 1), min(len(old), len(new)))


def _paired(
    old: Sequence[Thing], new: Sequence[Thing], likeness: Likeness[Thing]
) -> Iterator[Pair[Thing]]:
    like = [[likeness(before, after) ** 2 for after in new] for before in old]
    best = _best(like, len(new))
    i = j = 0
    while i < len(old) and j < len(new):
        if like[i][j] and best[i][j] == like[i][j] + best[i + 1][j + 1]:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1
    yield from ((thing, None) for thing in old[i:])
    yield from ((None, thing) for thing in new[j:])


def _best(like: Sequence[Sequence[float]], width: int) -> list[list[float]]:
    """Return the most likeness that can be had from each pair of places on."""
    best = [[0.0] * (width + 1)]
    for row in reversed(like):
        below, now = best[-1], [0.0] * (width + 1)
        for j in range(width - 1, -1, -1):
            paired = row[j] + below[j + 1] if row[j] else 0.0
            now[j] = max(paired, below[j], now[j + 1])
        best.append(now)
    return best[::-1]
