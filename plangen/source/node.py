"""One key or value as it stands in a file."""

from typing import Literal, NamedTuple

import yaml

Kind = Literal["text", "map", "list", "alias"]

_KINDS: dict[type[yaml.Event], Kind] = {
    yaml.ScalarEvent: "text",
    yaml.MappingStartEvent: "map",
    yaml.SequenceStartEvent: "list",
    yaml.AliasEvent: "alias",
}


class Node(NamedTuple):
    """A key or a value: what it says, how it is written and where.

    Offset, lines and columns count from 0. `style` is the quotation or block mark of a text,
    ``""`` for a plain one; `in_braces` tells that a map or list is written in braces or brackets.
    The end of a map or list is the end of its first mark.
    """

    kind: Kind
    text: str
    style: str
    in_braces: bool
    offset: int
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def is_plain(self) -> bool:
        """Whether it is a text without quotation marks or a block mark."""
        return self.kind == "text" and not self.style

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return self.is_plain and not self.text

    @property
    def on_one_line(self) -> bool:
        """Whether it ends on the line it starts on."""
        return self.line == self.end_line

    @property
    def length(self) -> int:
        """The columns it takes on its line; 1 where it goes on below."""
        return max(1, self.end_column - self.column) if self.on_one_line else 1


def make_node(event: yaml.Event) -> Node:
    """Make a node of a parser event that starts a value."""
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    return Node(
        _KINDS[type(event)],
        getattr(event, "value", ""),
        getattr(event, "style", "") or "",
        bool(getattr(event, "flow_style", False)),
        start.index,
        start.line,
        start.column,
        end.line,
        end.column,
    )
