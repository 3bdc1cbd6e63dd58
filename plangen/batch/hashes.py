"""The content of files and folders, told by hashes; what was not touched is not read again."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = tuple[int, int, int]
"""Size in bytes, and when content and entry were last changed, in nanoseconds."""
Seen: TypeAlias = tuple[Stamp, str]

_UNREADABLE = ""
"""The hash of what is there and cannot be read: whoever needs it will say so."""
_NO_CONTENT = {"__pycache__"}


def stamp_of(path: str | Path) -> Stamp | None:
    """Return what tells at no cost whether a file was touched; None where there is none."""
    try:
        stat = os.stat(path)  # noqa: PTH116  (a Path would double what a thousand of these take)
    except (OSError, ValueError):
        return None
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns


def _read(name: str) -> bytes:
    return Path(name).read_bytes()


@dataclass(frozen=True, slots=True)
class Disk:
    """How files are looked at.

    `key` is the name that a file has wherever it is looked at from, given an absolute path;
    `stamp` takes paths and keys, `read` takes keys and raises OSError.
    """

    key: Callable[[str], str]
    stamp: Callable[[str], Stamp | None]
    read: Callable[[str], bytes]


HERE = Disk(str, stamp_of, _read)
"""The disk of this machine."""


class Hashes:
    """Hashes of files by their keys: those of earlier runs, each checked once a run."""

    def __init__(self, before: Mapping[str, Seen], disk: Disk = HERE) -> None:
        """Begin with what an earlier run has seen."""
        self._before = before
        self._disk = disk
        self._now: dict[str, str | None] = {}
        self.seen: dict[str, Seen] = {}

    @property
    def learned(self) -> bool:
        """Whether there is more to remember than before."""
        return any(self._before.get(name) != seen for name, seen in self.seen.items())

    def stamp(self, path: str | Path) -> Stamp | None:
        """Return what tells at no cost whether a file was touched; None where there is none."""
        return self._disk.stamp(str(path))

    def of(self, path: Path) -> str | None:
        """Return the SHA-256 of a file, or of all that is in a folder; None where nothing is."""
        place = os.path.abspath(path)  # noqa: PTH100  (as above)
        name = self._disk.key(place)
        if name not in self._now:
            folder = Path(place)
            self._now[name] = self._tree(folder) if folder.is_dir() else self._file(name)
        return self._now[name]

    def _file(self, name: str) -> str | None:
        stamp = self._disk.stamp(name)
        before = self._before.get(name)
        if stamp is None:
            return None
        if before is None or before[0] != stamp:
            try:
                before = stamp, sha256(self._disk.read(name)).hexdigest()
            except OSError:
                return _UNREADABLE
        self.seen[name] = before
        return before[1]

    def _tree(self, folder: Path) -> str:
        whole = sha256()
        for file in sorted(files_in(folder)):
            name = file.relative_to(folder).as_posix()
            digest = self._file(self._disk.key(str(file)))
            whole.update(f"{digest} {name}\n".encode(errors="surrogatepass"))
        return whole.hexdigest()


def files_in(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that count; hidden ones and what Python leaves do not."""
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in _NO_CONTENT]
        yield from (Path(place, name) for name in files if name[:1] != ".")
