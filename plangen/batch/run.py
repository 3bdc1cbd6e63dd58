"""Building all plans that need it, and keeping account of it."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from typing import Final, TypeAlias

from plangen.batch.choosing import choose, with_surroundings
from plangen.batch.hashes import Hashes
from plangen.batch.index import INDEX, index
from plangen.batch.job import Job, Task
from plangen.batch.lock import locked
from plangen.batch.making import Made, failed, make
from plangen.batch.manifest import MANIFEST, manifest
from plangen.batch.record import Status
from plangen.batch.store import Store, prepare, seen_before, tidy
from plangen.batch.warm import warm_up
from plangen.batch.workers import share_out
from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.workspace.outputs import write_files
from plangen.workspace.plans import PlanFile

Tell: TypeAlias = Callable[[Made], None]
"""Is told what came of each plan: first of those that did not change, then of the others."""

_FEW: Final = 50
"""Documents below which further processes cost more than they save."""
_KILLED: Final = say(
    zh="处理它的进程意外结束了（可能是内存不足），没有生成",
    en="the process that built it was killed, perhaps for want of memory",
)
_NO_FOLDER: Final = say(
    zh="不能往 {folder} 里写：{reason}（{file}）；换一个文件夹用 --out",
    en="{folder} cannot be written to: {reason} ({file}); choose another folder with --out",
)
_GAVE_UP: Final = say(
    zh="{reason}。已经生成的文件都是完整的，其余的没有生成；解决之后再运行一次，会接着做完",
    en="{reason}. The documents made so far are whole, the others were not built; "
    "put that right and run this again: it goes on from there",
)


def run(
    plans: Sequence[PlanFile], job: Job, tell: Tell, *, jobs: int | None = None, force: bool = False
) -> None:
    """Build what is not as it should be; `jobs` are the processes, by default as many as pay.

    A job that compares with an earlier version is done afresh, and not remembered. Raises
    ObstacleError where the output folder is in use, or cannot be written to.
    """
    store = Store(job.out)
    with _held(store) as cut_off:
        hashes = Hashes(seen_before(store))
        job = with_surroundings(job, hashes)
        afresh = force or job.earlier is not None
        todo = []
        for choice in choose(plans, job, store, hashes, force=afresh):
            if choice.record:
                tell(Made(choice.task, choice.record, unchanged=True))
            else:
                todo.append(choice.task)
        try:
            _build(todo, job, tell, jobs or _processes(todo, job), store, hashes)
        except BaseException:
            with suppress(OSError):  # what went wrong first is what counts
                _account(store, hashes, changed=True)
            raise
        _account(store, hashes, changed=cut_off or bool(todo))


@contextmanager
def _held(store: Store) -> Iterator[bool]:
    """Have the output folder to oneself; tell whether the last build was cut off.

    Raises ObstacleError where that is impossible.
    """
    try:
        prepare(store)
        with locked(store.lock, store.out):
            tidy(store)
            yield store.reload()
    except BrokenPipeError:  # who was told has gone; the folder is all right
        raise
    except OSError as error:
        folder = store.out.as_posix()
        reason, file = error.strerror or str(error), error.filename or folder
        raise ObstacleError(
            _NO_FOLDER.filled(folder=folder, reason=reason, file=file)
        ) from error


def _build(
    todo: Sequence[Task], job: Job, tell: Tell, jobs: int, store: Store, hashes: Hashes
) -> None:
    jobs = min(jobs, len(todo))
    if jobs > 1:
        warm_up(job)
    work = partial(make, job=job, hashes=hashes, aside=store.aside.resolve())
    lost = partial(failed, job=job, status=Status.CRASHED, obstacle=_KILLED)
    outcomes = share_out(todo, jobs, work, lost)
    with store.open_journal() as journal, closing(outcomes):
        for made in outcomes:
            if not job.earlier:
                store.keep(made.record, journal)
            tell(made)
            if made.hopeless:
                raise ObstacleError(_GAVE_UP.filled(reason=made.obstacle))


def _account(store: Store, hashes: Hashes, *, changed: bool) -> None:
    """Write down what there is now; nothing where that is what was written down before."""
    gone = [record.folder for record in store.records() if not (store.out / record.plan).is_file()]
    store.forget(gone)
    listed = store.out / MANIFEST, store.out / INDEX
    if changed or gone or not all(file.is_file() for file in listed):
        pages = {MANIFEST: manifest(store.records()), INDEX: index(store.records)}
        write_files(store.out, pages, store.aside)
        store.compact()
    if hashes.learned:
        store.keep_seen(hashes.seen)


def _processes(todo: Sequence[Task], job: Job) -> int:
    """Return how many processes pay."""
    if len(todo) * len(job.formats) < _FEW:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
