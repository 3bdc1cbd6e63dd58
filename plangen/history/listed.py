"""Which plans there are in a tree, by files, folders and globs."""

import posixpath
from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import Final

from plangen.history.trees import Revision, Tree
from plangen.workspace.plans import find_plans
from plangen.workspace.settings import SETTINGS, Settings

SUFFIXES: Final = (".yaml", ".yml")
"""How the names of plans end."""


def names_in(tree: Tree, paths: Sequence[str]) -> list[str]:
    """Return the plans that files, folders and globs name; none where a tree has nothing there."""
    if isinstance(tree, Revision):
        return _names_then(tree, paths)
    found = (_names_now(path, tree.settings) for path in paths)
    return sorted({name for names in found for name in names})


def _names_now(path: str, settings: Settings) -> list[str]:
    try:
        return [file.path.as_posix() for file in find_plans([path], settings.plans)]
    except FileNotFoundError:
        return []


def _names_then(tree: Revision, paths: Sequence[str]) -> list[str]:
    prefix = tree.repository.prefix
    wanted = [posixpath.normpath(posixpath.join(prefix, path)) for path in paths]
    found = (name for name in tree.listing if any(_is_wanted(name, one) for one in wanted))
    return sorted(posixpath.relpath(name, prefix or ".") for name in found)


def _is_wanted(name: str, path: str) -> bool:
    if name == path:
        return True
    base = posixpath.basename(name)
    is_plan = base.endswith(SUFFIXES) and not base.startswith(".") and base != SETTINGS
    return is_plan and (path == "." or name.startswith(f"{path}/") or fnmatchcase(name, path))
