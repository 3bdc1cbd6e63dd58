"""The commits in which a plan has another text, whatever it was called then."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plangen.history.git import Repository, commit_of, contents, log_of, repository

_FORM = "%x01%H%x00%aN%x00%as%x00%s"
_HEAD = 4
"""How many fields of a commit stand before its files."""

_GONE = "D"


@dataclass(frozen=True, slots=True)
class Commit:
    """Who changed the plan, when (as 2026-01-31) and why; `file` is what it was called then."""

    id: str
    author: str
    date: str
    subject: str
    file: str


def committed(file: Path, most: int) -> Iterator[tuple[Commit, bytes]]:
    """Yield the last commits of a plan and its bytes then, the newest first.

    Raises ObstacleError where there is no git, or no repository.
    """
    place = repository(file.parent)
    if commit_of(place, "HEAD") is None:
        return
    name = posixpath.join(place.prefix, file.name)
    found = [one for one in _commits(place, name, most) if one.file]
    read = contents(place, [f"{one.id}:{one.file}" for one in found])
    yield from zip(found, read, strict=True)


def _commits(place: Repository, name: str, most: int) -> Iterator[Commit]:
    """Yield the commits; one that took the file away has no name for it."""
    for told in log_of(place, name, _FORM, most).split("\x01")[1:]:
        fields = told.split("\0")
        identity, author, date, subject = fields[:_HEAD]
        status, *names = [field.strip("\n") for field in fields[_HEAD:] if field.strip("\n")]
        yield Commit(identity, author, date, subject, "" if status == _GONE else names[-1])
