"""The rows of a table: what a plan says of each name, column by column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plangen.compose.cells import Line, cell, every, joined
from plangen.compose.closing import Key, Value
from plangen.compose.levels import light_of, lit
from plangen.compose.view import Seen, View, each, figure_of, node_of
from plangen.diagnostics.message import Language
from plangen.document.blocks import Light
from plangen.document.inlines import Inlines
from plangen.model.measure import Level, Measure
from plangen.model.standard import display_name


@dataclass(frozen=True, slots=True)
class Entry:
    """One row in values; its `level` counts how deep it stands, a `light` is that of its name."""

    values: tuple[Value, ...]
    level: int = 0
    light: Light | None = None


def entries(
    view: View | None,
    keys: Sequence[Key],
    below: str,
    without: str,
    language: Language,
    level: int = 0,
) -> Iterator[Entry]:
    """Yield a row for each name in a view, and for those `below` it; see `tables.table`."""
    for name, part in each(view):
        if without and isinstance(part, View) and getattr(part, without):
            continue
        light = light_of(name) if _is_level(part) else None
        yield Entry(tuple(_value(name, part, key, language) for key in keys), level, light)
        if below and isinstance(part, View):
            yield from entries(getattr(part, below), keys, below, without, language, level + 1)


def _value(name: str, part: Seen, key: Key, language: Language) -> Value:
    if key == "name" and _is_level(part):
        return lit(name)
    if key == "name":
        return display_name(name, language, _own_name(part))
    if not isinstance(part, View):
        return part
    if not isinstance(key, str):
        return Line(joined(_inlines(name, part, key, language), language))
    if " " in key:
        return Line(joined(_inlines(name, part, key.split(), language), language, " "))
    if key == "every":
        return Line(every(node_of(part).every, language))
    if key == "amount" and isinstance(node_of(part), Measure):
        return figure_of(part)
    value: Seen = getattr(part, key)
    return value


def _inlines(name: str, part: View, keys: Sequence[str], language: Language) -> list[Inlines]:
    return [cell(_value(name, part, key, language), language) for key in keys]


def _is_level(part: Seen) -> bool:
    return isinstance(part, View) and isinstance(node_of(part), Level)


def _own_name(part: Seen) -> str | None:
    node = node_of(part) if isinstance(part, View) else None
    return node.name if isinstance(node, Measure) else None
