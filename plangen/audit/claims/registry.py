"""Finding the files of this folder: each has a `find`."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeAlias, cast

import plangen.audit.claims as folder
from plangen.audit.judgement.claim import Claim
from plangen.audit.numbers.facts import Facts

Finder: TypeAlias = Callable[[Facts], Iterator[Claim]]
"""Yields the claims of one kind that a document makes."""


@cache
def finders() -> tuple[Finder, ...]:
    """Return every finder, by the names of their files."""
    names = sorted(module.name for module in iter_modules(folder.__path__))
    modules = (import_module(f"{folder.__name__}.{name}") for name in names if name != "registry")
    return tuple(cast("Finder", module.find) for module in modules if hasattr(module, "find"))
