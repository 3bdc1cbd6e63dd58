"""git repositories for tests: with an identity of their own, whatever the machine says."""

import os
import subprocess
from pathlib import Path

from tests.tools import required_tool

_IDENTITY = {
    "GIT_AUTHOR_NAME": "李敏", "GIT_AUTHOR_EMAIL": "limin@example.com",
    "GIT_COMMITTER_NAME": "李敏", "GIT_COMMITTER_EMAIL": "limin@example.com",
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
}  # fmt: skip


def git(folder: Path, *arguments: str, **environment: str) -> str:
    """Run git in a folder; return what it prints."""
    command = [required_tool("git"), *arguments]
    done = subprocess.run(
        command, cwd=folder, check=True, capture_output=True, encoding="utf-8",
        env={**os.environ, **_IDENTITY, **environment},
    )  # fmt: skip
    return done.stdout


def committed(folder: Path) -> str:
    """Commit everything in a folder, which becomes a repository; return the commit."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "计划")
    return git(folder, "rev-parse", "HEAD").strip()
