"""Which workspace plans at URLs belong to."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Final, TypeAlias

from plangen.batch.cluster.storage import is_folder, joined, stamp_of
from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.workspace.settings import SETTINGS

_MAGIC: Final = re.compile(r"[*?\[]")
_SCATTERED: Final = say(
    zh="一次只能生成同一个工作区里的计划；这几处不在一起：{plans}",
    en="the plans of one build lie in one workspace; these do not: {plans}",
)

_Place: TypeAlias = tuple[str, ...]
"""A URL in parts: its scheme, with the slash that its path may begin with, then folders."""


def root_of(plans: list[str], out: object) -> str:
    """Return the URL of the workspace that plans, and an output folder, belong to.

    It is where the nearest settings are, in the folder of the plans or above; without any, the
    folder that holds all of these. Raises ObstacleError where nothing does.
    """
    places = [_parts(searched(url)) for url in plans]
    shared = _shared(places)
    if not _is_folder(shared):
        raise ObstacleError(_SCATTERED.filled(plans=plans))
    for place in _upwards(shared):
        if stamp_of(joined(_url(place), SETTINGS)):
            return _url(place)
    outs = [_parts(out.rstrip("/"))] if isinstance(out, str) else []
    above = (_shared(place[:-1] for place in some) for some in ([*places, *outs], places))
    return _url(next(filter(_is_folder, above), shared))


def searched(url: str) -> str:
    """Return the folder that a file, a folder or a glob is to be looked for in."""
    fixed = url.rstrip("/")
    if not is_folder(fixed):
        fixed = fixed.rpartition("/")[0]
        while _MAGIC.search(fixed):
            fixed = fixed.rpartition("/")[0]
    return fixed


def _parts(url: str) -> _Place:
    scheme, _, path = url.partition("://")
    rooted = path[: path.startswith("/")]
    return (f"{scheme}://{rooted}", *filter(None, path.split("/")))


def _url(place: _Place) -> str:
    return f"{place[0]}{'/'.join(place[1:])}"


def _shared(places: Iterable[_Place]) -> _Place:
    first, *others = places
    alike = takewhile(lambda parts: len(set(parts)) == 1, zip(first, *others, strict=False))
    return tuple(parts[0] for parts in alike)


def _is_folder(place: _Place) -> bool:
    """Tell a folder from what only names the storage: the first part, without a path's slash."""
    return len(place) > 1 or any(part.endswith(":///") for part in place)


def _upwards(place: _Place) -> Iterator[_Place]:
    above = (place[:length] for length in range(len(place), 0, -1))
    return filter(_is_folder, above)
