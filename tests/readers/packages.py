"""Word files as people, and Word itself, leave them."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

DOCUMENT = "word/document.xml"


def changed(file: Path, change: Callable[[str], str], part: str = DOCUMENT) -> Path:
    """Write a Word file anew with the text of one part changed."""
    with ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts[part].decode()
    parts[part] = change(text).encode()
    assert parts[part].decode() != text, "nothing was changed"
    return packed(file, parts)


def packed(file: Path, parts: dict[str, bytes]) -> Path:
    """Write a package of parts."""
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file
