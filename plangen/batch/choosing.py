"""Which plans are to be built, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plangen.batch.hashes import Hashes
from plangen.batch.inputs import program, setup
from plangen.batch.job import Job, Task
from plangen.batch.places import seen_from, tasks_of
from plangen.batch.reasons import reason
from plangen.batch.record import Record
from plangen.batch.store import Store, seen_before, store_of
from plangen.diagnostics.message import Message
from plangen.workspace.plans import PlanFile


@dataclass(frozen=True, slots=True)
class Choice:
    """A plan and why it is to be built; where it is as it should be, what is known of it."""

    task: Task
    reason: Message | None
    record: Record | None = None


def planned(plans: Sequence[PlanFile], job: Job, *, force: bool = False) -> Iterator[Choice]:
    """Tell what a build would do. Writes nothing."""
    store = store_of(job.out)
    return chosen(plans, job, store, Hashes(seen_before(store)), force=force)


def chosen(
    plans: Sequence[PlanFile], job: Job, store: Store, hashes: Hashes, *, force: bool
) -> Iterator[Choice]:
    """Tell what a build would do with what an output folder remembers."""
    return choose(plans, with_surroundings(job, hashes), store, hashes, force=force)


def with_surroundings(job: Job, hashes: Hashes) -> Job:
    """Return a job that tells the settings and plangen from other ones."""
    return replace(
        job,
        setup=setup(hashes, job.settings, job.look),
        program=program(hashes, job.settings),
    )


def choose(
    plans: Sequence[PlanFile], job: Job, store: Store, hashes: Hashes, *, force: bool
) -> Iterator[Choice]:
    """Tell of each plan whether it is to be built, and why."""
    owners = store.owners(lambda plan: hashes.stamp(job.out / plan) is not None)
    tasks = tasks_of(plans, job.out, owners)
    return (_choice(task, job, store, hashes, force=force) for task in tasks)


def _choice(task: Task, job: Job, store: Store, hashes: Hashes, *, force: bool) -> Choice:
    record = store[task.folder]
    plan = seen_from(job.out, task.plan.path)
    why = reason(record, plan, job, hashes, force=force)
    return Choice(task, why, None if why else record)
