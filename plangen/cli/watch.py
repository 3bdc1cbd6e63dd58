"""Doing something again whenever one of the files that it depends on is saved."""

import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NoReturn, TypeAlias

_SECONDS = 0.3
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"

Stamp: TypeAlias = tuple[str, int, int]
"""A file with the time of its last change, in nanoseconds, and its size; -1 where it is not."""


def stamps(files: Iterable[str | Path]) -> tuple[Stamp, ...]:
    """Return what tells whether a file was saved, created or removed."""
    return tuple(_stamp(Path(file)) for file in files)


def again(act: Callable[[], None], watched: Callable[[], tuple[Stamp, ...]]) -> NoReturn:
    """Act now, and again after every change; ends with KeyboardInterrupt.

    `watched` is asked before it acts too, so that a change
    that is made meanwhile is not missed.
    """
    while True:
        before = watched()
        if sys.stdout.isatty():
            print(_CLEAR, end="")
        act()
        sys.stdout.flush()
        while watched() == before:
            time.sleep(_SECONDS)


def _stamp(file: Path) -> Stamp:
    try:
        stat = file.stat()
    except OSError:
        return file.as_posix(), -1, -1
    return file.as_posix(), stat.st_mtime_ns, stat.st_size
