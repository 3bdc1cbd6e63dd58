"""Measuring contenders and printing what came of it."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from clock import Contender, measure
from lineup import BENCH
from report import table


def report(title: str, contenders: Sequence[Contender], rounds: int, folder: Path) -> None:
    """Measure contenders side by side, and print the table."""
    runs = measure(contenders, rounds, folder / "compiled")
    print(table(title, contenders, runs), flush=True)


def prepare(script: str, *arguments: object) -> None:
    """Prepare something in a process of its own, so that this one stays small.

    A child's peak memory counts from that of its parent.
    """
    subprocess.run([sys.executable, BENCH / script, *map(str, arguments)], check=True)
