"""The parts of a look: what all looks share, overlaid with its own, and with those of a language.

A look's ``styles.xml`` holds only the styles in which it differs; any other part of it stands in
for the shared one as a whole.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from plangen.diagnostics.message import Language
from plangen.workspace.looks import shared_parts

STYLES: Final = "word/styles.xml"
LANGUAGES: Final = ("en",)
"""Languages that have a folder of parts of their own."""


@cache
def look_parts(folder: Path, language: Language) -> Mapping[str, bytes]:
    """Return the parts of a look by name, for documents in a language."""
    shared = shared_parts()
    found: dict[str, bytes] = {}
    for layer in (shared, shared / language, folder, folder / language):
        for name, data in _parts(layer):
            found[name] = overlaid(found[name], data) if _joins(name, found) else data
    return MappingProxyType({name: compact(data) for name, data in found.items()})


def overlaid(below: bytes, above: bytes) -> bytes:
    """Join two parts of styles; those above stand in for those of the same id below."""
    styles = etree.fromstring(below)
    known = {_identity(style): style for style in styles}
    for style in etree.fromstring(above).iterchildren(tag=etree.Element):
        old = known.get(_identity(style))
        if old is None:
            styles.append(style)
        else:
            styles.replace(old, style)
    _defaults_first(styles)
    return etree.tostring(styles)


def compact(xml: bytes) -> bytes:
    """Drop the indents and comments that are there for the readers of the look."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    root = etree.fromstring(xml, parser)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _joins(name: str, found: Mapping[str, bytes]) -> bool:
    return name == STYLES and name in found


def _identity(style: etree._Element) -> str:
    return style.get(qn("w:styleId")) or str(style.tag)


def _defaults_first(styles: etree._Element) -> None:
    """Put what is no style at the front, where the schema wants it."""
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is not None:
        styles.insert(0, defaults)


def _parts(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if path.is_file() and name.parts[0] not in LANGUAGES:
            yield name.as_posix(), path.read_bytes()
