"""All that a document depends on."""

from collections.abc import Iterable
from pathlib import Path

import plangen
from plangen.batch.hashes import Hashes
from plangen.batch.job import Job
from plangen.pipeline import Loaded
from plangen.relations.links import links_of, reached, target_of
from plangen.source.reader import Source
from plangen.workspace.fingerprints import sha256_of
from plangen.workspace.settings import Settings
from plangen.workspace.shipped import shipped_templates

_SHAPES = ("partials", "word", "html", "pdf")
"""What of a templates' folder any document may be made with."""
_DIGITS = 16
_PACKAGE = Path(plangen.__file__).parent


def program(hashes: Hashes, settings: Settings) -> str:
    """Return the version of plangen, and what tells its code and templates from another's."""
    own = settings.templates.resolve() == shipped_templates().resolve()
    return _told(hashes, [_PACKAGE]) if own else everything(hashes)


def everything(hashes: Hashes) -> str:
    """Return the same, whichever templates are in use."""
    shipped = shipped_templates()
    return _told(hashes, [_PACKAGE, *(shipped / name for name in ("documents", *_SHAPES))])


def _told(hashes: Hashes, parts: Iterable[Path]) -> str:
    return f"{plangen.__version__}+{_joint(hashes, parts)}"


def setup(hashes: Hashes, settings: Settings, look: Path | None) -> str:
    """Return what tells the settings, and the look that was asked for, from other ones."""
    return _joint(hashes, (settings.file, settings.reference, look))


def _joint(hashes: Hashes, places: Iterable[Path | None]) -> str:
    digests = " ".join(hashes.of(place) or "-" if place else "" for place in places)
    return sha256_of(digests.encode())[:_DIGITS]


def inputs_of(loaded: Loaded, job: Job) -> list[Path]:
    """Return the files and folders that a plan's document is made of, be they there or not."""
    file, source = Path(loaded.file), loaded.source
    if source is None or loaded.plan is None:
        return [file]
    own = job.settings.templates
    shapes = [own / name for name in _SHAPES]
    template = [own / loaded.template.name] if loaded.template else []
    return [file, *_others(source), *_reference(loaded.plan.reference, source), *template, *shapes]


def _others(source: Source) -> list[Path]:
    """Return the plans that a plan names, itself or through others."""
    named = (target_of(source.file, name) for name in links_of(source).values())
    found = {file for target in named if target for file in reached(target)}
    return [Path(file) for file in sorted(found - {source.file})]


def _reference(reference: str | None, source: Source) -> list[Path]:
    target = target_of(source.file, reference.strip()) if reference else None
    return [Path(target)] if target else []
