"""Visiting everything in a plan, with its path."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from plangen.diagnostics.path import Path
from plangen.model.shape import Shape

_S = TypeVar("_S")


def walk(node: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield a node and all that is in it, in the order of the format; blanks are left out."""
    yield path, node
    for key, child in children(node):
        yield from walk(child, (*path, key))


def find(node: object, kind: type[_S], path: Path = ()) -> Iterator[tuple[Path, _S]]:
    """Yield the nodes of one type."""
    for at, child in walk(node, path):
        if isinstance(child, kind):
            yield at, child


def children(node: object) -> Iterator[tuple[str | int, object]]:
    """Yield what is directly in a node, by key, name or position."""
    if isinstance(node, Shape):
        yield from ((key, value) for key, value in node.__dict__.items() if not _is_blank(value))
    elif isinstance(node, Mapping):
        yield from node.items()
    elif isinstance(node, tuple | list):
        yield from enumerate(node)


def _is_blank(value: object) -> bool:
    return value is None or value == () or value == {}
