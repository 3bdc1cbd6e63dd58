"""What in the text of a plan is no content: comments and blank lines."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plangen.formatting.tree import Value

_COMMENT = re.compile(r"(?:(?<=\s)|^)#")
_MARK = re.compile(r"(?:---|\.\.\.)\s*(?:#.*)?$|%")
"""Marks of a document are kept as comments are."""

_BLOCK_HEAD = re.compile(r"[|>][-+\d]*")


class Comment(NamedTuple):
    """A comment and the character of its line that it begins at; empty for a blank line."""

    text: str
    column: int


def comments(root: Value, lines: Sequence[str]) -> list[str]:
    """Return the texts of all comments."""
    free = outside_texts(root, lines)
    found = (comment_on(line, free[number]) for number, line in enumerate(lines))
    return [one.text for one in found if one and one.text]


def comment_on(line: str, free: int | None) -> Comment | None:
    """Return what is no content of a line; None where there is nothing but content."""
    if free is None:
        return None
    if not free and _MARK.match(line):
        return Comment(line.rstrip(), 0)
    if not line.strip():
        return Comment("", 0)
    found = _COMMENT.search(line, free)
    return Comment(line[found.start() :].rstrip(), found.start()) if found else None


def outside_texts(root: Value, lines: Sequence[str]) -> list[int | None]:
    """Return from which column on each line may hold a comment; None where it is all text."""
    free: list[int | None] = [0] * len(lines)
    for value in _texts(root):
        first, last = value.start, value.end
        if value.style in ("|", ">"):
            free[first.line] = head_of(value, lines).end()
            for line in block_lines(value, lines):
                free[line] = None
        elif value.start != value.end:
            free[first.line : last.line] = [None] * (last.line - first.line)
            free[last.line] = last.column
    return free


def _texts(value: Value) -> Iterator[Value]:
    if value.kind == "text":
        yield value
    for entry in value.entries:
        if entry.key:
            yield entry.key
        yield from _texts(entry.value)


def head_of(value: Value, lines: Sequence[str]) -> re.Match[str]:
    """Return what announces a block text: ``|``, ``>-``."""
    found = _BLOCK_HEAD.search(lines[value.start.line], value.start.column)
    assert found is not None
    return found


def block_lines(value: Value, lines: Sequence[str]) -> range:
    """Return the lines of a block text; blank ones at its end only where they count."""
    end = value.end.line + (value.end.column > 0)
    first = value.start.line + 1
    within = [n for n in range(first, min(end, len(lines))) if lines[n].strip()]
    if "+" in head_of(value, lines)[0]:
        return range(first, min(end, len(lines)))
    return range(first, within[-1] + 1 if within else first)
