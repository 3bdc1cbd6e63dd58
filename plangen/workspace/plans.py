"""Which files are plans, and where their documents go."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PLANS = "plans"
"""The folder that holds a workspace's plans."""

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


def find_plans(patterns: Iterable[str]) -> Iterator[PlanFile]:
    """Yield the plans that files, folders and globs name, each once, folders sorted.

    Raises FileNotFoundError with the pattern that names nothing.
    """
    seen: set[Path] = set()
    for pattern in patterns:
        for file in _expand(pattern):
            if file.path not in seen:
                seen.add(file.path)
                yield file


def _expand(pattern: str) -> list[PlanFile]:
    path = Path(pattern)
    if path.is_dir():
        found = [PlanFile(file, _below(file, path)) for file in _plans_in(path)]
    elif path.exists():
        found = [PlanFile(path, _below(path, Path(PLANS)))]
    else:
        matches = sorted(Path().glob(pattern)) if not path.is_absolute() else []
        found = [PlanFile(file, _below(file, Path(PLANS))) for file in matches if file.is_file()]
    if not found:
        raise FileNotFoundError(pattern)
    return found


def _plans_in(folder: Path) -> list[Path]:
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix in _SUFFIXES and file.is_file() and not file.name.startswith(".")
    )


def _below(file: Path, folder: Path) -> Path:
    """Return the path below a folder without its suffix; the bare name where it is elsewhere."""
    try:
        inside = file.resolve().relative_to(folder.resolve())
    except ValueError:
        inside = Path(file.name)
    return inside.with_suffix("")
