"""Parser events → the tree of texts, and the node of every path."""

from dataclasses import dataclass, field

import yaml

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.path import Path
from plangen.diagnostics.span import Span
from plangen.source import structure
from plangen.source.events import next_event
from plangen.source.limits import MAX_DEPTH, MAX_NODES, LimitError, too_deep, too_many
from plangen.source.node import Node, make_node

Tree = str | None | list["Tree"] | dict[str, "Tree"]
"""What a plan says: every scalar is the text that was written, and None where nothing was."""

_BLANK = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(slots=True)
class Nodes:
    """All that was met on the way through a file; `error` is where the parser gave up."""

    keys: dict[Path, Node] = field(default_factory=dict)
    values: dict[Path, Node] = field(default_factory=dict)
    odd_keys: list[tuple[Path, Node]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    error: yaml.MarkedYAMLError | None = None
    limited: bool = False


@dataclass(frozen=True, slots=True)
class _Anchor:
    tree: Tree
    size: int
    height: int


def compose(text: str, file: str) -> tuple[Tree, Nodes]:
    """Read the text as one document; the tree is None where that was not possible."""
    composer = _Composer(text, file)
    nodes = composer.nodes
    try:
        return composer.document(), nodes
    except LimitError as reached:
        nodes.faults.append(reached.fault)
        nodes.limited = True
    except yaml.MarkedYAMLError as error:
        nodes.error = error
    return None, nodes


class _Composer:
    """One walk through the events of a text. Reads on after faults; stops only at limits."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.nodes = Nodes()
        self._next = next_event(text)
        self._anchors: dict[str, _Anchor | None] = {}
        self._unused: dict[str, tuple[Path, Node]] = {}
        self._count = 0
        self._deepest = 0

    def document(self) -> Tree:
        """Read the stream to its end."""
        self._next()
        if type(self._next()) is yaml.StreamEndEvent:
            return None
        tree = self._value(self._next(), (), 0)
        self._next()
        rest = self._next()
        if rest.start_mark and type(rest) is not yaml.StreamEndEvent:
            mark = rest.start_mark
            span = Span(self.file, mark.line + 1, mark.column + 1)
            self.nodes.faults.append(structure.second_document(span))
        for name, (path, node) in self._unused.items():
            self.nodes.faults.append(structure.unused_anchor(self._span(node), path, name))
        return tree

    def _value(self, event: yaml.Event, path: Path, depth: int) -> Tree:
        node = self.nodes.values[path] = make_node(event)
        self._count += 1
        if self._count > MAX_NODES:
            raise LimitError(too_many(self._span(node), path))
        if isinstance(event, yaml.AliasEvent):
            return self._alias(str(event.anchor), node, path, depth)
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
        if event.tag is not None:
            self.nodes.faults.append(structure.tag(self._span(node), path, event.tag))
        if event.anchor is not None:
            return self._anchored(event.anchor, node, path, depth)
        return self._content(node, path, depth)

    def _content(self, node: Node, path: Path, depth: int) -> Tree:
        if node.kind == "text":
            return None if not node.style and node.text in _BLANK else node.text
        self._go_down(depth + 1, node, path)
        if node.kind == "map":
            return self._map(path, depth + 1)
        return self._list(path, depth + 1)

    def _list(self, path: Path, depth: int) -> list[Tree]:
        items: list[Tree] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._value(event, (*path, len(items)), depth))
        return items

    def _map(self, path: Path, depth: int) -> dict[str, Tree]:
        entries: dict[str, Tree] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = make_node(event)
            if key.kind != "text" or not key.text:
                self._odd_entry(key, event, path, depth)
                continue
            name = self._name(key, path)
            child = (*path, name)
            self.nodes.keys[child] = key
            value = self._value(self._next(), child, depth)
            if key.text == "<<" and not key.style:
                self.nodes.faults.append(structure.merge(self._span(key), child))
            elif name == key.text:
                entries[name] = value
        return entries

    def _odd_entry(self, key: Node, event: yaml.Event, path: Path, depth: int) -> None:
        """Read past an entry whose key is no name."""
        child = (*path, "")
        self.nodes.odd_keys.append((path, key))
        self._value(event, child, depth)
        self._value(self._next(), child, depth)
        del self.nodes.values[child]

    def _name(self, key: Node, path: Path) -> str:
        """Return the name of an entry; a second of that name has its line added."""
        child = (*path, key.text)
        first = self.nodes.keys.get(child)
        if first is None:
            return key.text
        fault = structure.duplicate(self._span(key), child, key.text, first.line + 1)
        self.nodes.faults.append(fault)
        return f"{key.text} ({key.line + 1})"

    def _anchored(self, name: str, node: Node, path: Path, depth: int) -> Tree:
        deepest, count = self._deepest, self._count
        self._anchors[name] = None
        if node.kind == "text":
            self._unused[name] = (path, node)
        self._deepest = depth
        tree = self._content(node, path, depth)
        self._anchors[name] = _Anchor(tree, self._count - count + 1, self._deepest - depth)
        self._deepest = max(deepest, self._deepest)
        return tree

    def _alias(self, name: str, node: Node, path: Path, depth: int) -> Tree:
        self._unused.pop(name, None)
        anchor = self._anchors.get(name)
        if anchor is None:
            is_open = name in self._anchors
            fault = structure.bad_alias(self._span(node), path, name, is_open=is_open)
            self.nodes.faults.append(fault)
            return None
        self._count += anchor.size
        self._go_down(depth + anchor.height, node, path)
        return anchor.tree

    def _go_down(self, depth: int, node: Node, path: Path) -> None:
        self._deepest = max(depth, self._deepest)
        if depth > MAX_DEPTH:
            raise LimitError(too_deep(self._span(node), path))

    def _span(self, node: Node) -> Span:
        return Span(self.file, node.line + 1, node.column + 1, node.length)
