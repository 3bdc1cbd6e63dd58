"""Where LibreOffice is."""

import shutil
from pathlib import Path
from typing import Final

from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError

_NAMES: Final = ("soffice", "libreoffice")
_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
"""Where it is on machines that do not put programs on the search path."""

_ABSENT: Final = say(
    zh="生成 PDF、填写页码需要 LibreOffice，这台机器上没有找到；"
    "请先安装（Debian、Ubuntu：apt-get install libreoffice-writer），或去掉这两项要求",
    en="PDF and page numbers need LibreOffice, which is not on this machine; install it (Debian, "
    "Ubuntu: apt-get install libreoffice-writer), or do without them",
)


def office() -> str:
    """Return the program's path. Raises ObstacleError where it is not installed."""
    named = (shutil.which(name) for name in _NAMES)
    placed = (place for place in _PLACES if Path(place).is_file())
    found = next((path for path in (*named, *placed) if path), None)
    if found is None:
        raise ObstacleError(_ABSENT)
    return found
