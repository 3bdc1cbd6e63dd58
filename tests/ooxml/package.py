"""A Word file taken apart: its parts, what they are, and how they lead to each other."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}
CONTENT_TYPES = "[Content_Types].xml"
STORIES = {"document", "hdr", "ftr", "footnotes", "endnotes", "comments"}
"""The outermost elements of the parts that people read."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship: of which part, under which id, of what kind, and to which part it leads.

    The target is empty where it lies outside the file.
    """

    source: str
    id: str
    kind: str
    target: str


class Package:
    """The parts of a Word file, by their names in the zip."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(BytesIO(data)) as archive:
            self.names = archive.namelist()
            self.parts = {name: archive.read(name) for name in self.names}

    @cached_property
    def roots(self) -> dict[str, etree._Element]:
        """The parts that are XML."""
        xml = (name for name in self.parts if name.endswith((".xml", ".rels")))
        return {name: etree.fromstring(self.parts[name]) for name in xml}

    @cached_property
    def stories(self) -> dict[str, etree._Element]:
        """The parts that people read."""
        named = ((name, etree.QName(root)) for name, root in self.roots.items())
        wanted = (name for name, tag in named if tag.localname in STORIES)
        return {name: self.roots[name] for name in wanted}

    def find(self, path: str, name: str = "") -> Iterator[etree._Element]:
        """Find elements, attributes or texts by XPath: in one part, or in all that people read."""
        roots = [self.roots[name]] if name in self.roots else [] if name else self.stories.values()
        for root in roots:
            yield from root.xpath(path, namespaces=NAMESPACES)

    @cached_property
    def relations(self) -> list[Relation]:
        return [
            _relation(source_of(name), each)
            for name, root in self.roots.items()
            if name.endswith(".rels")
            for each in root
        ]

    @cached_property
    def bookmarks(self) -> set[str]:
        return {str(name) for name in self.find("//w:bookmarkStart/@w:name")}


def source_of(relationships: str) -> str:
    """Return the part whose relationships a part holds; empty for those of the whole file."""
    folder, name = posixpath.split(relationships)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def changed(data: bytes, parts: Mapping[str, str | None], again: str = "") -> bytes:
    """Put other parts into a file; None takes one out, and one may stand in it `again`."""
    whole = Package(data).parts
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, old in whole.items():
            new = parts.get(name, old)
            if new is not None:
                archive.writestr(name, new)
        for name in parts.keys() - whole.keys():
            archive.writestr(name, parts[name] or "")
        if again:
            archive.writestr(again, whole[again])
    return buffer.getvalue()

def _relation(source: str, element: etree._Element) -> Relation:
    kind = element.get("Type").rpartition("/")[2]
    target = ""
    if element.get("TargetMode") != "External":
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(source),
                                                   element.get("Target"))).lstrip("/")
    return Relation(source, element.get("Id"), kind, target)
