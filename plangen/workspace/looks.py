"""The looks of Word documents that there are."""

from collections.abc import Iterable
from pathlib import Path

_FOLDER = "word"


def find_look(name: str, folders: Iterable[Path]) -> Path | None:
    """Return the folder of a look below the first of the templates' folders that has it."""
    places = (folder / _FOLDER / name for folder in folders if name in _looks(folder))
    return next(places, None)


def known_looks(folders: Iterable[Path]) -> list[str]:
    """Return the names of all looks."""
    return sorted({name for folder in folders for name in _looks(folder)})


def _looks(folder: Path) -> list[str]:
    return [look.name for look in (folder / _FOLDER).glob("*") if look.is_dir()]
