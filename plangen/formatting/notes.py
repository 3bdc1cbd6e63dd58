"""The comments and blank lines of a plan, and what each of them belongs to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from plangen.diagnostics.path import Path
from plangen.diagnostics.width import width
from plangen.formatting.comments import Comment, comment_on, outside_texts
from plangen.formatting.tree import Entry, Value, walk

_GAP = 2
"""So many spaces stand before a remark; more of them put it into a column."""


class Remark(NamedTuple):
    """A comment behind something, and the column of a screen that it was put in; 0 if in none."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Notes:
    """By the path of an entry what stands before it and behind it; by that of a map its end.

    An empty text is a blank line.
    """

    before: dict[Path, list[str]] = field(default_factory=dict)
    behind: dict[Path, Remark] = field(default_factory=dict)
    at_end: dict[Path, list[str]] = field(default_factory=dict)

    def commented(self) -> frozenset[Path]:
        """Return the values with a comment inside."""
        before = (path for path, texts in self.before.items() if any(texts))
        within = [path[:end] for path in (*before, *self.behind) for end in range(len(path))]
        return frozenset((*within, *self.at_end))


def notes_of(root: Value, lines: Sequence[str]) -> Notes:
    """Return the notes of a text."""
    notes = Notes()
    starting = {line: list(found) for line, found in groupby(walk(root), _line_of)}
    free = outside_texts(root, lines)
    waiting: list[Comment] = []
    last: Entry | None = None
    for number, line in enumerate(lines):
        here = starting.get(number, [])
        if here:
            _settle(waiting, last, here[0], notes, root)
            waiting, last = [], here[-1]
        comment = comment_on(line, free[number])
        if comment is not None and (here or line[: comment.column].strip()):
            _put_behind(comment, line, here or _ending(root, number), notes)
        elif comment and (comment.text or not waiting or waiting[-1].text):
            waiting.append(comment)
    if waiting and not waiting[-1].text:
        waiting.pop()
    _settle(waiting, last, None, notes, root)
    return notes


def _line_of(entry: Entry) -> int:
    return entry.start.line


def _put_behind(comment: Comment, line: str, there: Sequence[Entry], notes: Notes) -> None:
    if not comment.text:
        return
    owner = _owner(there)
    if owner is None or owner.path in notes.behind:
        notes.before.setdefault(there[0].path if there else (), []).append(comment.text)
    else:
        before = line[: comment.column]
        is_apart = len(before) - len(before.rstrip()) > _GAP
        notes.behind[owner.path] = Remark(comment.text, width(before) if is_apart else 0)


def _owner(there: Sequence[Entry]) -> Entry | None:
    """Return the outermost of the entries on a line that has no other beside it in its value."""
    lines = {entry.start.line for entry in there}
    for entry in there:
        value = entry.value
        if value.end.line in lines and (value.in_braces or not value.has_parts):
            return entry
        if not any(inner.start.line in lines for inner in value.entries):
            return entry
    return there[-1] if there else None


def _ending(root: Value, line: int) -> list[Entry]:
    """Return the outermost entry that ends on a line, for what stands behind its last bracket."""
    return [entry for entry in walk(root) if entry.value.end.line == line][:1]


def _settle(
    waiting: Sequence[Comment],
    last: Entry | None,
    following: Entry | None,
    notes: Notes,
    root: Value,
) -> None:
    """Give lines between two entries to the second, or to the end of what is indented as they."""
    if not waiting:
        return
    column = following.start.column if following else -1
    around = [one for one in _around(root, last) if one.start.column > column]
    deeper = [at for at, one in enumerate(waiting) if one.text and one.column > column]
    ending = deeper[-1] + 1 if deeper and around else 0
    home: Path = ()
    for one in reversed(waiting[:ending]):
        if one.text:
            home = _ended(around, one.column)
        notes.at_end.setdefault(home, []).insert(0, one.text)
    rest = [one.text for one in waiting[ending:]]
    if following:
        notes.before[following.path] = rest
    elif any(rest):
        notes.at_end.setdefault((), []).extend(rest)


def _ended(around: Sequence[Entry], column: int) -> Path:
    """Return the map or list at whose end a comment stands: the innermost indented no deeper.

    Where a list is indented like what it belongs to, the comment is outside.
    """
    depths = [entry.start.column for entry in around if entry.start.column <= column]
    deepest = max(depths, default=around[0].start.column)
    return next(entry.path[:-1] for entry in around if entry.start.column == deepest)


def _around(root: Value, last: Entry | None) -> Iterator[Entry]:
    """Yield the entries on the way to one, as far as they have lines of their own."""
    value = root
    while last and not value.in_braces:
        entry = next((e for e in value.entries if e.path == last.path[: len(e.path)]), None)
        if entry is None:
            return
        yield entry
        value = entry.value
