"""Visiting everything in a plan, with its path."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from plangen.diagnostics.path import Path
from plangen.model.shape import Shape

_S = TypeVar("_S")


def walk(node: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield a node and all that is in it, in the order of the format; blanks are left out."""
    waiting = [(path, node)]
    while waiting:
        path, node = waiting.pop()
        yield path, node
        inside = [((*path, key), child) for key, child in children(node)]
        waiting += reversed(inside)


def find(node: object, kind: type[_S], path: Path = ()) -> Iterator[tuple[Path, _S]]:
    """Yield the nodes of one type."""
    for at, child in walk(node, path):
        if isinstance(child, kind):
            yield at, child


def children(node: object) -> Iterable[tuple[str | int, object]]:
    """Return what is directly in a node, by key, name or position."""
    if isinstance(node, str):  # most nodes are, and the other questions take longer
        return ()
    if isinstance(node, Shape):
        return [(key, value) for key, value in node.__dict__.items() if value]
    if isinstance(node, Mapping):
        return node.items()
    return enumerate(node) if isinstance(node, tuple | list) else ()
