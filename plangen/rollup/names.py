"""What units are called: as the parent calls them, else for their files."""

import posixpath
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)[年\-_. ]*|[\-_. ]*(?<!\d)\d{4}(?!\d)年?$")


def unit_names(files: Sequence[str], known: Mapping[str, str]) -> dict[str, str]:
    """Return a name for each file, every one different.

    `known` are those that the parent gives. A file is else called by its own name without the
    year; where nothing is left of it, or several would be called so, by its folder too.
    """
    short = {file: known.get(file) or _short(file) for file in files}
    counts = Counter(short.values())
    return {
        file: name if counts[name] == 1 or file in known else _long(file)
        for file, name in short.items()
    }


def _short(file: str) -> str:
    path = PurePosixPath(file)
    return _YEAR.sub("", path.stem).strip("-_. ") or path.parent.name or path.stem


def _long(file: str) -> str:
    return posixpath.splitext(file)[0]
