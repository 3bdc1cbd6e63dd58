"""A workspace with all that plans may hang on, and a cluster of processes to build it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.batch.conftest import plan_text

SECONDS = 60
DEADLY = Path(__file__).with_name("deadly.py")
"""What makes workers die over plans that are called 致命, and outdated where they are told so."""


def lay_out(folder: Path, shops: int = 9) -> None:
    """Write a workspace: settings, a template and a Word file of its own, plans of every kind."""
    from docx import Document

    texts = {
        "plangen.yaml": "look: official\nfiscal_year_starts: 4\n",
        "templates/partials/signoff.zh-CN.md.j2": "审批：\n",
        "plans/2025/华东.yaml": plan_text("华东区2025年计划").replace("2026", "2025"),
        "plans/华东/江苏.yaml": plan_text("江苏2026年计划") + "follows: ../2025/华东.yaml\n",
        "plans/华东/上海.yaml": plan_text("上海计划") + "reference: ../../templates/集团.docx\n",
        "plans/华东/浙江.yaml": plan_text("浙江2026年计划", second=4000),
        "plans/华东/安徽.yaml": plan_text("安徽2026年计划") + "follows: ../2025/华冬.yaml\n",
        **{f"plans/门店{n:02}.yaml": plan_text(f"第{n}门店2026年计划") for n in range(shops)},
    }
    for name, text in texts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    Document().save(str(folder / "templates/集团.docx"))


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files of an output folder, but what it remembers."""
    files = (file for file in folder.rglob("*") if file.is_file())
    named = {file.relative_to(folder).as_posix(): file for file in files}
    return {name: file.read_bytes() for name, file in named.items() if name[:9] != ".plangen/"}


@dataclass(frozen=True)
class Plangen:
    """The program, run in a folder; it speaks Chinese."""

    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        environment = {**os.environ, "LANG": "zh_CN.UTF-8", "COLUMNS": "80", **self.environment}
        return subprocess.Popen(
            [sys.executable, "-m", "plangen", *arguments], cwd=self.folder, env=environment,
            encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def run(self, *arguments: str) -> tuple[int, str, str]:
        process = self.start(*arguments)
        out, err = process.communicate(timeout=SECONDS)
        return process.returncode, out, err


@dataclass(frozen=True)
class Processes:
    """Programs that run as long as the tests need them, each in a session of its own."""

    folder: Path
    environment: Mapping[str, str]
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *command: str, **environment: str) -> subprocess.Popen[bytes]:
        folder = self.folder / str(len(self.running))
        folder.mkdir()
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", *command], cwd=folder, stdout=log, stderr=log,
                env={**os.environ, **self.environment, **environment}, start_new_session=True,
            )  # fmt: skip
        self.running.append(process)
        return process

    def end(self) -> None:
        for process in self.running:
            kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process with all that it has started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(SECONDS)


def wait_until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not done():
        assert time.monotonic() < deadline, "what was started does not come up"
        time.sleep(0.05)


@dataclass(frozen=True)
class Cluster:
    """A scheduler and its workers; `victim` is there to be killed, the other rises again."""

    address: str
    processes: Processes
    victim: subprocess.Popen[bytes]

    def join(self, *options: str, **environment: str) -> subprocess.Popen[bytes]:
        """Start one more worker."""
        return self.processes.start(*_worker(self.address, *options), **environment)

    def log_of(self, process: subprocess.Popen[bytes]) -> Path:
        """Return what a worker writes of itself."""
        return self.processes.folder / str(self.processes.running.index(process)) / "log"


def _worker(address: str, *options: str) -> tuple[str, ...]:
    program = "distributed.cli.dask_worker"
    return program, address, "--nthreads", "1", "--no-dashboard", "--local-directory", ".", *options


@pytest.fixture(autouse=True)
def _nothing_in_memory() -> None:
    """Forget the storage that is no more than memory, which all tests share."""
    memory = pytest.importorskip("fsspec.implementations.memory")
    memory.MemoryFileSystem.store.clear()
    memory.MemoryFileSystem.pseudo_dirs[:] = [""]


@pytest.fixture(scope="module")
def storage() -> dict[str, str]:
    """What programs need to know to find the storage."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ACCESS_KEY_ID": "plangen",
        "AWS_SECRET_ACCESS_KEY": "plangen",
        "AWS_DEFAULT_REGION": "us-east-1",
    }


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory, storage: dict[str, str]) -> Iterator[Cluster]:
    """A cluster whose machines share no folder, and an S3 server beside it."""
    folder = tmp_path_factory.mktemp("cluster")
    processes = Processes(folder, storage)
    try:
        yield _started(folder, processes, storage["AWS_ENDPOINT_URL"].rpartition(":")[2])
    finally:
        processes.end()


def _started(folder: Path, processes: Processes, port: str) -> Cluster:
    card = folder / "scheduler.json"
    processes.start("moto.server", "-H", "127.0.0.1", "-p", port)
    processes.start(
        "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0",
        "--no-dashboard", "--no-jupyter", "--scheduler-file", str(card),
        DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="0",
    )  # fmt: skip
    wait_until(card.is_file)
    address = json.loads(card.read_bytes())["address"]
    victim = processes.start(*_worker(address, "--no-nanny"))
    processes.start(*_worker(address, "--preload", str(DEADLY)))
    return Cluster(address, processes, victim)
