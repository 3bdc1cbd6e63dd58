"""One build at a time in one output folder."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.obstacle import ObstacleError

_BUSY: Final = say(
    zh="另一个 plangen{process}正在往 {folder} 里生成文件；等它结束再运行，或用 --out 换一个文件夹",
    en="another plangen{process} is building into {folder}; "
    "run this again when it has ended, or choose another folder with --out",
)
_PROCESS: Final = say(zh="（进程 {number}）", en=" (process {number})")
_NOBODY: Final = say(zh="", en="")


@contextmanager
def locked(file: Path, folder: Path) -> Iterator[None]:
    """Hold a folder as one's own; the system lets go of it however this process ends.

    Raises ObstacleError where another process has it.
    """
    with file.open("a+b") as lock:
        try:
            _take(lock.fileno())
        except OSError:
            lock.seek(1)
            raise ObstacleError(_busy(lock.read(), folder)) from None
        lock.truncate(0)
        lock.write(f" {os.getpid()}".encode())
        lock.flush()
        yield
        lock.truncate(0)


def _busy(number: bytes, folder: Path) -> Message:
    process = _PROCESS.filled(number=number.decode()) if number.isdigit() else _NOBODY
    return _BUSY.filled(process=process, folder=folder.as_posix())


if sys.platform == "win32":

    def _take(number: int) -> None:
        import msvcrt

        os.lseek(number, 0, os.SEEK_SET)
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)

else:

    def _take(number: int) -> None:
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
