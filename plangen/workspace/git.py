"""Asking git. Nothing is ever changed in a repository."""

from pathlib import Path
from subprocess import CompletedProcess, run

_GIT = (
    "git", "--no-optional-locks", "--no-pager", "-c", "core.quotepath=off",
    "-c", "core.fsmonitor=false", "-c", "log.showSignature=false",
    "-c", "status.relativePaths=false",
)  # fmt: skip


def ask(
    question: tuple[str, ...], folder: Path, seconds: float, told: bytes = b""
) -> CompletedProcess[bytes]:
    """Return how git answered in a folder, be it with a failure.

    Raises FileNotFoundError where there is no git, TimeoutExpired where it takes too long.
    """
    return run(
        [*_GIT, *question], cwd=folder, capture_output=True, check=False, timeout=seconds,
        input=told,
    )  # fmt: skip
