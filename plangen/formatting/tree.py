"""A plan's text as a tree that knows where everything begins and ends, anchors too."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import yaml

from plangen.diagnostics.path import Path
from plangen.source.events import next_event
from plangen.source.node import Kind, make_node


class Place(NamedTuple):
    """A place between two characters; lines and columns count from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it is written: a text, an alias, or the entries of a map or list.

    `style` is as in `Node`. The end of a block is where the next thing begins.
    """

    kind: Kind
    text: str
    style: str
    in_braces: bool
    anchor: str
    start: Place
    end: Place
    entries: tuple["Entry", ...] = ()

    @property
    def has_parts(self) -> bool:
        """Whether it is a map or a list, be it empty."""
        return self.kind in {"map", "list"}

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return self.kind == "text" and self.start == self.end

    @property
    def on_one_line(self) -> bool:
        """Whether it ends on the line it begins on; a block text never does."""
        return self.start.line == self.end.line and self.style not in ("|", ">")


@dataclass(frozen=True, slots=True)
class Entry:
    """A value with its name; in a list it has none. It begins at its name, or at its dash."""

    path: Path
    key: Value | None
    value: Value
    start: Place


def parse(text: str) -> Value:
    """Return the outermost value of a text that has no faults."""
    following = next_event(text)
    for _ in range(2):
        following()
    return _value(following, following(), (), text.splitlines())


def walk(value: Value) -> Iterator[Entry]:
    """Yield all entries in the order of the text."""
    for entry in value.entries:
        yield entry
        yield from walk(entry.value)


def _value(
    following: Callable[[], yaml.Event], event: yaml.Event, path: Path, lines: list[str]
) -> Value:
    node = make_node(event)
    start, end = Place(node.line, node.column), Place(node.end_line, node.end_column)
    entries: list[Entry] = []
    if node.kind in {"map", "list"}:
        while not isinstance(inside := following(), yaml.CollectionEndEvent):
            entries.append(_entry(following, inside, path, node.kind, lines, len(entries)))
        end = _end(inside)
    anchor = "" if node.kind == "alias" else getattr(event, "anchor", None) or ""
    return Value(
        node.kind, node.text, node.style, node.in_braces, anchor, start, end, tuple(entries)
    )


def _entry(
    following: Callable[[], yaml.Event],
    event: yaml.Event,
    path: Path,
    kind: Kind,
    lines: list[str],
    position: int,
) -> Entry:
    if kind == "list":
        at = (*path, position)
        value = _value(following, event, at, lines)
        return Entry(at, None, value, _dash(value.start, lines))
    key = _value(following, event, path, lines)
    at = (*path, key.text)
    return Entry(at, key, _value(following, following(), at, lines), key.start)


def _dash(start: Place, lines: list[str]) -> Place:
    """Return where the dash before an item is; the item's own place in brackets."""
    for line in range(start.line, -1, -1):
        before = lines[line][: start.column] if line == start.line else lines[line]
        if before.rstrip().endswith("-"):
            return Place(line, before.rindex("-"))
        if before.strip() and not before.lstrip().startswith("#"):
            break
    return start


def _end(event: yaml.Event) -> Place:
    mark = event.end_mark
    assert mark is not None
    return Place(mark.line, mark.column)
