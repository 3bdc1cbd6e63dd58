"""What an output folder remembers between builds, in its hidden folder ``.plangen``.

A build appends a line as soon as a plan's documents are in their place, so that one that is killed
loses nothing but what it was at; the end of a line that was cut off is passed over.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from plangen.batch.hashes import Seen
from plangen.batch.record import Record, as_line, from_line
from plangen.workspace.outputs import write_files

HIDDEN: Final = ".plangen"
_HEAD: Final = re.compile(rb'\{"folder":"([^"\\]+)",.*\}', re.DOTALL)
"""How a record begins and ends; the names of folders have nothing that JSON would escape."""
_RECORDS, _FILES, _ASIDE, _LOCK = "records.jsonl", "files.json", "aside", "lock"


@dataclass(frozen=True, slots=True)
class Store:
    """The memory of an output folder; records wait as lines, since few of them are looked at."""

    out: Path
    lines: dict[str, bytes] = field(default_factory=dict)

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
        line = self.lines.get(folder)
        if line is None:
            return None
        with suppress(ValueError, KeyError, TypeError):  # another version's, or tampered with
            return from_line(line)
        return None

    def records(self) -> Iterator[Record]:
        """All records, by folder."""
        return (record for folder in sorted(self.lines) if (record := self[folder]))

    @property
    def owners(self) -> dict[str, str]:
        """The folders that belong to a plan that is still there."""
        kept = ((record.folder, record.plan) for record in self.records())
        return {folder: plan for folder, plan in kept if (self.out / plan).is_file()}

    def reload(self) -> bool:
        """Read the records anew, as far as there are any and they make sense.

        Return whether a build was cut off, so that what it did may not be listed yet.
        """
        self.lines.clear()
        cut_off = False
        with suppress(OSError), (self.folder / _RECORDS).open("rb") as journal:
            for line in journal:
                record = line.removesuffix(b"\n")
                cut_off = cut_off or not record
                if folder := _folder(record):
                    self.lines[folder] = record
        return cut_off

    def open_journal(self) -> IO[bytes]:
        """Open the journal to append to."""
        return (self.folder / _RECORDS).open("ab")

    def keep(self, record: Record, journal: IO[bytes]) -> None:
        """Remember a record, also for the next build, should this one be killed."""
        line = as_line(record)
        self.lines[record.folder] = line
        journal.write(b"\n%s\n" % line)  # a line that was cut off ends here; see `reload`
        journal.flush()

    def forget(self, folders: Iterable[str]) -> None:
        """Forget plans that are gone."""
        for folder in folders:
            self.lines.pop(folder, None)

    def compact(self) -> None:
        """Write the journal anew, a line a plan: what it has is listed elsewhere, too."""
        lines = (b"%s\n" % line for _, line in sorted(self.lines.items()))
        write_files(self.folder, {_RECORDS: lines}, self.aside)

    def keep_seen(self, seen: Mapping[str, Seen]) -> None:
        """Remember which files were read, and what was in them."""
        write_files(self.folder, {_FILES: json.dumps(seen).encode()}, self.aside)


def store_of(out: Path) -> Store:
    """Read what a folder remembers."""
    store = Store(out)
    store.reload()
    return store


def seen_before(store: Store) -> dict[str, Seen]:
    """Return which files earlier builds read; nothing where that is not known."""
    with suppress(OSError, ValueError, TypeError, AttributeError):  # lost, or no longer ours
        kept = json.loads((store.folder / _FILES).read_bytes())
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
