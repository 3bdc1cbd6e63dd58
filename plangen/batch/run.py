"""Building all plans that need it, on this machine."""

import os
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Final

from plangen.batch.books import Books, Tell, build_changed
from plangen.batch.hashes import Hashes
from plangen.batch.job import Job, Task
from plangen.batch.lock import locked
from plangen.batch.making import Made, lost, make
from plangen.batch.store import Store, prepare, seen_before, tidy
from plangen.batch.warm import warm_up
from plangen.batch.workers import share_out
from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.workspace.plans import PlanFile

_FEW: Final = 50
"""Documents below which further processes cost more than they save."""
_NO_FOLDER: Final = say(
    zh="不能往 {folder} 里写：{reason}（{file}）；换一个文件夹用 --out",
    en="{folder} cannot be written to: {reason} ({file}); choose another folder with --out",
)


def run(
    plans: Sequence[PlanFile], job: Job, tell: Tell, *, jobs: int | None = None, force: bool = False
) -> None:
    """Build what is not as it should be; `jobs` are the processes, by default as many as pay.

    A job that compares with an earlier version is done afresh, and not remembered. Raises
    ObstacleError where the output folder is in use, or cannot be written to.
    """
    store = Store(job.out)
    with held(store) as cut_off:
        hashes = Hashes(seen_before(store))
        work = partial(_in_processes, jobs=jobs, store=store, hashes=hashes)
        build_changed(plans, job, tell, Books(store, hashes, cut_off), work, force=force)


@contextmanager
def held(store: Store) -> Iterator[bool]:
    """Have the output folder to oneself; tell whether the last build was cut off.

    Raises ObstacleError where that is impossible.
    """
    with usable(store.out.as_posix()):
        prepare(store)
        with locked(store.lock, store.out):
            tidy(store)
            yield store.reload()


@contextmanager
def usable(folder: str) -> Iterator[None]:
    """Raise ObstacleError where an output folder cannot be read or written to."""
    try:
        yield
    except BrokenPipeError:  # who was told has gone; the folder is all right
        raise
    except OSError as error:
        reason, file = error.strerror or str(error), error.filename or folder
        raise ObstacleError(
            _NO_FOLDER.filled(folder=folder, reason=reason, file=file)
        ) from error


def _in_processes(
    todo: Sequence[Task], job: Job, *, jobs: int | None, store: Store, hashes: Hashes
) -> Generator[Made, None, None]:
    number = min(jobs or _processes(todo, job), len(todo))
    if number > 1:
        warm_up(job)
    work = partial(make, job=job, hashes=hashes, aside=store.aside.resolve())
    return share_out(todo, number, work, partial(lost, job=job))


def _processes(todo: Sequence[Task], job: Job) -> int:
    """Return how many processes pay."""
    if len(todo) * len(job.formats) < _FEW:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
