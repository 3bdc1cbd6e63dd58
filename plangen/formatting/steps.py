"""From one version of the plan format to the next: a table of steps, a module each."""

import re
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeAlias

from plangen.drafting.edits import Edit
from plangen.source.reader import Source

Step: TypeAlias = Callable[[Source], Iterable[Edit]]
"""Returns what has to change in a plan so that the next version of the format reads it.

The line that names the version is not its concern.
"""

_NAME = re.compile(r"from_(\d+)", re.ASCII)


def known_steps() -> Mapping[int, Step]:
    """Return the steps by the version that they start from."""
    from plangen.formatting import migrations

    found = (_NAME.fullmatch(module.name) for module in iter_modules(migrations.__path__))
    return {int(name[1]): _step(name[0]) for name in found if name}


def _step(name: str) -> Step:
    step: Step = import_module(f"plangen.formatting.migrations.{name}").edits
    return step
