"""The files that a plan's documents are made of, beside what holds for all plans."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from plangen.relations.links import reached, target_of
from plangen.source.reader import read

PLANS = "*.y*ml"
"""What findings list where a plan names another one that is not there."""


def family(plan: str) -> set[str]:
    """Return a plan's file, the plans that it names (itself or through others), its Word file.

    They need not be there; those that follow from one that is not are not known.
    """
    return {*reached(plan), *_reference(plan)}


def beside(names: Iterable[str]) -> set[str]:
    """Return the plans in the folders of files that are not there."""
    lacking = {Path(name).parent for name in names if not Path(name).is_file()}
    return {file.as_posix() for folder in lacking for file in folder.glob(PLANS)}


def _reference(plan: str) -> Iterator[str]:
    if not Path(plan).is_file():
        return
    source = read(Path(plan).read_bytes(), plan).source
    named = source.tree.get("reference") if source else None
    if isinstance(named, str) and (target := target_of(plan, named.strip())):
        yield target
