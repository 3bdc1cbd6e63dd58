"""The same plan gives the same bytes: whoever builds it, wherever and in whatever order of sets."""

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.whole import ROOT

PLANS = ["2026-team-plan", "2025-emea-review"]
FORMATS = "docx,md,html"
SURROUNDINGS = {
    "a server": {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    "销售/华东 中心": {"PYTHONHASHSEED": "4711", "LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai"},
    "deep/in/a/folder": {"PYTHONHASHSEED": "99", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"},
}
"""Folders to work in, with the environments there."""


@pytest.fixture(scope="module")
def builds(tmp_path_factory) -> list[dict[str, str]]:
    """What several processes made of the same plans, as fingerprints by file."""
    top = tmp_path_factory.mktemp("surroundings")
    folders = [top / name for name in SURROUNDINGS]
    for folder in folders:
        shutil.copytree(ROOT / "plans", folder / "plans")
    running = [
        _start(folder, environment)
        for folder, environment in zip(folders, SURROUNDINGS.values(), strict=True)
    ]
    said = [process.communicate()[1] for process in running]
    assert said == ["plans: 2; built: 2\n"] * len(running)
    return [_fingerprints(folder / "output") for folder in folders]


def test_there_are_documents_of_all_formats_and_charts(builds):
    first, *_ = builds
    suffixes = {Path(name).suffix for name in first}
    assert suffixes >= {".docx", ".md", ".html", ".png"}
    assert {Path(name).parts[0] for name in first} == {*PLANS, "index.html", "manifest.json"}


def test_surroundings_do_not_matter(builds):
    first, *others = builds
    for other in others:
        names = first.keys() | other.keys()
        assert [name for name in names if first.get(name) != other.get(name)] == []


def _start(folder: Path, environment: dict[str, str]) -> "subprocess.Popen[str]":
    files = [f"plans/{name}.yaml" for name in PLANS]
    return subprocess.Popen(
        [sys.executable, "-m", "plangen", "build", *files, "--to", FORMATS, "--lang", "en"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def _fingerprints(output: Path) -> dict[str, str]:
    """Leave out what the folder remembers of times."""
    names = (file.relative_to(output) for file in output.rglob("*") if file.is_file())
    kept = (name for name in names if name.parts[0] != ".plangen")
    return {str(name): sha256((output / name).read_bytes()).hexdigest() for name in kept}
