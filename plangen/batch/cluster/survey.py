"""A remote workspace as this machine needs it: its settings and templates whole, plans by name."""

from collections.abc import Iterable, Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from plangen.batch.cluster.roots import searched
from plangen.batch.cluster.storage import (
    Listing,
    each,
    files_of,
    joined,
    listing,
    read,
    stamp_of,
)
from plangen.batch.hashes import Stamp
from plangen.model.settings import read_settings
from plangen.workspace.settings import SETTINGS, Settings

UPWARDS: Final = "_/" * 20
"""Room above a workspace, so that a plan that names one further up means none of this machine."""
_SUFFIXES: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Survey:
    """What is known of a workspace: its URL, empty for a folder of this machine, and its files.

    `listed` are all files of the folders `whole`, and those right in the folders `flat`. The
    workspace, and whatever lies around it, is looked for below `home`.
    """

    root: str = ""
    home: Path | None = None
    listed: Listing = field(default_factory=dict)
    whole: list[str] = field(default_factory=list)
    flat: set[str] = field(default_factory=set)

    def name_of(self, url: str) -> str:
        """Return what a file at a URL is called in the workspace."""
        return url.rstrip("/").removeprefix(self.root).lstrip("/") or "."

    def look_through(self, folder: str) -> Listing:
        """List a folder, with all that is in it."""
        found = listing(folder)
        self.listed.update(found)
        self.whole.append(f"{folder.rstrip('/')}/")
        return found

    def stamp_of(self, url: str) -> Stamp | None:
        """Return what tells whether a file was changed; its folder is asked for, once."""
        folder = url.rpartition("/")[0]
        if not (url in self.listed or folder in self.flat or url.startswith(tuple(self.whole))):
            self.listed.update(files_of(folder))
            self.flat.add(folder)
        return self.listed.get(url)


@contextmanager
def entered(root: str, plans: Iterable[str], also: Path | None = None) -> Iterator[Survey]:
    """Work in a folder that looks like a remote workspace, as far as making plans known goes.

    `also` is a file of the workspace that is needed, if it is there. Raises OSError where the
    workspace cannot be reached.
    """
    with TemporaryDirectory(prefix="plangen-") as home:
        here = Path(home, UPWARDS)
        here.mkdir(parents=True)
        with chdir(here):
            survey = Survey(root, Path(home).resolve())
            _bring_settings(survey, also)
            for folder in dict.fromkeys(map(searched, plans)):
                _sketch(survey, folder)
            yield survey


def _bring_settings(survey: Survey, also: Path | None) -> None:
    """Bring what shapes documents; what is wrong with the settings is found when they are read."""
    settings = Settings()
    if stamp_of(joined(survey.root, SETTINGS)):
        _bring(survey.root, SETTINGS)
        settings = read_settings(Path(SETTINGS).read_bytes(), Path(SETTINGS), Path()).settings
    templates = survey.look_through(joined(survey.root, settings.templates.as_posix()))
    names = [survey.name_of(url) for url in templates]
    files = (file.as_posix() for file in (settings.reference, also) if file)
    names += [name for name in files if stamp_of(joined(survey.root, name))]
    each(lambda name: _bring(survey.root, name), names)


def _bring(root: str, name: str) -> None:
    data = read(joined(root, name))
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(data)


def _sketch(survey: Survey, folder: str) -> None:
    """Make the plans of a folder known by their names; whoever builds them reads them."""
    for url in survey.look_through(folder):
        name = Path(survey.name_of(url))
        if name.suffix in _SUFFIXES and not name.exists():
            name.parent.mkdir(parents=True, exist_ok=True)
            name.touch()
