"""The workspace of a build, set up anew on a machine of the cluster.

It stands as deep below a folder of its own as it stands where the build was asked for, and then
some, so that names that lead upwards mean the same and nothing of this machine.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock
from typing import Final

from plangen.batch.cluster.kit import Files, Kit
from plangen.batch.cluster.survey import UPWARDS

_one_at_a_time: Final = Lock()
"""A process has one working directory."""
_standing: Final[dict[str, Path]] = {}
"""The workspace of the build that was worked for last, by the name of its kit."""


@contextmanager
def mirrored(kit: Kit, scratch: str | None = None) -> Iterator[Path]:
    """Work in the workspace of a build; give the folder that all of it, and no more, is below.

    `scratch` is a folder for what this process may lose. Raises OSError where there is no room.
    """
    with _one_at_a_time:
        home = _standing.get(kit.name) or _set_up(kit, scratch)
        with chdir(_place(home, kit)):
            yield home


def above_of(home: Path) -> Path:
    """Return what stands for the root of the disk where the build was asked for."""
    return home / UPWARDS


def put_in(files: Files, home: Path) -> list[Path]:
    """Write files of a workspace; return those that were not there before."""
    new = []
    for name, data in files.items():
        file = Path(os.path.abspath(name))  # noqa: PTH100  (resolve would ask the disk)
        if file.is_relative_to(home) and not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            new.append(file)
    return new


def take_out(files: Iterable[Path]) -> None:
    """Remove files again."""
    for file in files:
        file.unlink(missing_ok=True)


def _set_up(kit: Kit, scratch: str | None) -> Path:
    for name in list(_standing):
        shutil.rmtree(_standing.pop(name), ignore_errors=True)
    home = Path(mkdtemp(prefix="plangen-", dir=scratch)).resolve()
    place = _place(home, kit)
    place.mkdir(parents=True)
    with chdir(place):
        put_in(kit.files, home)
    _standing[kit.name] = home
    return home


def _place(home: Path, kit: Kit) -> Path:
    return above_of(home) / kit.here.strip("/")
