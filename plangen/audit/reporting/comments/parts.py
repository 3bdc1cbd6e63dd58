"""The part of a Word file that holds its comments, and what leads to it."""

import posixpath
import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from plangen.readers.package import Package
from plangen.readers.text import W

_AUTHOR: Final = "plangen"
_NAME: Final = "comments.xml"
_TYPES: Final = "[Content_Types].xml"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_MODIFIED: Final = "{http://purl.org/dc/terms/}modified"
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


@dataclass(slots=True)
class Comments:
    """The comments of a file, and the parts that have to change for them, by name.

    New ones are of `date`, which is when the document was last saved: equal input, equal output.
    """

    root: etree._Element
    parts: dict[str, etree._Element]
    date: str = ""
    _next: int = field(init=False)

    def __post_init__(self) -> None:
        ids = (each.get(f"{W}id", "") for each in self.root)
        self._next = max((int(one) for one in ids if one.isdecimal()), default=-1) + 1

    def add(self, paragraphs: list[str]) -> str:
        """Add a comment, and return its number."""
        number = str(self._next)
        self._next += 1
        signed = {f"{W}id": number, f"{W}author": _AUTHOR, f"{W}initials": _AUTHOR[0]}
        dated = {f"{W}date": self.date} if self.date else {}
        comment = etree.SubElement(self.root, f"{W}comment", {**signed, **dated})
        for said in paragraphs:
            run = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
            etree.SubElement(run, f"{W}t").text = said
        return number


def comments_of(package: Package, document: str) -> Comments:
    """Return the comments of a document; where there is no part for them, with a new one."""
    date = _date(package)
    name = next(package.related(document, "comments"), None)
    if name is not None:
        root = package.part(name)
        return Comments(root, {name: root}, date)
    folder, base = posixpath.split(document)
    root = etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
    name = posixpath.join(folder, _NAME)
    relations = posixpath.join(folder, "_rels", f"{base}.rels")
    parts = {name: root, _TYPES: _typed(package, name), relations: _related(package, relations)}
    return Comments(root, parts, date)


def _typed(package: Package, name: str) -> etree._Element:
    types = package.part(_TYPES)
    for stray in [each for each in types if each.get("PartName") == f"/{name}"]:
        types.remove(stray)
    said = {"PartName": f"/{name}", "ContentType": _TYPE}
    etree.SubElement(types, f"{{{_CONTENT}}}Override", said)
    return types


def _related(package: Package, relations: str) -> etree._Element:
    root = package.part(relations)
    taken = {each.get("Id") for each in root}
    free = next(name for n in range(len(taken) + 1) if (name := f"rIdComments{n}") not in taken)
    said = {"Id": free, "Type": _KIND, "Target": _NAME}
    etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", said)
    return root


def _date(package: Package) -> str:
    """Return when a document was last saved; empty where it does not say so."""
    for part in package.related("", "core-properties"):
        stated = package.part(part).findtext(_MODIFIED, "")
        if _DATE.fullmatch(stated):
            return stated
    return ""
