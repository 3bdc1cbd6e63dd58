"""What a trap looks at: a file that YAML could read, though perhaps not as it was meant."""

from dataclasses import dataclass

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message
from plangen.diagnostics.path import Path
from plangen.diagnostics.span import Span
from plangen.source.node import Node
from plangen.source.nodes import Nodes


@dataclass(frozen=True, slots=True)
class Page:
    """One file: its text, its lines and the nodes that were found in it."""

    file: str
    text: str
    lines: tuple[str, ...]
    nodes: Nodes

    def fault(
        self, node: Node, path: Path, message: Message, *hints: Message, at: int = 0
    ) -> Fault:
        """Report the slip at a node, `at` characters after its start."""
        span = Span(self.file, node.line + 1, node.column + 1 + at, max(1, node.length - at))
        return Fault("P001", message, span, path, hints)

    def line(self, node: Node) -> str:
        """Return the line a node starts on."""
        return self.lines[node.line] if node.line < len(self.lines) else ""

    def before(self, node: Node) -> str:
        """Return what stands on the line before a node."""
        return self.line(node)[: node.column]

    def replaced(self, node: Node, text: str) -> str:
        """Return the line with another text where the (one-line) node stands."""
        line = self.line(node)
        return line[: node.column] + text + line[node.end_column :]

    def in_braces(self, path: Path) -> bool:
        """Tell whether the value stands inside braces or brackets."""
        parent = self.nodes.values.get(path[:-1]) if path else None
        return parent is not None and parent.in_braces

    def is_blank(self, path: Path) -> bool:
        """Tell whether a name stands there with nothing after it."""
        node = self.nodes.values.get(path)
        return node is not None and node.is_blank

    def plain(self) -> list[tuple[Path, Node]]:
        """Return the values that are texts without quotation marks or a block mark."""
        return [
            (path, node)
            for path, node in self.nodes.values.items()
            if node.text and not node.style
        ]
