"""Where a build takes place: on this machine, or on a cluster, with plans here or at URLs."""

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from plangen.batch.choosing import Choice, planned
from plangen.batch.run import run
from plangen.cli.errors import UsageError
from plangen.cli.workspace import enter
from plangen.diagnostics.message import say
from plangen.workspace.settings import Settings

if TYPE_CHECKING:
    from plangen.batch.cluster.survey import Survey

_NO_COMPARE: Final = say(
    zh="--compare 只能在一台机器上做，不能和 --cluster 一起用",
    en="--compare works on one machine only, not with --cluster",
)
_NO_JOBS: Final = say(
    zh="--jobs 管的是这台机器；集群有多少进程，由它的 dask worker 决定",
    en="--jobs is about this machine; how many processes a cluster has, its dask workers say",
)
_NEEDS_CLUSTER: Final = say(
    zh="{url} 是网址，要加上 --cluster；本机也可以当集群用：dask scheduler 和 dask worker",
    en="{url} is a URL, which needs --cluster; this machine can be one: run dask scheduler "
    "and dask worker",
)
_MIXED: Final = say(
    zh="计划要么都在这台机器上，要么都用网址，不能混着写",
    en="plans are either all on this machine or all at URLs",
)
_NO_PLANS: Final = say(zh="{urls} 里没有计划", en="there are no plans at {urls}")


@dataclass(frozen=True, slots=True)
class Site:
    """The settings that hold there, and how to build there or tell what a build would do."""

    settings: Settings
    build: Callable[..., None]
    planned: Callable[..., Iterator[Choice]]


def site_of(arguments: argparse.Namespace) -> AbstractContextManager[Site]:
    """Go where a build takes place; what is left open is taken from the settings there.

    Raises UsageError where it cannot take place as asked, ObstacleError where something is missing.
    """
    urls = [path for path in (*arguments.paths, arguments.out) if _is_url(path)]
    if arguments.cluster:
        return _on_cluster(arguments)
    if urls:
        raise UsageError(_NEEDS_CLUSTER.filled(url=urls[0]))
    return nullcontext(Site(enter(arguments), partial(run, jobs=arguments.jobs), planned))


def folder(text: str) -> str | Path:
    """Read the name of a folder: a path, or a URL as it is."""
    return text if _is_url(text) else Path(text)


def _is_url(path: object) -> bool:
    return isinstance(path, str) and "://" in path


@contextmanager
def _on_cluster(arguments: argparse.Namespace) -> Iterator[Site]:
    _refuse(arguments)
    from plangen.batch.cluster import run as cluster  # here, since few builds take one
    from plangen.batch.cluster.connection import need_libraries
    from plangen.batch.cluster.world import world_of

    need_libraries()
    asked = arguments.out.absolute() if isinstance(arguments.out, Path) else arguments.out
    with _surveyed(arguments) as survey:
        settings = enter(arguments)
        world = world_of(survey.root, asked, arguments.out)
        arguments.out = world.out
        site = cluster.Site(world, survey)
        build = partial(cluster.run, site=site, address=arguments.cluster)
        yield Site(settings, build, partial(cluster.planned, site=site))


def _refuse(arguments: argparse.Namespace) -> None:
    for asked, message in ((arguments.compare, _NO_COMPARE), (arguments.jobs, _NO_JOBS)):
        if asked is not None:
            raise UsageError(message)


@contextmanager
def _surveyed(arguments: argparse.Namespace) -> Iterator["Survey"]:
    """Go to the workspace of the plans; what is asked for gets the names that it has there."""
    from plangen.batch.cluster.roots import root_of
    from plangen.batch.cluster.survey import Survey, entered

    urls = [path for path in arguments.paths if _is_url(path)]
    if not urls:
        arguments.paths = [os.path.relpath(path) for path in arguments.paths]
        arguments.reference = arguments.reference and Path(os.path.relpath(arguments.reference))
        yield Survey()
        return
    if len(urls) < len(arguments.paths):
        raise UsageError(_MIXED)
    root = root_of(urls, arguments.out)
    with entered(root, urls, arguments.reference) as survey:
        if not survey.listed:
            raise UsageError(_NO_PLANS.filled(urls=urls))
        arguments.paths = [survey.name_of(url) for url in urls]
        yield survey
