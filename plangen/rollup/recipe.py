"""What a consolidated plan was made of, kept in it so that it can be traced and made again."""

import os
from collections.abc import Mapping
from pathlib import Path as FilePath

from plangen.rollup.consolidate import Rollup
from plangen.rollup.notes import Topic
from plangen.source.nodes import Tree

RECIPE = "rollup"
"""Its key below ``extra``."""


def recipe(rollup: Rollup, folder: FilePath) -> dict[str, Tree]:
    """Return it as a tree; files are named as seen from a folder."""
    language = rollup.parent.plan.language
    told: dict[str, Tree] = {}
    for topic in Topic:
        said = [note.message.in_language(language) for note in rollup.notes if note.topic is topic]
        if said:
            told[topic.title.in_language(language)] = [*said]
    tree: dict[str, Tree] = {
        "parent": _seen(rollup.parent.source.file, folder),
        "dimension": rollup.dimension,
        "plans": [_seen(one.file, folder) for one in rollup.gathered.units],
    }
    if rollup.gathered.missing:
        tree["missing"] = [*rollup.gathered.missing]
    return {**tree, "notes": told} if told else tree


def ingredients(
    extra: Mapping[str, object], folder: FilePath
) -> tuple[FilePath, list[FilePath]] | None:
    """Return the files of the parent and of the units, None where a plan was not rolled up."""
    kept = extra.get(RECIPE)
    if not isinstance(kept, Mapping):
        return None
    parent, plans = kept.get("parent"), kept.get("plans")
    if not isinstance(parent, str) or not isinstance(plans, list):
        return None
    return _from(folder, parent), [_from(folder, str(name)) for name in plans]


def _seen(file: str, folder: FilePath) -> str:
    return FilePath(os.path.relpath(file, folder)).as_posix()


def _from(folder: FilePath, name: str) -> FilePath:
    return FilePath(os.path.normpath(folder / name))
