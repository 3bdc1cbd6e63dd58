"""Where the files of a build are: all have names as seen from the workspace, some have URLs."""

import os
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from typing import Final

from plangen.batch.cluster.storage import joined
from plangen.batch.store import HIDDEN

_ELSEWHERE: Final = "{}@out"
"""The name of an output folder outside of the workspace; in it, it takes no other's place."""


@dataclass(frozen=True, slots=True)
class World:
    """Where a build finds and puts things.

    `root` is the URL of the workspace, `out_at` that of the output folder; they are empty where
    these are folders of the machine that asks for the build. `out` is the folder's name as seen
    from the workspace, `shown_out` what people call it.
    """

    root: str
    out: Path
    out_at: str
    shown_out: str

    def url_of(self, name: str) -> str:
        """Return the URL of a file, by its name as seen from the workspace; empty without one."""
        name, out = normpath(name), self.out.as_posix()
        if f"{name}/".startswith(f"{out}/"):
            return joined(self.out_at, name[len(out) + 1 :]) if self.out_at else ""
        return joined(self.root, name) if self.root else ""

    def shown(self, name: str) -> str:
        """Return what people call a file of the output folder."""
        out = f"{self.out}{os.sep}"
        return f"{self.shown_out.rstrip('/')}/{name.removeprefix(out)}" if self.shown_out else name

    @property
    def hidden(self) -> str:
        """The URL of what the output folder remembers."""
        return joined(self.out_at, HIDDEN)

    @property
    def aside(self) -> str:
        """The URL of a folder where documents may wait until they are whole."""
        return joined(self.hidden, "aside")


def world_of(root: str, asked: str | Path | None, settled: Path) -> World:
    """Return where things are in a workspace.

    `asked` is the output folder that was asked for, None where the settings say it is `settled`.
    One of this machine becomes part of a workspace that is elsewhere, by a link to it.
    """
    if isinstance(asked, str):
        return _out_at_url(root, asked.rstrip("/"))
    if not root:
        return World("", Path(os.path.relpath(settled)), "", "")
    if asked is None:
        url = joined(root, settled.as_posix())
        return World(root, settled, url, url)
    out = Path(_ELSEWHERE.format(asked.name))
    asked.mkdir(parents=True, exist_ok=True)
    out.symlink_to(asked, target_is_directory=True)
    return World(root, out, "", str(asked))


def _out_at_url(root: str, url: str) -> World:
    inside = root and url.startswith(f"{root}/")
    name = url[len(root) + 1 :] if inside else _ELSEWHERE.format(url.rpartition("/")[2])
    return World(root, Path(name), url, url)
