"""A command waits for nothing that it does not use."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from plangen.diagnostics.formats import formats

HEAVY = {"jinja2", "docx", "lxml", "markdown", "numpy", "matplotlib", "PIL"}


def _packages_of(workspace: Path, *arguments: str) -> set[str]:
    """Run a command line in an interpreter of its own; return the packages it has imported."""
    script = (
        "import json, sys\n"
        "from plangen.cli.main import main\n"
        "assert main(sys.argv[1:]) == 0\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))\n"
    )
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(
        command, cwd=workspace, capture_output=True, encoding="utf-8", check=True
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("output", formats())
def test_check_does_not_wait_for_what_makes_documents(workspace: Path, sample: Path, output: str):
    packages = _packages_of(workspace, "check", sample.as_posix(), "--format", output)

    assert "pydantic" in packages
    assert not packages & HEAVY


def test_build_to_markdown_does_not_wait_for_word(workspace: Path, sample: Path):
    assert "docx" not in _packages_of(workspace, "build", sample.as_posix(), "--to", "md")
