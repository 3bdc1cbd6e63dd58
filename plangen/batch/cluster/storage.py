"""Files at URLs, on anything that fsspec reaches, and what it says of them.

What goes wrong is an OSError, whatever the driver of a storage raises.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeAlias, TypeVar

from plangen.batch.hashes import Stamp

_TELLING: Final = (
    "ETag", "etag", "md5Hash", "checksum", "mtime", "last_modified", "LastModified", "created",
)  # fmt: skip
"""What storages say of a file that changes with it, the best of them first."""
_DIGITS: Final = 6
"""Bytes of that which are kept, hashed."""
_AT_ONCE: Final = 16
"""Requests under way; a storage takes its time for each, but takes many."""

Listing: TypeAlias = dict[str, Stamp]
"""What tells whether files were changed, by their URLs."""
Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


def is_url(name: object) -> bool:
    """Tell a URL from a path of this machine."""
    return isinstance(name, str) and "://" in name


def joined(url: str, name: str) -> str:
    """Return the URL of a file by its name below a folder; ``..`` leads up, but not out."""
    scheme, _, place = url.partition("://")
    parts: list[str] = []
    for part in PurePosixPath(place.strip("/"), name).parts:
        if part == "..":
            del parts[-1:]
        else:
            parts.append(part)
    return f"{scheme}://{place[: place.startswith('/')]}{'/'.join(parts)}"


@contextmanager
def reached(url: str) -> Iterator[tuple[Any, str]]:
    """Give the file system of a URL, as fsspec has them, and the path there."""
    from fsspec.core import url_to_fs

    try:
        yield url_to_fs(url)
    except OSError as error:
        raise _builtin(type(error))(error.errno or 0, error.strerror or str(error), url) from error
    except Exception as error:  # drivers have errors of their own
        raise OSError(0, f"{type(error).__name__}: {error}", url) from error


def read(url: str) -> bytes:
    """Return what is in a file."""
    with reached(url) as (disk, path):
        data: bytes = disk.cat_file(path)
        return data


def stamp_of(url: str) -> Stamp | None:
    """Return what tells at no cost whether a file was changed; None where there is none."""
    try:
        with reached(url) as (disk, path):
            return _stamp(disk.info(path))
    except FileNotFoundError:
        return None


def is_folder(url: str) -> bool:
    """Tell whether there is anything below a URL."""
    with reached(url) as (disk, path):
        return bool(disk.isdir(path))


def listing(url: str) -> Listing:
    """Return the files of a folder and of those in it; none where there is no such folder."""
    return _listing(url, lambda disk, path: disk.find(path, detail=True).values())


def files_of(url: str) -> Listing:
    """Return the files of a folder, without those of the folders in it."""
    return _listing(url, lambda disk, path: disk.ls(path, detail=True))


def download(url: str, file: Path) -> None:
    """Copy a file to this machine, piece by piece, if it is there."""
    with suppress(FileNotFoundError), reached(url) as (disk, path):
        disk.get_file(path, str(file))


def remove(urls: Iterable[str]) -> None:
    """Remove files."""
    each(_remove, urls)


def each(act: Callable[[Item], Outcome], items: Iterable[Item]) -> list[Outcome]:
    """Do the same with each item, several at once; the first error is raised when all is done."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(act, items))


def _builtin(kind: type[OSError]) -> type[OSError]:
    """Return the kind of an error that every machine knows."""
    return next(one for one in kind.__mro__ if one.__module__ == "builtins")


def _listing(url: str, look: Callable[[Any, str], Iterable[Mapping[str, Any]]]) -> Listing:
    try:
        with reached(url) as (disk, path):
            disk.invalidate_cache()
            above = len(path.rstrip("/"))
            found = {
                url.rstrip("/") + entry["name"][above:]: _stamp(entry)
                for entry in look(disk, path)
                if entry["type"] == "file" and not entry["name"].endswith("/")
            }
            disk.invalidate_cache()
            return found
    except (FileNotFoundError, NotADirectoryError):
        return {}


def _remove(url: str) -> None:
    with reached(url) as (disk, path):
        disk.rm_file(path)


def _stamp(entry: Mapping[str, Any]) -> Stamp:
    """Return size and what else tells, as numbers; there is always room for a third."""
    found = next((entry[key] for key in _TELLING if entry.get(key)), "")
    told = str(found.timestamp() if isinstance(found, datetime) else found)
    return entry["size"] or 0, int.from_bytes(sha256(told.encode()).digest()[:_DIGITS]), 0
