"""What git knows of the files of a revision. Nothing is ever changed in the repository."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess, TimeoutExpired

from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.source.limits import MAX_BYTES
from plangen.workspace.git import ask

_SECONDS = 20
_FILE = "100"
"""How the mode of a plain file begins; links and submodules are no plans."""

_NO_GIT = say(
    zh="找不到 git，没法读取以前的版本；也可以直接比较两个文件：plangen diff 旧.yaml 新.yaml",
    en="git was not found, so no revision can be read; "
    "two files can be compared: plangen diff old.yaml new.yaml",
)
_NO_REPOSITORY = say(
    zh="{folder} 不在 git 仓库里，没有以前的版本；"
    "也可以直接比较两个文件：plangen diff 旧.yaml 新.yaml",
    en="{folder} is in no git repository, so there are no revisions; "
    "two files can be compared: plangen diff old.yaml new.yaml",
)
_FAILED = say(zh="git 没有成功：{reason}", en="git failed: {reason}")
_TOO_SLOW = say(
    zh="git 过了 {seconds} 秒还没有答复", en="git did not answer within {seconds} seconds"
)


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository by its top folder; `prefix` leads from there to the working directory."""

    top: Path
    prefix: str


def repository(folder: Path) -> Repository:
    """Return the repository that a folder is in. Raises ObstacleError where there is none."""
    done = _run(("rev-parse", "--show-toplevel", "--show-prefix"), folder)
    if done.returncode:
        raise ObstacleError(_NO_REPOSITORY.filled(folder=folder))
    top, prefix = os.fsdecode(done.stdout).split("\n")[:2]
    return Repository(Path(top), prefix)


def commit_of(repository: Repository, name: str) -> str | None:
    """Return the commit that a revision means, None where there is no such revision."""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    done = _run(asked, repository.top)
    return os.fsdecode(done.stdout).strip() or None


def listing(repository: Repository, commit: str) -> dict[str, str]:
    """Return the plain files of a commit that are small enough for plans: their contents by id."""
    found = _ask(("ls-tree", "-r", "-l", "-z", "--full-tree", commit), repository)
    files: dict[str, str] = {}
    for entry in filter(None, os.fsdecode(found).split("\0")):
        about, _, name = entry.partition("\t")
        mode, _, blob, size = about.split()
        if mode.startswith(_FILE) and int(size) <= MAX_BYTES and ".." not in name.split("/"):
            files[name] = blob
    return files


def contents(repository: Repository, blobs: Sequence[str]) -> Iterator[bytes]:
    """Yield the bytes of some contents, in their order."""
    if not blobs:
        return
    found = _ask(("cat-file", "--batch"), repository, "\n".join(blobs).encode())
    place = 0
    for _ in blobs:
        head, place = _line(found, place)
        size = int(head.split()[2])
        yield found[place : place + size]
        place += size + 1


def renames(repository: Repository, old: str, new: str | None) -> Mapping[str, str]:
    """Map the files of a commit, or of the working tree, to the names that they had before."""
    asked = ("diff", "--name-status", "-z", "-M", "--diff-filter=R", "--no-ext-diff", old)
    found = _ask((*asked, *([new] if new else []), "--"), repository)
    names = os.fsdecode(found).split("\0")[:-1]
    return {now: was for _, was, now in zip(names[::3], names[1::3], names[2::3], strict=True)}


def log_of(repository: Repository, name: str, form: str, most: int) -> str:
    """Return what git tells of the commits that touched a file, the newest first.

    Names lead from the top; earlier names of the file are followed.
    """
    asked = ("log", "--follow", "-M", "--name-status", "-z", "--no-color", "--no-ext-diff",
             "--no-show-signature", f"--max-count={most}", f"--format={form}")  # fmt: skip
    return os.fsdecode(_ask((*asked, "--", name), repository))


def changed_since(repository: Repository, commit: str) -> frozenset[str]:
    """Return the files that the working tree has otherwise than a commit, or not at all.

    YAML files that git does not follow are among them. Names are below the top.
    """
    asked = ("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", commit, "--")
    differ = _ask(asked, repository)
    unknown = _ask(("ls-files", "--others", "-z", "--", "*.yaml", "*.yml"), repository)
    return frozenset(filter(None, os.fsdecode(differ + unknown).split("\0")))


def _line(found: bytes, place: int) -> tuple[str, int]:
    end = found.index(b"\n", place)
    return found[place:end].decode(), end + 1


def _ask(question: tuple[str, ...], repository: Repository, told: bytes = b"") -> bytes:
    done = _run(question, repository.top, told)
    if done.returncode:
        raise ObstacleError(_FAILED.filled(reason=os.fsdecode(done.stderr).strip()))
    return done.stdout


def _run(
    question: tuple[str, ...], folder: Path, told: bytes = b""
) -> CompletedProcess[bytes]:
    try:
        return ask(question, folder, _SECONDS, told)
    except FileNotFoundError:
        raise ObstacleError(_NO_GIT) from None
    except TimeoutExpired:
        raise ObstacleError(_TOO_SLOW.filled(seconds=_SECONDS)) from None
