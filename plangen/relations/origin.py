"""Where a document comes from: its plan, the plans that one names, the commit they are at."""

from collections.abc import Iterator
from pathlib import Path

import plangen
from plangen.document.provenance import Input, Provenance
from plangen.relations.links import links_of, target_of
from plangen.source.reader import Source
from plangen.workspace.fingerprints import name_below, sha256_of
from plangen.workspace.history import History
from plangen.workspace.looks import shared_parts, usual_look
from plangen.workspace.templates import Template


def provenance_of(
    source: Source,
    data: bytes,
    root: Path,
    history: History | None = None,
    made_with: tuple[Path, ...] = (),
) -> Provenance:
    """Say what the document of a plan is made of; paths are below the root of the workspace.

    `data` are the bytes that the plan was read from, `made_with` the files and folders that
    shape its document.
    """
    file, others = Path(source.file), list(_others(source))
    related = (Input(name_below(root, one), sha256_of(one.read_bytes())) for one in others)
    commit = history.commit_of((file, *others, *made_with)) if history else ""
    plan = Input(name_below(root, file), sha256_of(data))
    return Provenance(plan, plangen.__version__, tuple(related), commit)


def shaping(template: Template, look: Path | None) -> tuple[Path, ...]:
    """Return the files and folders that shape a document made with a template, in a look."""
    places = [folder / part for folder in template.folders for part in (template.name, "partials")]
    return (*places, shared_parts(), look or usual_look())


def _others(source: Source) -> Iterator[Path]:
    """Yield the files of the plans that a plan names, each once, where they can be read."""
    targets = (target_of(source.file, name) for name in links_of(source).values())
    for target in dict.fromkeys(targets):
        if target and Path(target).is_file():
            yield Path(target)
