"""What a document was made of, so that it can be held against its plan later."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

FIGURES_NAMESPACE: Final = "urn:plangen:figures"
"""The vocabulary in which a Word file lists the figures that it shows."""

PREFIX: Final = "plangen."
PLAN: Final = f"{PREFIX}plan"
SHA256: Final = f"{PREFIX}sha256"
COMMIT: Final = f"{PREFIX}commit"
VERSION: Final = f"{PREFIX}version"
RELATED: Final = f"{PREFIX}related."
"""The names under which a file keeps its provenance; what is related is numbered from 1."""


@dataclass(frozen=True, slots=True)
class Input:
    """A plan by its path below the workspace, and the SHA-256 of its bytes, in hexadecimal."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """The plan of a document, the plans that it names, and the version of plangen.

    `commit` is the last one that touched what the document was made of, with ``-dirty`` where
    that was changed since; empty where there is none.
    """

    plan: Input
    version: str
    related: tuple[Input, ...] = ()
    commit: str = ""


def entries(provenance: Provenance) -> Iterator[tuple[str, str]]:
    """Yield a provenance as names and texts, which is what every format can keep."""
    yield PLAN, provenance.plan.path
    yield SHA256, provenance.plan.sha256
    if provenance.commit:
        yield COMMIT, provenance.commit
    yield VERSION, provenance.version
    for position, one in enumerate(provenance.related, start=1):
        yield f"{RELATED}{position}", f"{one.sha256} {one.path}"


def from_entries(kept: dict[str, str]) -> Provenance | None:
    """Read back what `entries` gave; None where a plan and its hash are not among it."""
    if not kept.get(PLAN) or not kept.get(SHA256):
        return None
    related = (text.partition(" ") for name, text in kept.items() if name.startswith(RELATED))
    return Provenance(
        Input(kept[PLAN], kept[SHA256]),
        kept.get(VERSION, ""),
        tuple(Input(path, sha256) for sha256, _, path in related),
        kept.get(COMMIT, ""),
    )
