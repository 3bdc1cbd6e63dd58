"""A workspace of one's own for every test of a command."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from plangen.cli.main import main

SAMPLE = Path(__file__).parents[2] / "plans" / "2026-team-plan.yaml"


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with an English environment 80 columns wide."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "PLANGEN_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "plans").mkdir()
    return tmp_path


@pytest.fixture
def sample(workspace: Path) -> Path:
    """The sample plan, in the workspace."""
    file = workspace / "plans" / SAMPLE.name
    file.write_bytes(SAMPLE.read_bytes())
    return file


@pytest.fixture
def plangen(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Outcome]:
    """Run a command line in the workspace."""
    del workspace

    def run(*arguments: str) -> Outcome:
        code = main(arguments)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run
