"""Files by their place in the workspace and by what is in them."""

from pathlib import Path

from plangen.diagnostics.message import legible
from plangen.workspace.settings import Settings


def root_of(settings: Settings) -> Path:
    """Return the root of the workspace: where its settings are, else the working directory."""
    return settings.file.parent if settings.file else Path()


def name_below(root: Path, file: Path) -> str:
    """Return the path of a file below a folder, for people; the bare name where it is elsewhere."""
    try:
        name = file.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        name = file.name
    return legible(name)


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    from hashlib import sha256

    return sha256(data).hexdigest()
