"""An old version of a plan with its parts in the order of the new one: their order is no change."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from plangen.figures.resolve import resolve
from plangen.loading import open_plan
from plangen.model.reading import read_plan
from plangen.pipeline import Loaded
from plangen.relations.relate import relate
from plangen.source.nodes import Tree


def in_order_of(old: Loaded, new: Loaded) -> Loaded:
    """Return an old version with its parts as the new one has them, and without findings.

    One that could not be read stays as it is.
    """
    if not (old.source and old.plan and new.source):
        return old
    opened = open_plan(Path(old.file), old.settings.templates)
    source = replace(old.source, tree=ordered(old.source.tree, new.source.tree))
    read = read_plan(source, opened.tense).plan
    if read is None:
        return old
    relations = relate(opened, read, source)
    plan, figures = resolve(read, opened.tense, relations.carried)
    plan = plan.with_year_starting(old.settings.fiscal_year_starts)
    return replace(old, source=source, plan=plan, figures=figures, diagnostics=())


def ordered(old: Mapping[str, Tree], new: Mapping[str, Tree]) -> dict[str, Tree]:
    """Return a tree with the keys of another in its order; each other key stays behind its own."""
    keys = list(new.keys() & old.keys())
    keys.sort(key=list(new).index)
    after = ""
    for key in old:
        if key not in new:
            keys.insert(keys.index(after) + 1 if after else 0, key)
        after = key
    return {key: _ordered(old[key], new.get(key)) for key in keys}


def _ordered(old: Tree, new: Tree) -> Tree:
    if isinstance(old, dict) and isinstance(new, dict):
        return ordered(old, new)
    return old
