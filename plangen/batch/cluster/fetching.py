"""Bringing what plans are made of from a remote workspace to the machine that builds them."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from plangen.batch.cluster.family import PLANS, family
from plangen.batch.cluster.mirror import put_in
from plangen.batch.cluster.storage import each, files_of, read, stamp_of
from plangen.batch.cluster.world import World
from plangen.batch.hashes import Seen, Stamp
from plangen.workspace.fingerprints import sha256_of


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was brought: the files written here, what was seen there, what could not be read."""

    files: list[Path] = field(default_factory=list)
    seen: dict[str, Seen] = field(default_factory=dict)
    errors: dict[str, OSError] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    url: str
    stamp: Stamp | None = None
    data: bytes = b""
    error: OSError | None = None


def fetched(plans: Sequence[str], world: World, home: Path) -> Fetched:
    """Bring plans and what they are made of into the workspace, by their names there."""
    brought, asked = Fetched(), set[str]()
    while wanted := {name for plan in plans for name in family(plan)} - asked:
        asked |= wanted
        for found in each(lambda name: _find(name, world.url_of(name)), wanted):
            _keep(found, brought, home)
    missing = {PurePosixPath(name).parent for name in asked if not Path(name).exists()}
    others = {name: b"" for folder in missing for name in _beside(folder.as_posix(), world)}
    brought.files.extend(put_in(others, home))
    return brought


def _find(name: str, url: str) -> _Found:
    try:
        stamp = stamp_of(url)  # before it is read, so that a change meanwhile shows
        return _Found(name, url, stamp, read(url)) if stamp else _Found(name, url)
    except FileNotFoundError:
        return _Found(name, url)
    except OSError as error:
        return _Found(name, url, error=error)


def _keep(found: _Found, brought: Fetched, home: Path) -> None:
    if found.error:
        brought.errors[found.name] = found.error
    elif found.stamp:
        brought.files.extend(put_in({found.name: found.data}, home))
        brought.seen[found.url] = found.stamp, sha256_of(found.data)


def _beside(folder: str, world: World) -> Iterator[str]:
    """Yield the plans of a folder, which findings list; without them there are fewer hints."""
    with suppress(OSError):
        names = (url.rpartition("/")[2] for url in files_of(world.url_of(folder)))
        yield from (f"{folder}/{name}" for name in names if PurePosixPath(name).match(PLANS))
