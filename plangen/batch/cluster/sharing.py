"""Work shared out among the machines of a cluster; one that dies takes no work with it.

The scheduler gives what a machine had to another, a number of times; after that it is tried plan
by plan, so that a plan that kills machines takes no other one along.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from plangen.batch.cluster.connection import in_touch, refuse_unlike
from plangen.batch.cluster.kit import Kit, Yield, parcel_of
from plangen.batch.cluster.worker import build_there
from plangen.batch.making import Made, guarded, lost
from plangen.batch.workers import Chunk, chunks
from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError

if TYPE_CHECKING:
    from distributed import Client, Future

HandOut: TypeAlias = Callable[..., "Future"]
"""Sends plans to the cluster; takes a chunk, and the priority that it has."""

_AHEAD: Final = 4
"""Parcels for each thread of the cluster that are handed out; the others take no memory yet."""
_LOOK: Final = 5
"""Seconds between two looks whether there still are machines."""
_PATIENCE: Final = 12
"""Looks without any after which none is waited for."""
_RETRIES: Final = 2
"""How often a parcel is tried again that a machine could not even begin with."""

_DESERTED: Final = say(
    zh="集群里已经没有干活的机器；已经生成的文件都是完整的，机器回来之后再运行一次，会接着做完",
    en="the cluster has no workers left. The documents made so far are whole; "
    "run this again when there are workers: it goes on from there",
)


def share_out(client: "Client", kit: Kit, tasks: Chunk) -> Generator[Yield, None, None]:
    """Build all plans; yield what comes of each parcel of them, in their order.

    Raises ObstacleError where the cluster is gone, or a machine has other versions.
    """
    threads = _threads(client)
    hand_out = partial(_submit, client, client.submit(_same, kit), kit)
    waiting = deque(chunks(tasks, max(1, threads)))
    handed_out: deque[tuple[Chunk, Future]] = deque()
    try:
        while waiting or handed_out:
            with in_touch():
                while waiting and len(handed_out) < max(1, threads) * _AHEAD:
                    handed_out.append((waiting[0], hand_out(waiting[0])))
                    waiting.popleft()
            chunk, future = handed_out[0]
            yield from _outcome(client, kit, chunk, future, hand_out)
            handed_out.popleft()
            threads = _threads(client)
    finally:
        with suppress(ObstacleError), in_touch():  # it may be gone, and so may they
            client.cancel([future for _, future in handed_out])


def _outcome(
    client: "Client", kit: Kit, chunk: Chunk, future: "Future", hand_out: HandOut
) -> Iterator[Yield]:
    """Wait for a parcel; where machines died over it, try its plans again, one at a time."""
    with in_touch():
        settled = _settled(client, kit, chunk, future)
    if settled:
        yield settled
        return
    for task in chunk:
        with in_touch():
            alone = _settled(client, kit, [task], hand_out([task], priority=1))
        yield alone or Yield([lost(task, kit.job)])


def _settled(client: "Client", kit: Kit, chunk: Chunk, future: "Future") -> Yield | None:
    """Wait for what comes of a parcel; None where too many machines died over it."""
    from distributed.scheduler import KilledWorker

    _wait(client, future)
    if future.status == "finished":
        outcome: Yield = future.result()
        refuse_unlike(outcome.machine, outcome.unlike)
        return outcome
    error = future.exception()
    if isinstance(error, KilledWorker):
        return None
    return Yield([guarded(task, kit.job, partial(_fail, error)) for task in chunk])


def _wait(client: "Client", future: "Future") -> None:
    """Wait until a parcel is done, as long as there are machines to do it."""
    from distributed import wait

    lonely = 0
    while not future.done():
        try:
            wait(future, timeout=_LOOK)
        except TimeoutError:
            lonely = 0 if _threads(client) else lonely + 1
            if lonely == _PATIENCE:
                raise ObstacleError(_DESERTED) from None


def _submit(
    client: "Client", there: "Future", kit: Kit, chunk: Chunk, priority: int = 0
) -> "Future":
    parcel = parcel_of(chunk, kit.world)
    return client.submit(
        build_there, there, parcel, pure=False, priority=priority, retries=_RETRIES
    )


def _same(kit: Kit) -> Kit:
    """Be what the scheduler can make anew where the machine that had the kit is gone."""
    return kit


def _fail(error: Exception) -> Made:
    raise error


def _threads(client: "Client") -> int:
    """Return how many plans the cluster builds at once."""
    with in_touch():
        return sum(client.nthreads().values())
