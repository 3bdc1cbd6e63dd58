"""Word packages: opening a look, and writing a package so that equal ones are equal in bytes."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import docx  # noqa: F401  registers the classes of the parts that a package is opened with
from docx.package import Package
from lxml import etree

from plangen.diagnostics.message import Language
from plangen.workspace.shipped import shipped_templates

CONTENT_TYPES: Final = "[Content_Types].xml"
LANGUAGES: Final = ("en",)
RELATIONSHIPS_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"
COMPRESSED: Final = frozenset({"png", "jpg", "jpeg", "gif", "xlsx"})
"""Suffixes of parts that are deflated already, and are stored as they are."""


def open_look(look: str, language: Language) -> Package:
    """Open a fresh package of a look from ``templates/word``, for a document in a language."""
    return Package.open(BytesIO(_zipped(shipped_templates() / "word" / look, language)))


def pack(package: Package) -> bytes:
    """Return the package as a file: names sorted, no clock, no trace of the machine."""
    entries = dict(_entries(package))
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(entries):
            archive.writestr(_info(name), entries[name])
    return buffer.getvalue()


@cache
def _zipped(folder: Path, language: Language) -> bytes:
    """Zip the parts of a look; parts in the folder of a language stand in for the general ones."""
    parts = dict(_parts(folder))
    parts |= dict(_parts(folder / language))
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(parts):
            archive.writestr(_info(name), _compact(parts[name]), ZIP_STORED)
    return buffer.getvalue()


def _parts(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if path.is_file() and name.parts[0] not in LANGUAGES:
            yield name.as_posix(), path.read_bytes()


def _compact(xml: bytes) -> bytes:
    """Drop the indents and comments that are there for the readers of the look."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    root = etree.fromstring(xml, parser)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _entries(package: Package) -> Iterator[tuple[str, bytes]]:
    parts = package.parts
    types = {str(part.partname): part.content_type for part in parts}
    yield CONTENT_TYPES, _content_types(types).encode()
    yield "_rels/.rels", package.rels.xml
    for part in parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


def _content_types(types: dict[str, str]) -> str:
    """Say what each part is: media by its suffix, XML by its name."""
    media = {_suffix(name): kind for name, kind in types.items() if _suffix(name) in COMPRESSED}
    defaults = {"rels": RELATIONSHIPS_TYPE, "xml": "application/xml", **media}
    named = {name: kind for name, kind in types.items() if _suffix(name) not in media}
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


def _info(name: str) -> ZipInfo:
    """Describe a file in the zip, dated 1980-01-01 as `ZipInfo` does by itself."""
    info = ZipInfo(name)
    info.create_system = 3
    info.external_attr = 0o644 << 16
    info.compress_type = ZIP_STORED if _suffix(name) in COMPRESSED else ZIP_DEFLATED
    return info


def _suffix(name: str) -> str:
    return name.rpartition(".")[2].lower()
