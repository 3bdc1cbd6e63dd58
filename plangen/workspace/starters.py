"""The plans that newcomers start from."""

import datetime
from pathlib import Path

_YEAR_IN_STARTERS = 2026
_PLANNING_SEASON = 7
"""From this month on, people plan the year to come."""


def find_starter(kind: str, language: str, folders: tuple[Path, ...]) -> Path | None:
    """Return the starter plan of a kind, or None where there is none."""
    files = (folder / "starters" / f"{kind}.{language}.yaml" for folder in folders)
    return next((file for file in files if file.is_file()), None)


def starter_text(starter: Path, today: datetime.date) -> str:
    """Return a starter plan for the year that is being planned on a day."""
    year = today.year + (today.month >= _PLANNING_SEASON)
    text = starter.read_text(encoding="utf-8")
    for offset in (-1, 0):
        text = text.replace(str(_YEAR_IN_STARTERS + offset), f"<{offset}>")
    return text.replace("<-1>", str(year - 1)).replace("<0>", str(year))
