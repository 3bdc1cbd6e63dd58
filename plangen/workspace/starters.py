"""The plans that newcomers start from."""

import datetime
from pathlib import Path

_FOLDER = "starters"
_YEAR_IN_STARTERS = 2026
_PLANNING_SEASON = 7
"""From this month on, people plan the year to come."""


def find_starter(kind: str, language: str, folders: tuple[Path, ...]) -> Path | None:
    """Return the starter plan of a kind, or None where there is none."""
    if kind not in starter_kinds(language, folders):  # nor of one that reaches outside the folder
        return None
    files = (folder / _FOLDER / f"{kind}.{language}.yaml" for folder in folders)
    return next((file for file in files if file.is_file()), None)


def starter_kinds(language: str, folders: tuple[Path, ...]) -> list[str]:
    """Return the kinds that have a starter plan in a language."""
    suffix = f".{language}.yaml"
    files = (file for folder in folders for file in (folder / _FOLDER).glob(f"*{suffix}"))
    return sorted({file.name.removesuffix(suffix) for file in files})


def planned_year(today: datetime.date) -> int:
    """Return the year that is being planned on a day."""
    return today.year + (today.month >= _PLANNING_SEASON)


def starter_text(starter: Path, year: int) -> str:
    """Return a starter plan for a year."""
    text = starter.read_text(encoding="utf-8")
    for offset in (-1, 0):
        text = text.replace(str(_YEAR_IN_STARTERS + offset), f"<{offset}>")
    return text.replace("<-1>", str(year - 1)).replace("<0>", str(year))
