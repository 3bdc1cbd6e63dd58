"""Changing a plan's text in place, so that its remarks and its order stay."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from plangen.diagnostics.path import Path
from plangen.diagnostics.width import width
from plangen.drafting.scalars import scalar
from plangen.source.reader import Source

_REMARK = re.compile(r"( {2,})#")


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text, in characters, and what takes its place."""

    start: int
    end: int
    text: str


def apply(source: Source, edits: Iterable[Edit]) -> str:
    """Return the text of a plan after edits that do not overlap."""
    text = "".join(f"{line}\n" for line in source.lines)
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def value(source: Source, path: Path, text: str) -> Edit:
    """Put another text in place of one on one line; a remark behind it stays in its column."""
    node = source.spans.values[path]
    line, written = source.lines[node.line], scalar(text)
    end = node.end_column
    if remark := _REMARK.match(line, end):
        spare = len(remark[1]) + width(line[node.column : end]) - width(written)
        written += " " * max(2, spare)
        end += len(remark[1])
    start = _start_of(source, node.line)
    return Edit(start + node.column, start + end, written)


def begins_line(source: Source, path: Path) -> bool:
    """Tell whether an entry is there and has its lines to itself, as none within braces has."""
    key = source.spans.keys.get(path)
    return key is not None and not source.lines[key.line][: key.column].strip()


def entry(source: Source, path: Path, lines: Sequence[str]) -> Edit:
    """Put lines in place of an entry that begins a line, and of what is below it."""
    key = source.spans.keys[path]
    last = key.line + 1
    while last < len(source.lines) and _is_below(source.lines[last], key.column):
        last += 1
    indent = " " * key.column
    text = "".join(f"{indent}{line}\n" for line in lines)
    return Edit(_start_of(source, key.line), _start_of(source, last), text)


def _is_below(line: str, column: int) -> bool:
    return bool(line.strip()) and len(line) - len(line.lstrip(" ")) > column


def _start_of(source: Source, line: int) -> int:
    return [0, *accumulate(len(text) + 1 for text in source.lines)][line]
