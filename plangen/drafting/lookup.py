"""Finding a starter's own values by path; where there is none, that is no fault."""

from plangen.diagnostics.path import Path
from plangen.source.nodes import Tree
from plangen.source.reader import Source


def text_at(source: Source, path: Path) -> str | None:
    """Return the text at a path, or None where there is none."""
    found = _at(source, path)
    return found if isinstance(found, str) else None


def entries_at(source: Source, path: Path) -> dict[str, Tree]:
    """Return the map at a path, an empty one where there is none."""
    found = _at(source, path)
    return found if isinstance(found, dict) else {}


def _at(source: Source, path: Path) -> Tree:
    found: Tree = source.tree
    for step in path:
        found = found.get(str(step)) if isinstance(found, dict) else None
    return found
