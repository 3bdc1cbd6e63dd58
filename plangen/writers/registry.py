"""Finding the writers: a module here with a ``write`` makes the format it is named for."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from plangen.document.document import Document
from plangen.writers.written import Written

Writer: TypeAlias = Callable[[Document, str], Written]
"""A format's ``write(document, stem)``."""

_NOT_FORMATS = {"__init__", "office", "registry", "written"}


def formats() -> list[str]:
    """Return the formats there are, by their file suffixes."""
    return sorted({file.stem for file in Path(__file__).parent.glob("[a-z]*")} - _NOT_FORMATS)


def make_ready(name: str) -> None:
    """Let a format see whether this machine can write it. Raises ObstacleError where it cannot."""
    ready = getattr(import_module(f"plangen.writers.{name}"), "ready", None)
    if ready:
        ready()


@cache
def writer(name: str) -> Writer:
    """Return what writes a format. Raises ImportError where there is no such format."""
    write: Writer = import_module(f"plangen.writers.{name}").write
    return write
