"""Work shared out among processes; one that dies takes no work with it but its own."""

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from multiprocessing.synchronize import Event
from typing import TypeAlias

from plangen.batch.job import Task
from plangen.batch.making import Made

Work: TypeAlias = Callable[[Task], Made]
Chunk: TypeAlias = Sequence[Task]

_MOST = 16
"""Plans that a process gets at once."""
_ROUNDS = 4
"""How often each process comes for more at least, so that none has much more to do than others."""
_AHEAD = 2
"""Chunks a process that are handed out; the others wait, and so take no memory."""

_START = "fork" if sys.platform == "linux" else "spawn"
"""How processes begin: forked, where that is safe, with all that is imported."""

_work: list[tuple[Work, Event]] = []
"""What a worker does, and what tells it to stop; set where it begins."""


def share_out(
    tasks: Sequence[Task], jobs: int, work: Work, lost: Callable[[Task], Made]
) -> Generator[Made, None, None]:
    """Do all tasks; yield what comes of them in their order.

    `lost` says what came of one whose process died over it.
    """
    if jobs < 2:
        yield from map(work, tasks)
        return
    waiting = deque(chunks(tasks, jobs))
    while waiting:
        handed_out = yield from _in_one_pool(waiting, jobs, work)
        for task in (task for chunk in handed_out for task in chunk):
            yield _alone(task, work, lost)


def _in_one_pool(
    waiting: deque[Chunk], jobs: int, work: Work
) -> Generator[Made, None, list[Chunk]]:
    """Work until all is done or the pool breaks; return the chunks whose outcome is not known."""
    handed_out: deque[tuple[Chunk, Future[list[Made]]]] = deque()
    pool, stop = _pool(jobs, work)
    with pool:
        try:
            while waiting or handed_out:
                while waiting and len(handed_out) < jobs * _AHEAD:
                    handed_out.append((waiting[0], pool.submit(_all, waiting[0])))
                    waiting.popleft()
                yield from handed_out[0][1].result()
                handed_out.popleft()
        except BrokenProcessPool:
            pass
        except BaseException:
            stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return [chunk for chunk, _ in handed_out]


def _alone(task: Task, work: Work, lost: Callable[[Task], Made]) -> Made:
    """Try once more what was under way when a process died, in a process of its own."""
    pool, _ = _pool(1, work)
    with pool:
        try:
            return pool.submit(_all, [task]).result()[0]
        except BrokenProcessPool:
            return lost(task)


def _pool(jobs: int, work: Work) -> tuple[ProcessPoolExecutor, Event]:
    context = get_context(_START)
    stop = context.Event()
    return ProcessPoolExecutor(jobs, context, _begin, (work, stop)), stop


def _begin(work: Work, stop: Event) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told too, and stops the others
    _work[:] = [(work, stop)]
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the process that has handed out the work to end; then nobody wants it done."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _all(tasks: Chunk) -> list[Made]:
    work, stop = _work[0]
    return [work(task) for task in tasks if not stop.is_set()]


def chunks(tasks: Sequence[Task], jobs: int) -> Iterator[Chunk]:
    """Part tasks into what one process is given at once."""
    size = max(1, min(_MOST, len(tasks) // (jobs * _ROUNDS)))
    return (tasks[start : start + size] for start in range(0, len(tasks), size))
