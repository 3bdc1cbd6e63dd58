"""Lists in people's Markdown, laid out as python-markdown wants them: four spaces a level."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from plangen.document.markers import FORCED_BREAK, SOFT_BREAK

_RULE = re.compile(r" *([-*_])(?: *\1){2,} *$")
_ITEM = re.compile(r"( *)([-*+]|[0-9]{1,9}[.)]) +(?=\S)")
_APART = re.compile(r" *(?:[>|]|#{1,6} )")     # never the continuation of a paragraph
_NESTED = 2                                    # spaces that make an item the child of the last


class _Item(NamedTuple):
    """Where an item's marker stands, in spaces, and of which kind its list is."""

    indent: int
    ordered: bool


def relist(lines: Iterable[str]) -> list[str]:
    """Lay out the lists in these lines; a line that continues an item's is joined to it."""
    layout = _Layout()
    for line in lines:
        layout.add(line)
    return layout.lines


class _Layout:
    """The lines laid out so far, and the items that a next line may belong to."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._open: list[_Item] = []

    def add(self, line: str) -> None:
        item = _ITEM.match(line)
        if not line.strip():
            self.lines.append("")
        elif _RULE.match(line):
            self._add_apart(line.strip(), 0)
        elif item and self._may_begin(item[2]):
            self._add_item(item, line[item.end() :])
        else:
            self._add_text(line)

    @property
    def _above(self) -> str:
        return self.lines[-1] if self.lines else ""

    def _may_begin(self, mark: str) -> bool:
        """Tell a list from a line of prose that happens to begin with 2026."""
        return bool(self._open) or not self._above or mark in ("-", "*", "+", "1.", "1)")

    def _add_item(self, match: re.Match[str], words: str) -> None:
        item = _Item(len(match[1]), match[2][0].isdigit())
        in_list = bool(self._open) and bool(_ITEM.match(self._above))
        sibling = self._close(item.indent)
        of_its_kind = sibling is None or sibling.ordered == item.ordered
        if self._above and not (in_list and of_its_kind):
            self.lines.append("")
        mark = f"{match[2][:-1]}." if item.ordered else "-"
        self._append(f"{mark} {words}")
        self._open.append(item)

    def _add_text(self, line: str) -> None:
        words, indent = line.lstrip(), len(line) - len(line.lstrip())
        if not self._above:
            self._close(indent)
            self._append(words)
        elif self._open and _APART.match(line):
            self._add_apart(words, indent)
        elif self._open and not _APART.match(self._above):
            joint = FORCED_BREAK if self._above.endswith("  ") else SOFT_BREAK
            self.lines[-1] = self._above.rstrip() + joint + words
        else:
            self._append(words)

    def _add_apart(self, words: str, indent: int) -> None:
        """Add a line that is no paragraph's, with an empty line to end the item above it."""
        if self._open and not _APART.match(self._above):
            self.lines.append("")
        self._close(indent)
        self._append(words)

    def _close(self, indent: int) -> _Item | None:
        """Close the items that a line so far to the left is not part of; return the outermost."""
        closed = None
        while self._open and indent < self._open[-1].indent + _NESTED:
            closed = self._open.pop()
        return closed

    def _append(self, words: str) -> None:
        self.lines.append("    " * len(self._open) + words)
