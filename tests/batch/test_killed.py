"""A build that is killed at any moment leaves whole documents, and the next one goes on."""

import json
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from tests.batch.conftest import plan_text

PLANS = 24
COMMAND = [sys.executable, "-m", "plangen", "build", "plans", "--to", "docx,md", "--out", "out"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is no SIGKILL")


@pytest.mark.timeout(600)
def test_killed_at_random_moments(plans, request):
    """Half of the builds are in one process, half in two; all end somewhere else."""
    for number in range(PLANS):
        text = plan_text(f"第{number}区2026年计划")
        (plans / f"区{number:02}.yaml").write_text(text, encoding="utf-8")
    expected = _built_in_peace()
    moments = random.Random(7)
    for turn in range(request.config.getoption("--kills")):
        _kill(["--jobs", str(turn % 2 + 1), *(["--force"] if turn % 3 else [])], moments)
        _all_whole(expected)
    subprocess.run(COMMAND, check=True, capture_output=True)
    assert _documents() == expected
    assert [file.name for file in Path("out/.plangen/aside").iterdir()] == []
    manifest = json.loads(Path("out/manifest.json").read_bytes())
    assert len(manifest["plans"]) == PLANS + 3


def _built_in_peace() -> dict[str, str]:
    subprocess.run(COMMAND, check=True, capture_output=True)
    return _documents()


def _kill(options: list[str], moments: random.Random) -> None:
    process = subprocess.Popen(
        [*COMMAND, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(moments.uniform(0.1, 2.5))
    process.send_signal(signal.SIGKILL)
    process.wait()
    _wait_for_children()


def _wait_for_children() -> None:
    """Wait until its children have noticed: they hold the folder as long as they write there."""
    import fcntl

    deadline = time.monotonic() + 20
    with Path("out/.plangen/lock").open("a+b") as lock:
        while time.monotonic() < deadline:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                time.sleep(0.02)
            else:
                return
    pytest.fail(f"processes of a build that was killed live on: {os.getpid()}")


def _all_whole(expected: dict[str, str]) -> None:
    found = _documents()
    assert {name: digest for name, digest in found.items() if expected.get(name) != digest} == {}
    for file in Path("out").rglob("*.docx"):
        assert zipfile.ZipFile(file).testzip() is None
    json.loads(Path("out/manifest.json").read_bytes())


def _documents() -> dict[str, str]:
    files = (file for file in Path("out").glob("*/**/*") if file.is_file())
    return {
        file.as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in files
        if ".plangen" not in file.parts
    }
