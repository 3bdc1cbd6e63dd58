"""What documents are made with, so that machines of a cluster make the same."""

import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from typing import Final, TypeAlias

from plangen.batch.hashes import Hashes
from plangen.batch.inputs import everything

Versions: TypeAlias = Mapping[str, str]

_NAME: Final = re.compile(r"[\w.-]+")


@cache
def versions_here() -> Versions:
    """Return the versions of plangen, told by its code, of Python and of the libraries in use."""
    return {
        "plangen": everything(Hashes({})),
        "Python": ".".join(map(str, sys.version_info[:2])),
        **{name: _version(name) for name in _libraries()},
    }


def differences(here: Versions, there: Versions) -> list[str]:
    """Return what is not the same elsewhere, each with the version there and the one here."""
    return [
        f"{name} {there.get(name, '-')} ≠ {own}"
        for name, own in here.items()
        if there.get(name) != own
    ]


def _libraries() -> list[str]:
    with suppress(PackageNotFoundError):  # run from its source
        needed = (one for one in requires("plangen") or () if "extra ==" not in one)
        return [found[0] for one in needed if (found := _NAME.match(one))]
    return []


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"
