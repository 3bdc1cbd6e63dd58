"""What an output folder at a URL remembers: kept there, worked with here."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from plangen.batch.cluster.lock import locked
from plangen.batch.cluster.storage import download, each, files_of, joined, listing, read, remove
from plangen.batch.cluster.worker import JOURNAL
from plangen.batch.cluster.world import World
from plangen.batch.cluster.writing import upload
from plangen.batch.hashes import stamp_of
from plangen.batch.index import INDEX
from plangen.batch.manifest import MANIFEST
from plangen.batch.store import FILES, HIDDEN, RECORDS, Store, prepare

_MEMORY: Final = (f"{HIDDEN}/{RECORDS}", f"{HIDDEN}/{FILES}")
_KEPT: Final = (*_MEMORY, MANIFEST, INDEX)
_AT_ONCE: Final = 200
"""Notes of machines that are in memory at the same time."""


@dataclass(frozen=True, slots=True)
class Memory:
    """A copy of what an output folder remembers; `notes` are URLs that it holds all of."""

    store: Store
    cut_off: bool
    notes: list[str] = field(default_factory=list)


@contextmanager
def copied(world: World) -> Iterator[Memory]:
    """Give what an output folder remembers. Raises OSError where it cannot be reached."""
    with TemporaryDirectory(prefix="plangen-") as folder:
        store = Store(Path(folder))
        prepare(store)
        for name in _MEMORY:
            download(joined(world.out_at, name), store.out / name)
        notes = sorted(files_of(joined(world.hidden, JOURNAL)))
        with store.open_journal() as journal:
            for start in range(0, len(notes), _AT_ONCE):
                journal.writelines(each(read, notes[start : start + _AT_ONCE]))
        yield Memory(store, store.reload(), notes)


@contextmanager
def held(world: World) -> Iterator[Memory]:
    """Have an output folder to oneself, and keep what it is to remember from then on.

    Raises OSError where it cannot be reached, ObstacleError where somebody else has it.
    """
    with locked(world), copied(world) as memory:
        before = _stamps(memory)
        remove(listing(world.aside))  # of a build that was cut off
        try:
            yield memory
        except BaseException:
            with suppress(OSError):  # what went wrong first is what counts
                _keep(memory, before, world)
            raise
        _keep(memory, before, world)


def _keep(memory: Memory, before: dict[str, object], world: World) -> None:
    for name, stamp in _stamps(memory).items():
        if stamp != before[name]:
            upload(memory.store.out / name, joined(world.out_at, name), world.aside)
    remove(filter(None, memory.notes))


def _stamps(memory: Memory) -> dict[str, object]:
    return {name: stamp_of(memory.store.out / name) for name in _KEPT}
