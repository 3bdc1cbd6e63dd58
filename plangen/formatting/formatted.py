"""The one shape of a plan's text. What it says, and every comment, stays."""

from collections.abc import Mapping
from dataclasses import dataclass

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.path import Path
from plangen.drafting import edits
from plangen.formatting.comments import comments
from plangen.formatting.layout import Layout
from plangen.formatting.notes import notes_of
from plangen.formatting.numbers import narrowed, tidied
from plangen.formatting.tree import Value, parse, walk
from plangen.model.reading import read_plan
from plangen.source.nodes import Tree
from plangen.source.reader import Source, read


@dataclass(frozen=True, slots=True)
class Formatted:
    """What came of formatting a plan: its text, None where `faults` kept it from being read."""

    data: bytes | None
    faults: tuple[Fault, ...] = ()
    lines: tuple[str, ...] = ()


def formatted(data: bytes, file: str) -> Formatted:
    """Format a plan. What ends its lines stays, a byte-order mark goes."""
    reading = read(data, file)
    if reading.source is None or reading.faults:
        return Formatted(None, reading.faults, reading.lines)
    text = _laid_out(_readable(reading.source))
    ending = "\r\n" if data.partition(b"\n")[0].endswith(b"\r") else "\n"
    return Formatted(text.replace("\n", ending).encode())


def _readable(source: Source) -> Source:
    """Return a plan with the numbers put right that were written in full-width characters."""
    faults = read_plan(source).faults
    slips = [edits.value(source, path, text) for path, text in narrowed(faults, source)]
    if not slips:
        return source
    repaired = read(edits.apply(source, slips).encode(), source.file).source
    return repaired or source


def _laid_out(source: Source) -> str:
    root = parse("\n".join(source.lines))
    notes = notes_of(root, source.lines)
    refers = any(entry.value.kind == "alias" for entry in walk(root))
    plan = None if refers else read_plan(source).plan
    texts = tidied(plan, source) if plan else {}
    layout = Layout(source.lines, notes, notes.commented(), texts, movable=not refers)
    text = "".join(f"{line}\n" for line in layout.file(root)).lstrip("\n")
    _must_say_the_same(source, root, texts, text)
    return text


def _must_say_the_same(
    source: Source, root: Value, texts: Mapping[Path, str], text: str
) -> None:
    """Make sure that nothing was lost. Raises RuntimeError where it was, which is a bug of ours."""
    reading = read(text.encode(), source.file)
    again = reading.source
    if again is None or reading.faults or again.tree != _changed(source.tree, (), texts):
        raise RuntimeError(f"{source.file} would say something else once it is formatted")
    kept = comments(parse("\n".join(again.lines)), again.lines)
    if sorted(kept) != sorted(comments(root, source.lines)):
        raise RuntimeError(f"{source.file} would lose a comment once it is formatted")


def _changed(tree: Tree, path: Path, texts: Mapping[Path, str]) -> Tree:
    match tree:
        case dict():
            return {key: _changed(value, (*path, key), texts) for key, value in tree.items()}
        case list():
            return [_changed(one, (*path, at), texts) for at, one in enumerate(tree)]
        case _:
            return texts.get(path, tree)
