"""Putting finished files in their place: whole or not at all, also when the power goes."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

Content: TypeAlias = bytes | Iterable[bytes]
"""What a file is to hold, at once or, where that would fill the memory, piece by piece."""


def write_files(
    folder: Path, files: Mapping[str, Content], aside: Path | None = None
) -> list[Path]:
    """Write files below a folder; return their paths. Raises OSError where that is impossible.

    All are written aside, and are safe on the disk, before the first is put in its place; `aside`
    is a folder on the same disk for that, else they wait beside their places.
    """
    places = [_inside(folder, name) for name in files]
    waiting: list[Path] = []
    try:
        for number, (place, data) in enumerate(zip(places, files.values(), strict=True)):
            place.parent.mkdir(parents=True, exist_ok=True)
            waiting.append((aside or place.parent) / f".plangen-{os.getpid()}-{number}")
            _write(waiting[-1], data)
        for one, place in zip(waiting, places, strict=True):
            one.replace(place)
    except BaseException:
        for one in waiting:
            with suppress(OSError):  # what went wrong first is what counts
                one.unlink(missing_ok=True)
        raise
    _keep_names({place.parent for place in places})
    return places


def _inside(folder: Path, name: str) -> Path:
    """Return the place of a file. Raises ValueError where it is not below the folder."""
    if Path(name).is_absolute() or ".." in Path(name).parts:
        raise ValueError(f"{name} lies outside the output folder")
    return folder / name


def _write(path: Path, data: Content) -> None:
    with path.open("wb") as file:
        file.writelines([data] if isinstance(data, bytes) else data)
        file.flush()
        os.fsync(file.fileno())


def _keep_names(folders: Iterable[Path]) -> None:
    """Make the new names last; Windows cannot be asked to, and needs no asking."""
    if os.name == "nt":
        return
    for folder in folders:
        number = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):  # some network disks know no such thing
                os.fsync(number)
        finally:
            os.close(number)
