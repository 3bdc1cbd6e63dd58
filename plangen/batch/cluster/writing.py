"""Writing to URLs: every file whole or not at all, there as on a disk."""

import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from uuid import uuid4

from plangen.batch.cluster.storage import each, joined, reached
from plangen.workspace.outputs import write_files

_MOUNTED: Final = {"file", "local"}
"""File systems that this machine sees as folders."""
_OBJECTS: Final = {
    "s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "adl", "oci", "oss", "memory",
}  # fmt: skip
"""Storages where a file appears once all of it is there; elsewhere it is written aside."""


def write(folder: str, files: Mapping[str, bytes], aside: str) -> None:
    """Put files in their places below a folder; they may wait in `aside`, of the same storage.

    Raises OSError where that is impossible.
    """
    with reached(folder) as (disk, path):
        if _is(disk.protocol, _MOUNTED):
            _write_here(Path(path), files, aside)
            return
    each(lambda item: _write(joined(folder, item[0]), item[1], aside), files.items())


def upload(file: Path, url: str, aside: str) -> None:
    """Put a file of this machine in its place, piece by piece. Raises OSError likewise."""
    with reached(url) as (disk, path):
        if _is(disk.protocol, _MOUNTED):
            with file.open("rb") as pieces:
                _write_here(Path(path).parent, {Path(path).name: pieces}, aside)
        else:
            _put(url, aside, lambda disk, path: disk.put_file(str(file), path))


def create(url: str, data: bytes) -> None:
    """Write a file that is not there yet. Raises FileExistsError where it is, OSError likewise."""
    with reached(url) as (disk, path):
        if _is(disk.protocol, _MOUNTED):
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            with Path(path).open("xb") as file:
                file.write(data)
            return
        if not _is(disk.protocol, _OBJECTS):
            disk.makedirs(posixpath.dirname(path), exist_ok=True)
        disk.pipe_file(path, data, mode="create")


def _write_here(folder: Path, files: Mapping[str, Any], aside: str) -> None:
    """Write as on a disk of one's own, aside of whatever another machine writes."""
    with reached(aside) as (_, place):
        Path(place).mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=place) as own:
            write_files(folder, files, Path(own))


def _write(url: str, data: bytes, aside: str) -> None:
    _put(url, aside, lambda disk, path: disk.pipe_file(path, data))


def _put(url: str, aside: str, put: Callable[[Any, str], object]) -> None:
    waiting = joined(aside, uuid4().hex)
    with reached(url) as (disk, path), reached(waiting) as (_, place):
        if _is(disk.protocol, _OBJECTS):
            put(disk, path)
            return
        for one in (path, place):
            disk.makedirs(posixpath.dirname(one), exist_ok=True)
        put(disk, place)
        disk.mv(place, path)


def _is(names: str | tuple[str, ...], protocols: set[str]) -> bool:
    return not protocols.isdisjoint((names,) if isinstance(names, str) else names)
