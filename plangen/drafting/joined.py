"""Putting what an old plan says of the year to come on top of what is carried over from it."""

from typing import TypeAlias

from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.model.measure import Measure
from plangen.model.scalars import Stated
from plangen.source.nodes import Tree
from plangen.values.expression import is_expression
from plangen.values.word import Word

Entries: TypeAlias = dict[str, Tree]

_SIZES = {"target", "share", "floor"}


def join(carried: Entries, said: Entries) -> Entries:
    """Join two maps; what is said wins, but for the bases, which are last year's actual figures."""
    joined = {key: value for key, value in carried.items() if not _is_settled(key, said)}
    for key, value in said.items():
        joined[key] = carried[key] if key == "base" and key in carried else _joined(
            carried.get(key), value
        )
    return joined


def _joined(carried: Tree, said: Tree) -> Tree:
    if not isinstance(carried, dict):
        return carried if said is None else said
    match said:
        case None:
            return carried
        case str():
            return join(carried, _in_full(said))
        case list():
            return join(carried, {str(name): None for name in said})
        case dict():
            return join(carried, said)


def _is_settled(key: str, said: Entries) -> bool:
    """Tell whether the open target of a measure is superfluous, as its size is said another way."""
    return key == "target" and "target" not in said and not _SIZES.isdisjoint(said)


def _in_full(text: str) -> Entries:
    """Write out the short form of a measure, as the model reads it."""
    measure = Measure.model_validate(text, context={"tense": "target"})
    values = {"base": measure.base, "target": measure.target}
    return {slot: _written(value, text) for slot, value in values.items() if value is not None}


def _written(value: Stated, text: str) -> str:
    """Return a number as it was written; a word in the language it was written in."""
    if isinstance(value, Word):
        return next(word for word in value.value if word in text.lower())
    return value.text


def without_expressions(tree: Tree, path: Path, figures: Figures) -> Tree:
    """Put figures in place of expressions, whose names would mean other figures elsewhere."""
    match tree:
        case dict():
            return {
                key: without_expressions(value, (*path, key), figures)
                for key, value in tree.items()
            }
        case list():
            return [without_expressions(one, (*path, i), figures) for i, one in enumerate(tree)]
        case str() if is_expression(tree):
            figure = figures.at(path)
            return figure.text if figure else None
        case _:
            return tree
