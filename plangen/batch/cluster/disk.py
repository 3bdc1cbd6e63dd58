"""The files of a build as the machine sees them that asks for it: some here, some at URLs."""

import os
from functools import partial
from pathlib import Path

from plangen.batch.cluster.storage import is_url, read
from plangen.batch.cluster.survey import Survey
from plangen.batch.cluster.world import World
from plangen.batch.hashes import HERE, Disk, Stamp


def disk_of(world: World, survey: Survey) -> Disk:
    """Return how files are looked at, by paths as seen from the working directory, or by URLs."""
    here = os.getcwd()  # noqa: PTH109  (a text, as the paths are)
    key = partial(_key, world, survey.home, here)
    return Disk(key, partial(_stamp, key, survey), _read)


def _key(world: World, home: Path | None, here: str, path: str) -> str:
    if is_url(path):
        return path
    place = os.path.abspath(path)  # noqa: PTH100  (likewise)
    if home and not place.startswith(f"{home}{os.sep}"):
        return place
    return world.url_of(os.path.relpath(place, here)) or place


def _stamp(key: partial[str], survey: Survey, path: str) -> Stamp | None:
    name = key(path)
    return survey.stamp_of(name) if is_url(name) else HERE.stamp(name)


def _read(key: str) -> bytes:
    return read(key) if is_url(key) else HERE.read(key)
