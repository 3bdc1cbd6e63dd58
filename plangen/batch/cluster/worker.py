"""What a machine of the cluster does: fetch plans, build them, deliver their documents."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import uuid4

from plangen.batch.cluster.family import family
from plangen.batch.cluster.fetching import Fetched, fetched
from plangen.batch.cluster.kit import Kit, Parcel, Yield
from plangen.batch.cluster.mirror import above_of, mirrored, put_in, take_out
from plangen.batch.cluster.storage import each, joined, stamp_of
from plangen.batch.cluster.versions import differences, versions_here
from plangen.batch.cluster.world import World
from plangen.batch.cluster.writing import write
from plangen.batch.hashes import Hashes, Stamp
from plangen.batch.job import Job, Task
from plangen.batch.making import Made, drawn_up, guarded, placed
from plangen.batch.record import as_line
from plangen.workspace.shipped import shipped_templates

JOURNAL = "journal"
"""The folder where machines note what they built, until it is accounted for."""


def build_there(kit: Kit, parcel: Parcel) -> Yield:
    """Build the plans of a parcel in a process of a Dask worker."""
    from distributed import get_worker

    worker = get_worker()
    return replace(build(kit, parcel, worker.local_directory), machine=worker.address)


def build(kit: Kit, parcel: Parcel, scratch: str | None = None) -> Yield:
    """Build the plans of a parcel; nothing that happens to one of them is raised.

    Raises OSError where the machine, or the output folder, does not let it work at all.
    """
    if unlike := differences(kit.versions, versions_here()):
        return Yield((), unlike=unlike)
    with mirrored(kit, scratch) as home:
        brought = _brought(kit, parcel, home)
        job, hashes = _job(kit, home), Hashes({})
        made = [_drawn_up(task, job, hashes, brought) for task in parcel.tasks]
        take_out(brought.files)
    if not kit.world.out_at:
        return Yield(made, brought.seen)
    made = each(lambda one: placed(one, job, partial(_write, kit.world)), made)
    return Yield(made, brought.seen, _noted(made, kit.world))


def _brought(kit: Kit, parcel: Parcel, home: Path) -> Fetched:
    if not kit.world.root:
        return Fetched(put_in(parcel.files, home), errors=dict(parcel.errors))
    return fetched([task.plan.path.as_posix() for task in parcel.tasks], kit.world, home)


def _job(kit: Kit, home: Path) -> Job:
    """Return the job as it is here, where neither repository nor looks are in the same place."""
    job = kit.job
    if job.history:
        top = above_of(home) / job.history.top.as_posix().strip("/")
        job = replace(job, history=replace(job.history, top=top))
    return replace(job, look=shipped_templates() / kit.look) if kit.look else job


def _drawn_up(task: Task, job: Job, hashes: Hashes, brought: Fetched) -> Made:
    names = family(task.plan.path.as_posix()) if brought.errors else set[str]()
    for error in (brought.errors[name] for name in names if name in brought.errors):
        return guarded(task, job, partial(_fail, error))
    return drawn_up(task, job, hashes)


def _fail(error: OSError) -> Made:
    raise error


def _write(world: World, folder: Path, files: Mapping[str, bytes]) -> list[Stamp | None]:
    url = world.url_of(folder.as_posix())
    write(url, files, world.aside)
    return each(lambda name: stamp_of(joined(url, name)), files)


def _noted(made: Sequence[Made], world: World) -> str:
    """Tell the output folder what was built, as soon as it is there; return where."""
    name = f"{uuid4().hex}.jsonl"
    lines = b"".join(b"\n%s\n" % as_line(one.record) for one in made)
    folder = joined(world.hidden, JOURNAL)
    write(folder, {name: lines}, world.aside)
    return joined(folder, name)
