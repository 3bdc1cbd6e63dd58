"""What an output folder remembers between builds, in its hidden folder ``.plangen``.

A build appends a line as soon as a plan's documents are in their place, so that one that is killed
loses nothing but what it was at; the end of a line that was cut off is passed over.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from plangen.batch.hashes import Seen
from plangen.batch.record import Record, as_line, from_line, group_of
from plangen.workspace.outputs import write_files

HIDDEN: Final = ".plangen"
_HEAD: Final = re.compile(rb'\{"folder":"([^"\\]+)",.*\}', re.DOTALL)
"""How a record begins and ends; the names of folders have nothing that JSON would escape."""
RECORDS: Final = "records.jsonl"
FILES: Final = "files.json"
_ASIDE, _LOCK = "aside", "lock"


@dataclass(frozen=True, slots=True)
class Store:
    """The memory of an output folder; records stay on the disk, at `places` in the journal."""

    out: Path
    places: dict[str, int] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """Where it is kept."""
        return self.out / HIDDEN

    @property
    def lock(self) -> Path:
        """The file that a build holds."""
        return self.folder / _LOCK

    @property
    def aside(self) -> Path:
        """Where documents wait until they are whole."""
        return self.folder / _ASIDE

    def __getitem__(self, folder: str) -> Record | None:
        """Return what is known of the plan whose documents are in a folder."""
        return next(self._records([folder] if folder in self.places else []), None)

    def records(self) -> Iterator[Record]:
        """All records, by folder."""
        return self._records(sorted(self.places))

    def grouped(self) -> Iterator[Record]:
        """All records, by the folder that theirs is in, then by their own."""
        return self._records(sorted(self.places, key=lambda folder: (group_of(folder), folder)))

    def owners(self, is_there: Callable[[str], bool]) -> dict[str, str]:
        """Return the folders that belong to a plan that is still there."""
        kept = ((record.folder, record.plan) for record in self.records())
        return {folder: plan for folder, plan in kept if is_there(plan)}

    def reload(self) -> bool:
        """Read the records anew, as far as there are any and they make sense.

        Return whether a build was cut off, so that what it did may not be listed yet.
        """
        self.places.clear()
        cut_off, place = False, 0
        with suppress(OSError), (self.folder / RECORDS).open("rb") as journal:
            for line in journal:
                record = line.removesuffix(b"\n")
                cut_off = cut_off or not record
                if folder := _folder(record):
                    self.places[folder] = place
                place += len(line)
        return cut_off

    def open_journal(self) -> IO[bytes]:
        """Open the journal to append to."""
        return (self.folder / RECORDS).open("ab")

    def keep(self, record: Record, journal: IO[bytes]) -> None:
        """Remember a record, also for the next build, should this one be killed."""
        line = as_line(record)
        journal.write(b"\n")  # a line that was cut off ends here; see `reload`
        place = journal.tell()
        journal.write(b"%s\n" % line)
        journal.flush()
        self.places[record.folder] = place

    def forget(self, folders: Iterable[str]) -> None:
        """Forget plans that are gone."""
        for folder in folders:
            self.places.pop(folder, None)

    def compact(self) -> None:
        """Write the journal anew, a line a plan: what it has is listed elsewhere, too."""
        lines = (b"%s\n" % line for _, line in self._lines(sorted(self.places)))
        write_files(self.folder, {RECORDS: lines}, self.aside)
        self.reload()

    def keep_seen(self, seen: Mapping[str, Seen]) -> None:
        """Remember which files were read, and what was in them."""
        write_files(self.folder, {FILES: json.dumps(seen).encode()}, self.aside)

    def _records(self, folders: Iterable[str]) -> Iterator[Record]:
        for folder, line in self._lines(folders):
            with suppress(ValueError, KeyError, TypeError):  # another version's, or tampered with
                record = from_line(line)
                if record.folder == folder:  # else another build has written the journal anew
                    yield record

    def _lines(self, folders: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        if not self.places:  # there may be no journal yet
            return
        with (self.folder / RECORDS).open("rb") as journal:
            for folder in folders:
                journal.seek(self.places[folder])
                yield folder, journal.readline().removesuffix(b"\n")


def store_of(out: Path) -> Store:
    """Read what a folder remembers."""
    store = Store(out)
    store.reload()
    return store


def seen_before(store: Store) -> dict[str, Seen]:
    """Return which files earlier builds read; nothing where that is not known."""
    with suppress(OSError, ValueError, TypeError, AttributeError):  # lost, or no longer ours
        kept = json.loads((store.folder / FILES).read_bytes())
        return {name: (tuple(stamp), digest) for name, (stamp, digest) in kept.items()}
    return {}


def prepare(store: Store) -> None:
    """Make the folder. Raises OSError where that is impossible."""
    store.aside.mkdir(parents=True, exist_ok=True)


def tidy(store: Store) -> None:
    """Remove what a build that was killed left behind; only who holds the lock may."""
    for file in store.aside.iterdir():
        file.unlink(missing_ok=True)


def _folder(line: bytes) -> str:
    """Return the folder of a record without reading all of it; empty where there is none."""
    found = _HEAD.fullmatch(line)
    return found[1].decode(errors="surrogateescape") if found else ""
