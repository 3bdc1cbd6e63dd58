"""Measuring child processes, side by side."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_KIB_PER_MIB = 1024


@dataclass(frozen=True, slots=True)
class Contender:
    """A command that is measured, in a folder of its own.

    A `warm` one says itself, as JSON on its last line, how many seconds a document took it once
    its imports were done. Of any other the whole process counts, divided by what it has `done`.
    """

    name: str
    command: Sequence[str]
    folder: Path
    warm: bool = False
    done: int = 1


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took: seconds on the wall and of the processors, peak memory in MiB.

    The memory is that of the largest of its processes, children included.
    """

    seconds: float
    cpu: float
    peak: float


def measure(contenders: Sequence[Contender], rounds: int, cache: Path) -> list[list[Run]]:
    """Run the contenders in turn, A B A B …, after one round that does not count.

    A single round counts: what takes that long needs no warming up.
    """
    runs: list[list[Run]] = [[] for _ in contenders]
    for number in range(0 if rounds > 1 else 1, rounds + 1):
        for contender, past in zip(contenders, runs, strict=True):
            _note(f"{contender.name}, {'warm-up' if number == 0 else f'{number} of {rounds}'}")
            run = _run(contender, cache)
            if number:
                past.append(run)
    _note("")
    return runs


def _run(contender: Contender, cache: Path) -> Run:
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        child = subprocess.Popen(
            [sys.executable, *contender.command],
            cwd=contender.folder,
            env=_environment(cache),
            stdout=output,
        )
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise SystemExit(f"{contender.name} failed: {' '.join(contender.command)}")
        peak = usage.ru_maxrss / _KIB_PER_MIB
        if not contender.warm:
            cpu = usage.ru_utime + usage.ru_stime
            return Run(seconds / contender.done, cpu / contender.done, peak)
        output.seek(0)
        told = json.loads(output.read().splitlines()[-1])
        return Run(told["seconds"], told["cpu"], peak)


def _environment(cache: Path) -> Mapping[str, str]:
    """Let everybody run from compiled modules, as installed programs do."""
    own = {"PYTHONPYCACHEPREFIX": str(cache), "MPLBACKEND": "Agg", "LANG": "C.UTF-8"}
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return inherited | own


def _note(text: str) -> None:
    """Show on a terminal what is running."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
