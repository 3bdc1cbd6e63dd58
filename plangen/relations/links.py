"""Which other plans a plan names, and whether following them leads back to it."""

import posixpath
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath, PureWindowsPath

from plangen.diagnostics.path import Path as PlanPath
from plangen.model.basis import FOLLOWS, NEXT
from plangen.model.keys import shape_at
from plangen.source.reader import Source, read

_CHILD = "plan"
_MOST_FILES = 32
"""How many plans are looked through for a way back: enough for any real family of plans."""


def links_of(source: Source) -> dict[PlanPath, str]:
    """Return the files that a plan names, as written, by the paths of the values that do."""
    return {NEXT if path == NEXT[:1] else path: name for path, name in _links(source)}


def target_of(file: str, name: str) -> str | None:
    """Return the file that a link in a plan's file means; None where it is not a relative path."""
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive or name[:1] in "~\\":
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), name))


def round_trip(file: str, target: str) -> tuple[str, ...] | None:
    """Return the shortest chain of plans from one over its link back to itself, or None.

    What comes next is no step of it: that plan follows this one.
    """
    home = posixpath.normpath(file)
    chains: list[tuple[str, ...]] = [(home, target)]
    seen = {target}
    for chain in chains:  # grows while it is looked through
        if chain[-1] == home:
            return chain
        if len(chains) <= _MOST_FILES:
            ahead = [name for name in _linked(chain[-1]) if name not in seen]
            seen.update(ahead)
            chains += [(*chain, name) for name in ahead]
    return None


def reached(file: str) -> tuple[str, ...]:
    """Return a plan's file and those of all plans that it names, itself or through others."""
    found = [posixpath.normpath(file)]
    for each in found:  # grows while it is looked through
        ahead = dict.fromkeys(target for _, target in _targets(each))
        found += [target for target in ahead if target not in found]
    return tuple(found)


def _linked(file: str) -> tuple[str, ...]:
    return tuple(target for path, target in _targets(file) if path != NEXT)


def _targets(file: str) -> tuple[tuple[PlanPath, str], ...]:
    """Return the files that a file leads to, by the paths that name them; none if unreadable."""
    try:
        stat = Path(file).stat()
        return _read_targets(file, stat.st_mtime_ns, stat.st_size)
    except (OSError, ValueError):  # ValueError: a name that no file can have
        return ()


@lru_cache(4096)
def _read_targets(file: str, _changed: int, size: int) -> tuple[tuple[PlanPath, str], ...]:
    """Read where a file leads; time and size tell when to read it again."""
    source = read(Path(file).read_bytes(), file).source if size else None
    links = links_of(source) if source else {}
    targets = ((path, target_of(file, name)) for path, name in links.items())
    return tuple((path, target) for path, target in targets if target)


def _links(source: Source) -> Iterator[tuple[PlanPath, str]]:
    for path, node in source.spans.values.items():
        if path[-1:] not in {FOLLOWS, NEXT[:1], (_CHILD,)} or node.kind != "text":
            continue
        name = node.text.strip()
        if name and (path in {FOLLOWS, NEXT[:1]} or _is_child(path)):
            yield path, name


def _is_child(path: PlanPath) -> bool:
    """Tell `plan` as the key of a part from a goal, a region or a section of that name."""
    shape = shape_at(path[:-1]) if path[-1] == _CHILD else None
    return shape is not None and _CHILD in shape.model_fields
