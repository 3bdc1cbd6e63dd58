"""Which files are plans, and where their documents go."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plangen.workspace.settings import SETTINGS

_SUFFIXES = {".yaml", ".yml"}


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan's file; `folder` is its place below the plans folder, where its documents go too."""

    path: Path
    folder: Path

    @property
    def stem(self) -> str:
        """The name that its documents share."""
        return self.path.stem


def find_plans(patterns: Iterable[str], plans: Path) -> Iterator[PlanFile]:
    """Yield the plans that files, folders and globs name, each once, folders sorted.

    `plans` is the folder that holds the workspace's plans; documents keep their place below it.
    Raises FileNotFoundError with the pattern that names nothing.
    """
    seen: set[Path] = set()
    for pattern in patterns:
        for file in _expand(pattern, plans):
            if file.path not in seen:
                seen.add(file.path)
                yield file


def _expand(pattern: str, plans: Path) -> list[PlanFile]:
    path = Path(pattern)
    if path.is_dir():
        found = [PlanFile(file, _below(file, path)) for file in _plans_in(path)]
    elif path.exists():
        found = [PlanFile(path, _below(path, plans))]
    else:
        matches = sorted(Path().glob(pattern)) if not path.is_absolute() else []
        found = [PlanFile(file, _below(file, plans)) for file in matches if file.is_file()]
    if not found:
        raise FileNotFoundError(pattern)
    return found


def _plans_in(folder: Path) -> list[Path]:
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix in _SUFFIXES and file.is_file() and not _is_apart(file.name)
    )


def _is_apart(name: str) -> bool:
    """Tell whether a name is that of a hidden file, or of the settings."""
    return name.startswith(".") or name == SETTINGS


def _below(file: Path, folder: Path) -> Path:
    """Return the path below a folder without its suffix; the bare name where it is elsewhere."""
    try:
        inside = file.resolve().relative_to(folder.resolve())
    except ValueError:
        inside = Path(file.name)
    return inside.with_suffix("")
