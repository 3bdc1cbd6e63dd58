"""Writing figures into the text of a plan, with their reasons beside them; all else stays."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plangen.diagnostics.path import Path
from plangen.drafting import edits
from plangen.drafting.edits import Edit
from plangen.drafting.scalars import name, scalar
from plangen.source.node import Node
from plangen.source.reader import Source, read

_ARROW = re.compile(r"^(.*?(?:→|->)\s*).*$")
_REMARK = re.compile(r"\s(#.*)$")


@dataclass(frozen=True, slots=True)
class Written:
    """What is to stand at a path of a plan, such as a measure's target, and why."""

    path: Path
    text: str
    reason: str


def with_figures(data: bytes, file: str, wanted: Sequence[Written], mark: str) -> bytes:
    """Return a plan with other figures; remarks that begin with `mark` are replaced.

    Raises ValueError where the file is no YAML.
    """
    for one in wanted:
        source = _source(data, file)
        data = edits.apply(source, [_edit(source, one)]).encode()
    source = _source(data, file)
    reasons: dict[int, list[str]] = {}
    for one in wanted:
        line = source.spans.value(one.path).line
        reasons.setdefault(line - 1, []).append(one.reason)
    return _with_remarks(source, reasons, mark).encode()


def _source(data: bytes, file: str) -> Source:
    source = read(data, file).source
    if source is None:
        raise ValueError(f"{file} is no plan that can be edited")
    return source


def _edit(source: Source, one: Written) -> Edit:
    """Put a figure where one stands; else where it would stand."""
    values, measure = source.spans.values, one.path[:-1]
    if one.path in values:
        return edits.value(source, one.path, one.text)
    short = values.get(measure)
    if short and short.kind == "text" and not short.is_blank:
        before = _ARROW.match(short.text)
        return edits.value(source, measure, (before[1] if before else "") + one.text)
    return _new_entry(source, one.path, one.text)


def _new_entry(source: Source, path: Path, text: str) -> Edit:
    """Put in an entry, and the maps around it that are not there, before what they hold."""
    depth = len(path) - 1
    while (first := _first_key(source, path[:depth])) is None:
        if depth == 0:
            raise ValueError(f"{source.file} has nothing to stand beside")
        depth -= 1
    entry = _nested([str(key) for key in path[depth:]], text)
    at = _offset(source, first)
    if _begins_line(source, first):
        return Edit(at, at, f"{entry}\n{' ' * first.column}")
    return Edit(at, at, f"{entry}, ")


def _nested(keys: Sequence[str], text: str) -> str:
    first, *others = keys
    if not others:
        return f"{name(first)}: {scalar(text)}"
    return f"{name(first)}: {{{_nested(others, text)}}}"


def _first_key(source: Source, path: Path) -> Node | None:
    inside = (
        node for at, node in source.spans.keys.items()
        if len(at) == len(path) + 1 and at[: len(path)] == path
    )  # fmt: skip
    return min(inside, key=lambda node: (node.line, node.column), default=None)


def _begins_line(source: Source, key: Node) -> bool:
    return not source.lines[key.line][: key.column].strip()


def _offset(source: Source, node: Node) -> int:
    return sum(len(line) + 1 for line in source.lines[: node.line]) + node.column


def _with_remarks(source: Source, reasons: Mapping[int, Sequence[str]], mark: str) -> str:
    lines = list(source.lines)
    ends = dict(_ends(source))
    for at, said in reasons.items():
        lines[at] = _with_remark(lines[at], ends.get(at, 0), "; ".join(dict.fromkeys(said)), mark)
    return "".join(f"{line}\n" for line in lines)


def _ends(source: Source) -> Iterator[tuple[int, int]]:
    """Yield how far the values of each line reach, so that a # in a text is no remark."""
    reach: dict[int, int] = {}
    for node in source.spans.values.values():
        if node.kind == "text" and node.on_one_line:
            reach[node.line] = max(reach.get(node.line, 0), node.end_column)
    yield from reach.items()


def _with_remark(line: str, end: int, reason: str, mark: str) -> str:
    found = _REMARK.search(line, max(0, end - 1))
    own = found[1].partition(mark)[0].rstrip(" #;") if found else ""
    code = line[: found.start()] if found else line
    kept = f"{own}; " if own else "# "
    return f"{code.rstrip()}  {kept}{mark}{reason}"
