"""What is installed from a wheel works without the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The wheel, unpacked where Python finds it before the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def run(installed, workspace, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-m", "plangen", *arguments]
    return subprocess.run(
        command, cwd=workspace, env=environment, capture_output=True, text=True, check=True
    )


def test_templates_come_with_it(installed):
    assert (installed / "plangen" / "_templates" / "documents" / "team-plan.zh-CN.md.j2").is_file()
    assert (installed / "plangen" / "py.typed").is_file()


def test_a_plan_is_made_checked_and_built(installed, tmp_path):
    run(installed, tmp_path, "new", "plans/2027.yaml")
    run(installed, tmp_path, "check", "--strict")
    built = run(installed, tmp_path, "build")
    assert built.stdout.splitlines() == ["output/2027/2027.docx", "output/2027/2027.md"]
    assert (tmp_path / "output" / "2027" / "charts" / "schedule.png").is_file()
