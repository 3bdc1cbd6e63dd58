"""A tree and its notes as lines: two spaces a level, short maps in braces, remarks in column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plangen.diagnostics.path import Path
from plangen.diagnostics.width import width
from plangen.drafting.scalars import item, name, scalar
from plangen.formatting.comments import block_lines, head_of
from plangen.formatting.notes import Notes, Remark
from plangen.formatting.order import in_order
from plangen.formatting.tree import Entry, Value

_WIDEST = 110
"""How many columns what stands in braces may reach; a remark behind it may go on."""

_STEP = "  "
_PROSE = "narrative"
"""Whose texts are people's own, quotation marks and all."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a file is laid out from: its lines, its notes, and the texts that become others.

    `movable` tells that entries may change places; they may not where some refer to others.
    """

    lines: Sequence[str]
    notes: Notes
    commented: frozenset[Path]
    texts: Mapping[Path, str]
    movable: bool

    def file(self, root: Value) -> Iterator[str]:
        """Yield the lines of the file; what stands at its head stays there."""
        first = root.entries[0].path if root.entries else ()
        yield from self.notes.before.get(first, ())
        notes = replace(self.notes, before={**self.notes.before, first: []})
        if not root.entries:
            yield self._braces(root)
        yield from replace(self, notes=notes)._entries(root, (), "")

    def _entries(self, value: Value, path: Path, indent: str) -> Iterator[str]:
        entries: Sequence[Entry] = value.entries
        if self.movable and value.kind == "map":
            entries = in_order(path, entries)
        for entry in entries:
            yield from _indented(self.notes.before.get(entry.path, ()), indent)
            yield from self._entry(entry, indent)
        yield from _indented(self.notes.at_end.get(path, ()), indent)

    def _entry(self, entry: Entry, indent: str) -> Iterator[str]:
        value, remark = entry.value, self.notes.behind.get(entry.path)
        head = indent + (f"{self._key(entry.key)}:" if entry.key else "-")
        anchor = f" &{value.anchor}" if value.anchor else ""
        if value.is_blank:
            yield _with_remark(head + anchor, remark)
        elif not value.has_parts:
            yield from self._text(entry, head + anchor, indent, remark)
        elif self._fits(entry, head + anchor):
            yield _with_remark(f"{head}{anchor} {self._braces(value)}", remark)
        elif entry.key or remark or anchor or self.notes.before.get(value.entries[0].path):
            yield _with_remark(head + anchor, remark)
            yield from self._entries(value, entry.path, indent + _STEP)
        else:
            first, *rest = self._entries(value, entry.path, indent + _STEP)
            yield f"{head} {first.lstrip()}"
            yield from rest

    def _fits(self, entry: Entry, head: str) -> bool:
        """Tell whether what was in braces may stay there; what is empty has to."""
        value = entry.value
        if not value.entries:
            return True
        if not value.in_braces or entry.path in self.commented or not _is_simple(value):
            return False
        return width(f"{head} {self._braces(value)}") <= _WIDEST

    def _braces(self, value: Value) -> str:
        """Write a map or a list on one line."""
        entries: Sequence[Entry] = value.entries
        if self.movable and value.kind == "map" and entries:
            entries = in_order(entries[0].path[:-1], entries)
        opening, closing = "{}" if value.kind == "map" else "[]"
        return opening + ", ".join(map(self._in_braces, entries)) + closing

    def _in_braces(self, entry: Entry) -> str:
        value = entry.value
        key = f"{self._key(entry.key)}:" if entry.key else ""
        if value.is_blank and not value.anchor:
            return key.removesuffix(":")
        said = self._braces(value) if value.has_parts else self._one_line(entry)
        anchor = f"&{value.anchor} " if value.anchor else ""
        return f"{key} {anchor}{said}".lstrip()

    def _key(self, key: Value) -> str:
        """Return a name as it is written, without quotation marks that it can do without."""
        if not key.on_one_line:
            return name(key.text)
        return key.text if key.style and name(key.text) == key.text else self._slice(key)

    def _one_line(self, entry: Entry) -> str:
        """Return a text on one line, without quotation marks that it can do without."""
        value, written = entry.value, self._slice(entry.value)
        if value.kind == "alias":
            return written
        if changed := self.texts.get(entry.path):
            return scalar(changed)
        if not value.style or _PROSE in entry.path[:2]:
            return written
        return value.text if item(value.text) == value.text else written

    def _text(self, entry: Entry, head: str, indent: str, remark: Remark | None) -> Iterator[str]:
        value = entry.value
        if value.style in ("|", ">"):
            yield from self._block(entry, head, indent, remark)
        elif value.on_one_line:
            yield _with_remark(f"{head} {self._one_line(entry)}", remark)
        else:
            first, *others = self._slices(value)
            folded = [line.lstrip() for line in others]
            *before, end = [f"{indent}{_STEP}{line}" if line else "" for line in folded]
            yield f"{head} {first}"
            yield from before
            yield _with_remark(end, remark)

    def _block(self, entry: Entry, head: str, indent: str, remark: Remark | None) -> Iterator[str]:
        announced = head_of(entry.value, self.lines)[0]
        digits = "".join(filter(str.isdigit, announced))
        written = [self.lines[number] for number in block_lines(entry.value, self.lines)]
        depths = [len(line) - len(line.lstrip(" ")) for line in written if line.strip()]
        depth = entry.start.column + int(digits) if digits else min(depths[:1], default=0)
        mark = announced.replace(digits, str(len(_STEP))) if digits else announced
        yield _with_remark(f"{head} {mark}", remark)
        for line in written:
            yield f"{indent}{_STEP}{line[depth:]}" if line[depth:] else ""

    def _slice(self, value: Value) -> str:
        return "\n".join(self._slices(value))

    def _slices(self, value: Value) -> list[str]:
        """Return what a text is written as, line by line, without its anchor."""
        first, last = value.start, value.end
        lines = list(self.lines[first.line : last.line + 1])
        lines[-1] = lines[-1][: last.column]
        lines[0] = lines[0][first.column :]
        if value.anchor:
            lines[0] = lines[0].removeprefix(f"&{value.anchor}").lstrip()
        return lines


def _is_simple(value: Value) -> bool:
    """Tell whether all texts in a value are on one line."""
    return all(
        _is_simple(entry.value) if entry.value.has_parts else entry.value.on_one_line
        for entry in value.entries
    )


def _with_remark(line: str, remark: Remark | None) -> str:
    """Put a remark behind a line, in the column it had if there is room."""
    if remark is None:
        return line
    return f"{line}{' ' * max(2, remark.column - width(line))}{remark.text}"


def _indented(texts: Sequence[str], indent: str) -> Iterator[str]:
    return (f"{indent}{text}" if text else "" for text in texts)
