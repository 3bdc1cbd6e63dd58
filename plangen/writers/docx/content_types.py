"""What each part of a package is, as its first part says."""

from collections.abc import Mapping
from typing import Final

CONTENT_TYPES: Final = "[Content_Types].xml"
COMPRESSED: Final = frozenset({"png", "jpg", "jpeg", "gif", "xlsx"})
"""Suffixes of parts that are deflated already, and are stored as they are."""

_RELATIONSHIPS: Final = "application/vnd.openxmlformats-package.relationships+xml"


def content_types(types: Mapping[str, str]) -> str:
    """Say what each part is, by its name with a slash in front: media by suffix, XML by name."""
    media = {suffix(name): kind for name, kind in types.items() if suffix(name) in COMPRESSED}
    defaults = {"rels": _RELATIONSHIPS, "xml": "application/xml", **media}
    named = {name: kind for name, kind in types.items() if suffix(name) not in media}
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        + "".join(
            f'<Default Extension="{suffix}" ContentType="{kind}"/>'
            for suffix, kind in sorted(defaults.items())
        )
        + "".join(
            f'<Override PartName="{name}" ContentType="{kind}"/>'
            for name, kind in sorted(named.items())
        )
        + "</Types>"
    )


def suffix(name: str) -> str:
    """Return what a part's name ends in, in lower case."""
    return name.rpartition(".")[2].lower()
