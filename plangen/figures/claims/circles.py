"""Circles in a graph: what waits, over others, for itself."""

from collections.abc import Iterator, Mapping, Sequence

from plangen.diagnostics.path import Path


def circles(needs: Mapping[Path, Sequence[Path]]) -> Iterator[list[Path]]:
    """Yield every circle once, each member before the one that it needs.

    Circles that share a way are told apart by the step that closes them. It begins with the member
    that `needs` names first. (Depth-first search; without recursion, as plans are of any length.)
    """
    done: set[Path] = set()
    order = {path: place for place, path in enumerate(needs)}
    for start in needs:
        way: dict[Path, Iterator[Path]] = {}
        if start not in done:
            way[start] = iter(needs[start])
        while way:
            last = next(reversed(way))
            ahead = next(way[last], None)
            if ahead is None:
                done.add(last)
                del way[last]
            elif ahead in way:
                yield _from_first(list(way), ahead, order)
            elif ahead not in done:
                way[ahead] = iter(needs.get(ahead, ()))


def _from_first(way: list[Path], closed_at: Path, order: Mapping[Path, int]) -> list[Path]:
    circle = way[way.index(closed_at) :]
    first = circle.index(min(circle, key=lambda path: order[path]))
    return circle[first:] + circle[:first]
