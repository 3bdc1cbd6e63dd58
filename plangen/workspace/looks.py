"""The looks of Word documents that there are."""

from collections.abc import Iterable
from pathlib import Path

from plangen.workspace.shipped import shipped_templates

_FOLDER = "word"
_SHARED = "_shared"
"""What all looks have in common, and no look itself: the names of looks begin otherwise."""
_USUAL = "modern"


def find_look(name: str, folders: Iterable[Path]) -> Path | None:
    """Return the folder of a look below the first of the templates' folders that has it."""
    places = (folder / _FOLDER / name for folder in folders if name in _looks(folder))
    return next(places, None)


def known_looks(folders: Iterable[Path]) -> list[str]:
    """Return the names of all looks."""
    return sorted({name for folder in folders for name in _looks(folder)})


def shared_parts() -> Path:
    """Return the folder of the parts that every look begins with."""
    return shipped_templates() / _FOLDER / _SHARED


def usual_look() -> Path:
    """Return the folder of the look of documents that name none."""
    return shipped_templates() / _FOLDER / _USUAL


def _looks(folder: Path) -> list[str]:
    looks = (folder / _FOLDER).glob("*")
    return [look.name for look in looks if look.is_dir() and look.name[:1] not in "._"]
