"""What the machines of a cluster are given, and what they give back."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

from plangen.batch.cluster.family import beside, family
from plangen.batch.cluster.versions import Versions, versions_here
from plangen.batch.cluster.world import World
from plangen.batch.hashes import Seen, files_in
from plangen.batch.job import Job, Task
from plangen.batch.making import Made
from plangen.workspace.shipped import shipped_templates

Files: TypeAlias = Mapping[str, bytes]
"""What is in files, by their names as seen from the workspace."""
Errors: TypeAlias = Mapping[str, OSError]
"""Why files cannot be read, by their names."""


@dataclass(frozen=True, slots=True)
class Kit:
    """What holds for all plans of a build: the job, its places, the files of the workspace.

    `here` is the absolute path of the workspace where the build was asked for. `look` names one
    that comes with plangen, wherever that is.
    """

    job: Job
    world: World
    here: str
    files: Files
    versions: Versions
    look: str = ""
    name: str = field(default_factory=lambda: uuid4().hex)


@dataclass(frozen=True, slots=True)
class Parcel:
    """Plans to be built in one go, with the files that only the sender has, or cannot read."""

    tasks: Sequence[Task]
    files: Files
    errors: Errors


@dataclass(frozen=True, slots=True)
class Yield:
    """What came of the plans of a parcel, and which files at URLs were read for it.

    `journal` is the URL of what the output folder was told of it; empty where that is not at one.
    Where `machine` has other versions than the one that asked, `unlike` says so: it built nothing.
    """

    made: Sequence[Made]
    seen: Mapping[str, Seen] = field(default_factory=dict)
    journal: str = ""
    unlike: Sequence[str] = ()
    machine: str = ""


def packed(job: Job, world: World) -> Kit:
    """Pack what all machines need. Raises OSError where some of it cannot be read.

    A workspace at a URL is nowhere on this machine.
    """
    files = {name: Path(name).read_bytes() for name in _shared_files(job)}
    look = _shipped_look(job)
    sent = replace(job, look=None) if look else job
    here = "" if world.root else Path.cwd().as_posix()
    return Kit(sent, world, here, files, versions_here(), look)


def parcel_of(tasks: Sequence[Task], world: World) -> Parcel:
    """Pack plans; where the workspace is at a URL, they are fetched from there."""
    if world.root:
        return Parcel(tasks, {}, {})
    names = {name for task in tasks for name in family(task.plan.path.as_posix())}
    files, errors = dict.fromkeys(beside(names), b""), {}
    for name in filter(lambda name: Path(name).is_file(), names):
        try:
            files[name] = Path(name).read_bytes()
        except OSError as error:
            errors[name] = error
    return Parcel(tasks, files, errors)


def _shared_files(job: Job) -> Iterator[str]:
    """Yield the settings, the templates, and the look that was asked for, if it is one's own."""
    settings = job.settings
    places = (settings.file, settings.templates, settings.reference)
    for place in filter(None, (*places, None if _shipped_look(job) else job.look)):
        files = files_in(place) if place.is_dir() else filter(Path.is_file, [place])
        yield from (os.path.relpath(file) for file in files)


def _shipped_look(job: Job) -> str:
    shipped = shipped_templates()
    if job.look is None or not job.look.is_relative_to(shipped):
        return ""
    return job.look.relative_to(shipped).as_posix()
