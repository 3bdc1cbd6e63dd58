"""What stands behind the words of one version: its relations and footnotes."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart
from lxml import etree

from plangen.writers.docx.xml import NAMESPACES

DRAWING: Final = f"{{{NAMESPACES['wp']}}}docPr"
"""What names a drawing and says what it shows."""
NOTE: Final = qn("w:footnoteReference")
ID: Final = qn("w:id")
REFERENCES: Final = frozenset(f"{{{NAMESPACES['r']}}}{name}" for name in ("id", "embed"))
"""The attributes that name a relation."""


@dataclass(frozen=True)
class Version:
    """The document of one version."""

    part: DocumentPart

    @property
    def body(self) -> etree._Element:
        """Return the body."""
        body: etree._Element = self.part.element.find(qn("w:body"))
        return body

    @cached_property
    def footnotes(self) -> Part | None:
        """Return the part that the footnotes are in, if there are any."""
        relations = self.part.rels.values()
        kind = RELATIONSHIP_TYPE.FOOTNOTES
        return next((each.target_part for each in relations if each.reltype == kind), None)

    @cached_property
    def notes(self) -> dict[str, etree._Element]:
        """The footnotes by their numbers; more can be put in, see `keep_notes`."""
        if self.footnotes is None:
            return {}
        return {note.get(ID, ""): note for note in etree.fromstring(self.footnotes.blob)}

    def content(self, relation: str) -> str:
        """Return what a relation leads to: an address, or what tells one picture from another."""
        found = self.part.rels[relation]
        if found.is_external:
            return str(found.target_ref)
        return sha256(found.target_part.blob).hexdigest()


def lend_notes(old: DocumentPart, new: DocumentPart) -> None:
    """Let a document without footnotes have room for those of another."""
    like = Version(old).footnotes
    if like and not Version(new).footnotes:
        whole = etree.fromstring(like.blob)
        whole[:] = [note for note in whole if int(note.get(ID, "")) <= 0]
        part = Part(like.partname, like.content_type, etree.tostring(whole), new.package)
        new.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def keep_notes(version: Version) -> None:
    """Put the footnotes into their part."""
    if version.footnotes:
        whole = etree.fromstring(version.footnotes.blob)
        whole[:] = version.notes.values()
        xml = etree.tostring(whole, encoding="UTF-8", xml_declaration=True, standalone=True)
        version.footnotes._blob = xml
