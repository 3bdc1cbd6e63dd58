"""Building what is not as it should be, and keeping account of it, whoever does the work."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import Final, TypeAlias

from plangen.batch.choosing import choose, with_surroundings
from plangen.batch.hashes import Hashes
from plangen.batch.index import INDEX, index
from plangen.batch.job import Job, Task
from plangen.batch.making import Made
from plangen.batch.manifest import MANIFEST, manifest
from plangen.batch.store import Store
from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.workspace.outputs import write_files
from plangen.workspace.plans import PlanFile

Tell: TypeAlias = Callable[[Made], None]
"""Is told what came of each plan: first of those that did not change, then of the others."""
Work: TypeAlias = Callable[[Sequence[Task], Job], Generator[Made, None, None]]
"""Builds plans, and yields what came of each in their order."""

_GAVE_UP: Final = say(
    zh="{reason}。已经生成的文件都是完整的，其余的没有生成；解决之后再运行一次，会接着做完",
    en="{reason}. The documents made so far are whole, the others were not built; "
    "put that right and run this again: it goes on from there",
)


@dataclass(frozen=True, slots=True)
class Books:
    """What an output folder remembers; where the last build was `cut_off`, its lists may lag."""

    store: Store
    hashes: Hashes
    cut_off: bool


def build_changed(
    plans: Sequence[PlanFile], job: Job, tell: Tell, books: Books, work: Work, *, force: bool
) -> None:
    """Build what is not as it should be.

    A job that compares with an earlier version is done afresh, and not remembered. Raises
    ObstacleError where something stands in the way of all plans.
    """
    store, hashes = books.store, books.hashes
    job = with_surroundings(job, hashes)
    afresh = force or job.earlier is not None
    todo = []
    for choice in choose(plans, job, store, hashes, force=afresh):
        if choice.record:
            tell(Made(choice.task, choice.record, unchanged=True))
        else:
            todo.append(choice.task)
    try:
        _build(work(todo, job), job, tell, store)
    except BaseException:
        with suppress(OSError):  # what went wrong first is what counts
            _account(job, books, changed=True)
        raise
    _account(job, books, changed=books.cut_off or bool(todo))


def _build(outcomes: Generator[Made, None, None], job: Job, tell: Tell, store: Store) -> None:
    with store.open_journal() as journal, closing(outcomes):
        for made in outcomes:
            if not job.earlier:
                store.keep(made.record, journal)
            tell(made)
            if made.hopeless:
                raise gave_up(made)


def gave_up(made: Made) -> ObstacleError:
    """Return what to raise where something befalls all other plans too."""
    return ObstacleError(_GAVE_UP.filled(reason=made.obstacle))


def _account(job: Job, books: Books, *, changed: bool) -> None:
    """Write down what there is now; nothing where that is what was written down before."""
    store, hashes = books.store, books.hashes
    kept = ((record.folder, job.out / record.plan) for record in store.records())
    gone = [folder for folder, plan in kept if hashes.stamp(plan) is None]
    store.forget(gone)
    listed = all(hashes.stamp(job.out / name) for name in (MANIFEST, INDEX))
    if changed or gone or not listed:
        pages = {MANIFEST: manifest(store.records()), INDEX: index(store.grouped)}
        write_files(store.out, pages, store.aside)
        store.compact()
    if hashes.learned:
        store.keep_seen(hashes.seen)
