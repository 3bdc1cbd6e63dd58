"""Names that every file system takes, and that lead nowhere else."""

import re
import unicodedata
from hashlib import sha256
from typing import Final

_FORBIDDEN: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]')
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
"""What Windows takes for a device, whatever follows the dot."""
_OUTPUTS: Final = re.compile(r".*\.(docx|html|json|md|pdf|png|svg)", re.IGNORECASE)
"""What a folder may not be called, since a document beside it may be."""
_MOST_BYTES: Final = 120
"""Of 255 that most disks take; a suffix, and the rest of the path, need room as well."""
_DIGITS: Final = 6


def safe_name(name: str) -> str:
    """Return a name as it is where that does no harm, else a tame one with a few digits behind."""
    plain = unicodedata.normalize("NFC", name)
    tame = _FORBIDDEN.sub("-", plain).rstrip(" .").lstrip(".")
    harmful = any(kind.fullmatch(tame) for kind in (_DEVICES, _OUTPUTS)) or tame != plain
    if tame and not harmful and len(tame.encode()) <= _MOST_BYTES:
        return tame
    return told_apart(tame.replace(".", "-"), name)


def told_apart(name: str, source: str) -> str:
    """Return a name with digits behind that come from `source`: other sources, other digits."""
    digits = sha256(source.encode(errors="surrogatepass")).hexdigest()[:_DIGITS]
    room = _MOST_BYTES - _DIGITS - 1
    return f"{name.encode()[:room].decode(errors='ignore').rstrip(' ')}-{digits}".lstrip("-")


def folded(path: str) -> str:
    """Return what paths have in common that some file system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
