"""Where the plans of one side are: in the working tree, or in a revision, unpacked as needed."""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.history.git import Repository, contents
from plangen.model.settings import read_settings
from plangen.workspace.settings import SETTINGS, Settings

WORKING = say(zh="工作区", en="working tree")
"""What the files as they are now are called."""

_FAULTY_SETTINGS = say(
    zh="{revision} 里的 {file} 有错误：{reason}", en="{file} of {revision} is at fault: {reason}"
)


class Tree(Protocol):
    """Files by their path as seen from the working directory."""

    @property
    def label(self) -> Message:
        """What the tree is called."""

    @property
    def settings(self) -> Settings:
        """What holds for its plans."""

    @property
    def home(self) -> str:
        """What stands before a name where the file is really kept."""

    def read(self, names: Iterable[str]) -> Mapping[str, bytes]:
        """Return what is in the files that there are."""

    def file(self, name: str) -> Path:
        """Return where a file that was read can be opened."""


@dataclass(frozen=True, slots=True)
class WorkingTree:
    """The files as they are now."""

    settings: Settings
    label: Message = WORKING
    home: str = ""

    def read(self, names: Iterable[str]) -> Mapping[str, bytes]:
        """Return what is in the files that there are."""
        return {name: Path(name).read_bytes() for name in names if Path(name).is_file()}

    def file(self, name: str) -> Path:
        """Return the file itself."""
        return Path(name)


@dataclass(frozen=True, slots=True)
class Revision:
    """The files of a commit; those that are read are put below `folder`."""

    repository: Repository
    name: str
    commit: str
    listing: Mapping[str, str]
    folder: Path
    settings: Settings

    @property
    def label(self) -> Message:
        """The name of the revision."""
        return say(self.name, self.name)

    @property
    def home(self) -> str:
        """The folder that stands for the working directory."""
        return f"{(self.folder / self.repository.prefix).as_posix().rstrip('/')}/"

    def read(self, names: Iterable[str]) -> Mapping[str, bytes]:
        """Unpack files, once each; return what is in those that there are."""
        inside = {name: self._inside(name) for name in names}
        known = {name: place for name, place in inside.items() if place in self.listing}
        fresh = [place for place in known.values() if not (self.folder / place).is_file()]
        blobs = [self.listing[place] for place in fresh]
        for place, data in zip(fresh, contents(self.repository, blobs), strict=True):
            _write(self.folder / place, data)
        return {name: (self.folder / place).read_bytes() for name, place in known.items()}

    def file(self, name: str) -> Path:
        """Return where a file was unpacked to."""
        return self.folder / self._inside(name)

    def _inside(self, name: str) -> str:
        return posixpath.normpath(posixpath.join(self.repository.prefix, name))


def settings_of(
    repository: Repository, name: str, listing: Mapping[str, str], folder: Path
) -> Settings:
    """Return the settings that a revision had, with the templates of its own unpacked.

    Raises ObstacleError where they are at fault.
    """
    home = folder / repository.prefix
    place = _settings_file(repository.prefix, listing)
    if place is None:
        settings = Settings(templates=home / Settings().templates)
    else:
        data = next(iter(contents(repository, [listing[place]])))
        read = read_settings(data, folder / place, (folder / place).parent)
        if read.faults:
            values = {"revision": name, "file": place, "reason": read.faults[0].message}
            raise ObstacleError(_FAULTY_SETTINGS.filled(**values))
        settings = read.settings
    _unpack_templates(repository, listing, folder, settings)
    return settings


def _settings_file(prefix: str, listing: Mapping[str, str]) -> str | None:
    """Return the settings file of a folder, else of the nearest one above it."""
    folder = prefix.rstrip("/")
    places = [folder, *map(str, Path(folder).parents)] if folder else [""]
    files = (posixpath.normpath(posixpath.join(place, SETTINGS)) for place in places)
    return next((file for file in files if file in listing), None)


def _unpack_templates(
    repository: Repository, listing: Mapping[str, str], folder: Path, settings: Settings
) -> None:
    """Unpack the kinds of documents, which say how plans are read."""
    kinds = f"{settings.templates.as_posix()}/documents/"
    wanted = [name for name in listing if (folder / name).as_posix().startswith(kinds)]
    found = contents(repository, [listing[name] for name in wanted])
    for name, data in zip(wanted, found, strict=True):
        _write(folder / name, data)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
