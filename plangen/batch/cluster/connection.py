"""Reaching a cluster, and making sure that its machines make the documents that this one would."""

import gc
import logging
import warnings
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from importlib.util import find_spec
from traceback import clear_frames
from typing import TYPE_CHECKING, Final

from plangen.batch.cluster.versions import Versions, differences, versions_here
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.obstacle import ObstacleError

if TYPE_CHECKING:
    from distributed import Client

_SECONDS: Final = 10
_LOGS: Final = ("distributed", "distributed.client", "distributed.core", "distributed.comm")
_LIBRARIES: Final = ("distributed", "fsspec")
_NOT_INSTALLED: Final = say(
    zh="--cluster 和网址（如 s3://）需要另外安装：pip install 'plangen[cluster]'",
    en="--cluster, and URLs such as s3://, need more installed: pip install 'plangen[cluster]'",
)
_NOT_REACHED: Final = say(
    zh="连不上集群 {address}（{reason}）；看看调度器是否在运行、地址对不对：dask scheduler",
    en="the cluster at {address} cannot be reached ({reason}); see whether its scheduler runs, "
    "and at this address: dask scheduler",
)
_NOBODY: Final = say(
    zh="集群 {address} 里没有干活的机器；在每台机器上运行：dask worker {address}",
    en="the cluster at {address} has no workers; on every machine run: dask worker {address}",
)
_LOST: Final = say(
    zh="和集群的调度器断了联系；已经生成的文件都是完整的，恢复之后再运行一次，会接着做完",
    en="the scheduler of the cluster is gone. The documents made so far are whole; "
    "run this again when it is back: it goes on from there",
)
_UNLIKE: Final = say(
    zh="集群里的 {worker} 装的和这台机器不一样，生成的文件会有出入：{differences}；"
    "先在所有机器上装好同样的版本",
    en="what {worker} of the cluster has installed differs from this machine, and so would its "
    "documents: {differences}; first install the same versions everywhere",
)
_LACKS: Final = say(
    zh="集群里的 {worker} 没有装好 plangen（{reason}）；在那里运行：pip install 'plangen[cluster]'",
    en="{worker} of the cluster lacks plangen or part of it ({reason}); there, run: "
    "pip install 'plangen[cluster]'",
)
_UNABLE: Final = say(
    zh="集群里的 {worker} 不能生成：{reason}", en="{worker} of the cluster cannot build: {reason}"
)


def need_libraries() -> None:
    """Raise ObstacleError where what clusters and URLs take is not installed."""
    if not all(map(find_spec, _LIBRARIES)):
        raise ObstacleError(_NOT_INSTALLED)


@contextmanager
def connected(address: str) -> Iterator["Client"]:
    """Give the connection to a cluster that has workers. Raises ObstacleError where it has none."""
    from distributed import Client

    for name in _LOGS:  # what goes wrong is told by us
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # versions are compared below
        try:
            client = Client(address, timeout=_SECONDS)
        except (OSError, ValueError) as error:
            raise _not_reached(address, error) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=_SECONDS)
        except TimeoutError:
            raise ObstacleError(_NOBODY.filled(address=address)) from None
        yield client


def _not_reached(address: str, error: Exception) -> ObstacleError:
    """Say that there is no cluster, and end at once what the library had begun.

    Left to Python's collector, it may be ended while another connection holds the same lock, and
    wait for ever.
    """
    obstacle = ObstacleError(_NOT_REACHED.filled(address=address, reason=str(error)))
    clear_frames(error.__traceback__)
    gc.collect()
    return obstacle


@contextmanager
def in_touch() -> Iterator[None]:
    """Raise ObstacleError where the scheduler is gone."""
    try:
        yield
    except (OSError, RuntimeError, CancelledError) as error:
        raise ObstacleError(_LOST) from error


def compare(client: "Client", formats: Sequence[str], *, page_numbers: bool) -> None:
    """Raise ObstacleError where a machine has other versions, or cannot make a format."""
    here = versions_here()
    with in_touch():
        answers: Mapping[str, object] = client.run(
            _introduce, tuple(formats), page_numbers, on_error="return"
        )
    for worker, answer in answers.items():
        if isinstance(answer, ImportError):
            raise ObstacleError(_LACKS.filled(worker=worker, reason=answer))
        if isinstance(answer, Message | Exception):
            raise ObstacleError(_UNABLE.filled(worker=worker, reason=answer))
        if isinstance(answer, Mapping):
            refuse_unlike(worker, differences(here, answer))


def refuse_unlike(worker: str, found: Sequence[str]) -> None:
    """Raise ObstacleError where a machine differs from this one in anything."""
    if found:
        raise ObstacleError(_UNLIKE.filled(worker=worker, differences=list(found)))


def _introduce(formats: Sequence[str], page_numbers: bool) -> Versions | Message:
    """Tell the versions of this machine, or what it lacks."""
    from plangen.writers.office.program import office
    from plangen.writers.registry import make_ready

    try:
        for name in formats:
            make_ready(name)
        if page_numbers:
            office()
    except ObstacleError as obstacle:
        return obstacle.message
    return versions_here()
