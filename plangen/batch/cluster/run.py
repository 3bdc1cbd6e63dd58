"""Building all plans that need it, on a cluster, wherever they are."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from plangen.batch import run as here
from plangen.batch.books import Books, Tell, build_changed
from plangen.batch.choosing import Choice, chosen
from plangen.batch.cluster import memory
from plangen.batch.cluster.connection import compare, connected
from plangen.batch.cluster.disk import disk_of
from plangen.batch.cluster.kit import packed
from plangen.batch.cluster.sharing import share_out
from plangen.batch.cluster.survey import Survey
from plangen.batch.cluster.world import World
from plangen.batch.hashes import Hashes
from plangen.batch.job import Job, Task
from plangen.batch.making import Made, placed, write_here
from plangen.batch.store import Store, seen_before, store_of
from plangen.workspace.plans import PlanFile

if TYPE_CHECKING:
    from distributed import Client


@dataclass(frozen=True, slots=True)
class Site:
    """Where a build takes place: its places, and what is known of its workspace."""

    world: World
    survey: Survey


def run(
    plans: Sequence[PlanFile], job: Job, tell: Tell, *, site: Site, address: str, force: bool
) -> None:
    """Build what is not as it should be on the cluster at an address.

    Raises ObstacleError where that is impossible: it cannot be reached, it would make other
    documents than this machine, or the output folder is in use or cannot be written to.
    """
    with connected(address) as client:
        compare(client, job.formats, page_numbers=job.page_numbers)
        with here.usable(site.world.shown_out or job.out.as_posix()), _books(job, site) as held:
            books, notes = held
            work = partial(_on_cluster, client=client, site=site, books=books, notes=notes)
            build_changed(plans, job, tell, books, work, force=force)


def planned(
    plans: Sequence[PlanFile], job: Job, *, site: Site, force: bool
) -> Iterator[Choice]:
    """Tell what a build would do. Writes nothing. Raises OSError where a URL cannot be reached."""
    with ExitStack() as stack:
        if site.world.out_at:
            store = stack.enter_context(memory.copied(site.world)).store
        else:
            store = store_of(job.out)
        yield from chosen(plans, job, store, _hashes(store, site), force=force)


@contextmanager
def _books(job: Job, site: Site) -> Iterator[tuple[Books, list[str]]]:
    """Give what the output folder remembers, and the list of notes that this covers."""
    if site.world.out_at:
        with memory.held(site.world) as known:
            books = Books(known.store, _hashes(known.store, site), known.cut_off)
            yield books, known.notes
    else:
        store = Store(job.out)
        with here.held(store) as cut_off:
            yield Books(store, _hashes(store, site), cut_off), []


def _hashes(store: Store, site: Site) -> Hashes:
    if site.world.out_at:
        site.survey.look_through(site.world.out_at)
    return Hashes(seen_before(store), disk_of(site.world, site.survey))


def _on_cluster(
    todo: Sequence[Task], job: Job, *, client: "Client", site: Site, books: Books, notes: list[str]
) -> Generator[Made, None, None]:
    if not todo:
        return
    finish = partial(_finished, job=job, world=site.world, store=books.store)
    with closing(share_out(client, packed(job, site.world), todo)) as outcomes:
        for outcome in outcomes:
            books.hashes.seen.update(outcome.seen)
            yield from map(finish, outcome.made)
            notes.append(outcome.journal)


def _finished(made: Made, job: Job, world: World, store: Store) -> Made:
    """Put in place what comes back as such, and tell documents by what people call them."""
    write = partial(write_here, aside=store.aside.resolve())
    done = placed(made, job, write)
    return replace(done, documents=tuple(map(world.shown, done.documents)))
