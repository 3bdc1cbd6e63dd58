"""One build at a time in an output folder at a URL, where no system lets go for a dead process."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any, Final

from plangen.batch.cluster.storage import joined, read, remove
from plangen.batch.cluster.world import World
from plangen.batch.cluster.writing import create
from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError

_LOCK: Final = "lock"
_BUSY: Final = say(
    zh="另一个 plangen（{host} 上的进程 {process}，{since} 开始）正在往 {folder} 里生成文件；"
    "等它结束再运行。如果它早已中断，删掉 {lock} 再运行",
    en="another plangen (process {process} on {host}, since {since}) is building into {folder}; "
    "run this again when it has ended. If it was cut off, delete {lock} first",
)


@contextmanager
def locked(world: World) -> Iterator[None]:
    """Hold an output folder as one's own. Raises ObstacleError where somebody else has it."""
    lock = joined(world.hidden, _LOCK)
    own = {
        "host": socket.gethostname(),
        "process": os.getpid(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    _take(lock, own, world.out_at)
    try:
        yield
    finally:
        with suppress(OSError):  # what went wrong first is what counts
            remove([lock])


def _take(lock: str, own: dict[str, Any], folder: str) -> None:
    data = json.dumps(own).encode()
    try:
        create(lock, data)
    except FileExistsError:
        holder = _holder(lock)
        if not _has_ended(holder, own):
            raise ObstacleError(_BUSY.filled(folder=folder, lock=lock, **holder)) from None
        remove([lock])
        create(lock, data)


def _holder(lock: str) -> dict[str, Any]:
    holder: dict[str, Any] = dict.fromkeys(("host", "process", "since"), "?")
    with suppress(OSError, ValueError, TypeError):
        holder |= json.loads(read(lock))
    return holder


def _has_ended(holder: dict[str, Any], own: dict[str, Any]) -> bool:
    """Tell whether the holder was a process of this machine that is no more."""
    if os.name == "nt" or holder["host"] != own["host"]:  # to ask Windows would be to interrupt
        return False
    try:
        os.kill(int(holder["process"]), 0)
    except ProcessLookupError:
        return True
    except (OSError, ValueError):
        return False
    return False
