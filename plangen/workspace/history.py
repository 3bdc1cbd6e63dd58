"""What git knows of the files of a workspace, asked once for all of them."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_SECONDS = 3
_MOST_COMMITS = 5000
_LOG = (
    "log", "--first-parent", "-m", "--name-only", "--no-renames", "--no-color",
    f"--max-count={_MOST_COMMITS}", "--format=%x00%H %D", "--", ".",
)  # fmt: skip
_STATUS = ("status", "--porcelain", "-z", "--no-renames", "--", ".")
_SHALLOW = "grafted"
"""How git marks the commit where a shallow clone ends: what it touched is not known."""
_LENGTH = 12


@dataclass(frozen=True, slots=True)
class History:
    """The last commit of each file and folder below `top`, and what was changed since.

    `commits` begin with the newest; a path in `changed` that ends in a slash is a whole folder.
    """

    top: Path
    commits: Mapping[str, str]
    changed: frozenset[str]

    def commit_of(self, files: Iterable[Path]) -> str:
        """Return the last commit that touched one of the files or folders, in 12 digits.

        It ends in ``-dirty`` where one was changed since, and is empty where there is none.
        """
        names = {name for file in files if (name := self._name(file))}
        last = next((commit for name, commit in self.commits.items() if name in names), "")
        dirty = any(_touches(change, name) for change in self.changed for name in names)
        return f"{last[:_LENGTH]}-dirty" if last and dirty else last[:_LENGTH]

    def _name(self, file: Path) -> str:
        try:
            return file.resolve().relative_to(self.top).as_posix()
        except ValueError:
            return ""


def history_of(folder: Path) -> History | None:
    """Ask git about a folder; None without git, without a repository, or where it takes long."""
    home = folder.resolve()
    top = next((place for place in (home, *home.parents) if (place / ".git").exists()), None)
    if top is None:
        return None
    log, status = _ask(folder, _LOG), _ask(folder, _STATUS)
    if log is None or status is None:
        return None
    changed = frozenset(entry[3:] for entry in status.split("\0") if entry)
    return History(top, dict(_last_commits(log)), changed)


def _ask(folder: Path, question: tuple[str, ...]) -> str | None:
    """Return what git answers; None where it does not, or not in time."""
    from subprocess import SubprocessError  # here, since to check plans takes none

    from plangen.workspace.git import ask

    try:
        done = ask(question, folder, _SECONDS)
    except (OSError, SubprocessError):
        return None
    return None if done.returncode else os.fsdecode(done.stdout)


def _last_commits(log: str) -> Iterator[tuple[str, str]]:
    """Yield each path and each folder above it once, with the newest commit that touched it."""
    seen: set[str] = set()
    for entry in log.split("\0")[1:]:
        head, *paths = entry.splitlines()
        commit, _, marks = head.partition(" ")
        if _SHALLOW in marks.split(", "):
            continue
        for path in filter(None, paths):
            for name in (path, *map(str, PurePosixPath(path).parents)):
                if name not in seen:
                    seen.add(name)
                    yield name, commit


def _touches(change: str, name: str) -> bool:
    """Tell whether a changed path is a file or folder, lies in it, or is a folder around it."""
    return f"{change}/".startswith(f"{name}/") or (
        change.endswith("/") and f"{name}/".startswith(change)
    )
