"""When two values of a plan say the same."""

import re
from collections.abc import Iterator, Mapping

from plangen.diagnostics.message import LISTED, Language
from plangen.diagnostics.path import Path
from plangen.model.header import Person
from plangen.model.shape import Shape
from plangen.model.walk import children
from plangen.values.quantity import Quantity
from plangen.values.tolerance import measured
from plangen.values.unit import Dimension

_CHINESE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60"
_BREAK = re.compile(rf"(?<=[{_CHINESE}])\s*\n\s*(?=[{_CHINESE}])")


def is_leaf(node: object) -> bool:
    """Tell whether a value is one for people: a number, a date, a person, words."""
    if isinstance(node, tuple | list):
        return all(isinstance(item, str) for item in node)
    return isinstance(node, Person) or not isinstance(node, Shape | Mapping)


def leaves(node: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield the values in a node, by path, leaving out what is not said."""
    if is_leaf(node):
        if node is not None and node != ():
            yield path, node
        return
    for key, child in children(node):
        yield from leaves(child, (*path, key))


def meaning(leaf: object) -> object:
    """Return what two values have in common exactly if they say the same.

    For a number that is its value, kind and precision, for a text its words, however broken.
    """
    match leaf:
        case Quantity():
            unit = leaf.unit
            name = unit.name if unit.dimension is Dimension.COUNT else unit.base
            within = measured(leaf)
            return (leaf.value, within.low, within.high, leaf.high, leaf.bound, leaf.hedge,
                    leaf.per, unit.dimension, name)  # fmt: skip
        case str():
            return joined(leaf)
        case tuple() | list():
            return frozenset(map(str, leaf))
        case _:
            return leaf


def contents(node: object) -> frozenset[tuple[Path, object]]:
    """Return all that a node says, so that it is known again under another name."""
    return frozenset((path, meaning(leaf)) for path, leaf in leaves(node))


def joined(text: str) -> str:
    """Return a text as one line: how it was broken into lines says nothing."""
    return " ".join(_BREAK.sub("", text.strip()).split())


def text_of(leaf: object, language: Language) -> str:
    """Write a value as the plan does."""
    match leaf:
        case None:
            return ""
        case tuple() | list():
            return LISTED[language].join(map(str, leaf))
        case _ if hasattr(leaf, "in_language"):
            return str(leaf.in_language(language))
        case _:
            return joined(str(leaf))
