"""What holds for a whole workspace, and where its settings are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from plangen.diagnostics.message import Language

SETTINGS = "plangen.yaml"
"""The file at the root of a workspace that says what holds for all of it."""

Level: TypeAlias = Literal["error", "warning", "info", "off"]
"""How serious the findings of a check are taken; ``off`` leaves them out."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a workspace's settings say; the defaults are those of one without.

    `severities` are by code. `fiscal_year_starts` is a month, 1 to 12. The folders are as seen
    from the working directory, `file` is the settings file, None where there is none.
    """

    file: Path | None = None
    language: Language | None = None
    fiscal_year_starts: int = 1
    severities: Mapping[str, Level] = field(default_factory=dict)
    look: str = "modern"
    plans: Path = Path("plans")
    templates: Path = Path("templates")
    output: Path = Path("output")
    reference: Path | None = None      # a Word file whose look goes before `look`


NO_SETTINGS = Settings()


def find_settings(folder: Path) -> Path | None:
    """Return the settings file of a folder, else of the nearest one above it."""
    places = (above / SETTINGS for above in (folder, *folder.parents))
    return next((file for file in places if file.is_file()), None)
