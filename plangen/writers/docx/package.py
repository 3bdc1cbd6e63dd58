"""Word packages: opening a look, and writing a package so that equal ones are equal in bytes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import docx  # noqa: F401  registers the classes of the parts that a package is opened with
from docx.package import Package

from plangen.diagnostics.message import Language
from plangen.document.problem import Problem
from plangen.workspace.looks import usual_look
from plangen.writers.docx.content_types import COMPRESSED, CONTENT_TYPES, content_types, suffix
from plangen.writers.docx.look import look_parts


@dataclass(frozen=True, slots=True)
class Opened:
    """A fresh package, and what is wrong with the look that it was to have."""

    package: Package
    problems: tuple[Problem, ...] = ()


def open_look(look: Path | None, language: Language) -> Opened:
    """Open a fresh package for a document in a language.

    A look is a folder, or a Word file to take it from; without one that is sound, it is the usual.
    """
    usual = usual_look()
    if look is None or look.is_dir():
        return Opened(_package(look_parts(look or usual, language)))
    from plangen.writers.docx.reference import adopt

    skeleton = look_parts(usual, language)
    adopted = adopt(look, skeleton)
    return Opened(_package(adopted.parts or skeleton), adopted.problems)


def pack(package: Package) -> bytes:
    """Return the package as a file: names sorted, no clock, no trace of the machine."""
    entries = dict(_entries(package))
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(entries):
            archive.writestr(_info(name), entries[name])
    return buffer.getvalue()


def _package(parts: Mapping[str, bytes]) -> Package:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in sorted(parts.items()):
            archive.writestr(_info(name), data, ZIP_STORED)
    package = Package.open(buffer)
    document = package.main_document_part
    if document.element.xpath('.//w:headerReference[@w:type="even"]'):
        document.settings.odd_and_even_pages_header_footer = True
    return package


def _entries(package: Package) -> Iterator[tuple[str, bytes]]:
    parts = package.parts
    types = {str(part.partname): part.content_type for part in parts}
    yield CONTENT_TYPES, content_types(types).encode()
    yield "_rels/.rels", package.rels.xml
    for part in parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


def _info(name: str) -> ZipInfo:
    """Describe a file in the zip, dated 1980-01-01 as `ZipInfo` does by itself."""
    info = ZipInfo(name)
    info.create_system = 3
    info.external_attr = 0o644 << 16
    info.compress_type = ZIP_STORED if suffix(name) in COMPRESSED else ZIP_DEFLATED
    return info
