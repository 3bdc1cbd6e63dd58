"""Read the text of a plan: everything that is wrong with it in one go, and never an exception."""

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.span import Span
from plangen.source import structure
from plangen.source.characters import clean, foreign_characters
from plangen.source.columns import as_written
from plangen.source.decoding import decode
from plangen.source.nodes import Tree, compose
from plangen.source.spans import SourceMap
from plangen.source.traps import traps
from plangen.source.traps.page import Page

_OF_NAMES = ("P003", "P006")


@dataclass(frozen=True, slots=True)
class Source:
    """The tree of one file and the place of all its values."""

    file: str
    lines: tuple[str, ...]
    tree: dict[str, Tree]
    spans: SourceMap

    def line(self, span: Span) -> str:
        """Return the text of the line a span lies on; empty where there is none."""
        return self.lines[span.line - 1] if 0 < span.line <= len(self.lines) else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file: its source, if YAML could read it as it stands, and faults.

    `lines` are those of the file, also where it has no source; none where it is no text.
    """

    source: Source | None
    faults: tuple[Fault, ...]
    lines: tuple[str, ...] = ()


def read(data: bytes, file: str) -> Reading:
    """Read the bytes of a plan; all faults found are in the order of the file."""
    text = decode(data, file)
    if isinstance(text, Fault):
        return Reading(None, (text,))
    faults = list(foreign_characters(text, file))
    text = clean(text)
    lines = tuple(text.splitlines())
    tree, nodes = compose(text, file)
    readable = nodes.error is None
    if nodes.error:
        from plangen.source.mending import mend  # a third of this package, for faulty texts only

        text, slips = mend(text, file)
        faults += slips
        tree, nodes = compose(text, file)
    page = Page(file, text, tuple(text.splitlines()), nodes)
    faults += [as_written(fault, page.lines, lines) for fault in _one_a_cause(page, faults)]
    source = _source(page, tree) if readable and not nodes.limited else None
    if source is None and not faults:
        faults.append(_no_plan(page, tree))
    return Reading(source, tuple(sorted(faults, key=lambda fault: fault.span)), lines)


def _one_a_cause(page: Page, known: list[Fault]) -> Iterator[Fault]:
    """Report traps, and what else is wrong but for names that a slip on their line explains."""
    found = list(traps(page))
    yield from found
    explained = {fault.span.line for fault in (*found, *known)}
    for fault in page.nodes.faults:
        if fault.code not in _OF_NAMES or fault.span.line not in explained:
            yield fault


def _source(page: Page, tree: Tree) -> Source | None:
    if not isinstance(tree, dict):
        return None
    spans = SourceMap(page.file, page.lines, page.nodes.keys, page.nodes.values)
    return Source(page.file, page.lines, tree, spans)


def _no_plan(page: Page, tree: Tree) -> Fault:
    root = page.nodes.values.get(())
    if tree is None or root is None:
        return structure.empty(page.file)
    return structure.not_a_map(Span(page.file, root.line + 1, root.column + 1), tree)
