"""Where everything stands: from the path of a value to its line and column."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from plangen.diagnostics.path import Path
from plangen.diagnostics.span import Span
from plangen.source.node import Node

_CHARACTERS = {
    '"': re.compile(r"\\(?:x..|u.{4}|U.{8}|.)|."),
    "'": re.compile(r"''|."),
}


@dataclass(frozen=True, slots=True)
class SourceMap:
    """The place of every key and every value of one file, by path.

    A path that is not in the file, as when a short form was written, has the place of the
    longest part of it that is.
    """

    file: str
    lines: tuple[str, ...]
    keys: Mapping[Path, Node]
    values: Mapping[Path, Node]

    def key(self, path: Path) -> Span:
        """Return the place of the name of a value; for an item of a list, of the item."""
        known = self._known(path)
        node = self.keys.get(known) or self.values.get(known)
        return self._span(node) if node else Span(self.file, 1, 1)

    def value(self, path: Path) -> Span:
        """Return the place of a value; of its name where it has parts, or is left empty."""
        known = self._known(path)
        node = self.values.get(known)
        if node and node.kind in ("text", "alias") and not node.is_blank:
            return self._span(node)
        return self.key(known)

    def position_in(self, path: Path, offset: int) -> Span:
        """Return the place of one character of a text, given its offset in the text as read."""
        node = self.values.get(self._known(path))
        if node is None or node.kind != "text" or not 0 <= offset <= len(node.text):
            return self.value(path)
        if not node.on_one_line:
            return self._in_lines(node, offset)
        columns = 1 + self._quoted_columns(node, offset) if node.style else offset
        return Span(self.file, node.line + 1, node.column + columns + 1)

    def _known(self, path: Path) -> Path:
        while path and path not in self.values:
            path = path[:-1]
        return path

    def _span(self, node: Node) -> Span:
        end = node.end_column if node.on_one_line else len(self.lines[node.line].rstrip())
        return Span(self.file, node.line + 1, node.column + 1, max(1, end - node.column))

    def _quoted_columns(self, node: Node, offset: int) -> int:
        """Count the columns that the first characters of a quoted text take, escapes and all."""
        written = self.lines[node.line][node.column + 1 : node.end_column - 1]
        characters = _CHARACTERS[node.style].findall(written)
        return sum(map(len, characters[:offset]))

    def _in_lines(self, node: Node, offset: int) -> Span:
        """Find the line that holds the offset: the words of each stand in the text in order."""
        place, after = Span(self.file, node.line + 1, node.column + 1), 0
        for number in range(node.line, min(node.end_line + 1, len(self.lines))):
            column, words = self._words(node, number)
            at = node.text.find(words, after) if words else -1
            if at > offset:
                break
            if at >= 0:
                place = Span(self.file, number + 1, column + 1 + min(offset - at, len(words)))
                after = at + len(words)
        return place

    def _words(self, node: Node, number: int) -> tuple[int, str]:
        """Return what one line holds of a text of several lines, and its column from 0."""
        line, start = self.lines[number], 0
        if number == node.end_line:
            line = line[: node.end_column - (1 if node.style in _CHARACTERS else 0)]
        if number == node.line:
            start = node.column + (1 if node.style else 0)
            if node.style in ("|", ">"):
                start = len(line)
        words = line[start:].strip()
        return (line.index(words, start) if words else 0), words
