"""Footnotes: a part of the file on their own."""

from typing import Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart

from plangen.writers.docx.job import Job
from plangen.writers.docx.xml import element, paragraph, run, value, with_namespaces

_NAME: Final = PackURI("/word/footnotes.xml")
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MARK: Final = element("w:rPr", value("w:rStyle", "FootnoteReference")) + "<w:footnoteRef/>"
_LINES: Final = {-1: "separator", 0: "continuationSeparator"}
"""The footnotes that are the line above them, by the numbers that Word gives them."""


def new_part(document: DocumentPart) -> Part:
    """Return a part for the footnotes, which belongs to no document yet."""
    return Part(_NAME, CONTENT_TYPE.WML_FOOTNOTES, b"", document.package)


def keep_notes(job: Job) -> None:
    """Put the footnotes into their part, and the part into the document, if there are any."""
    if not job.notes:
        return
    lines = "".join(_line(number, kind) for number, kind in _LINES.items())
    notes = "".join(_note(number, said) for number, said in enumerate(job.notes.values(), start=1))
    xml = with_namespaces(element("w:footnotes", lines + notes))
    job.footnotes._blob = f"{_DECLARATION}{xml}".encode()
    _forget_old(job.part)
    job.part.relate_to(job.footnotes, RELATIONSHIP_TYPE.FOOTNOTES)


def _note(number: int, said: str) -> str:
    content = element("w:r", _MARK) + run(" ") + said
    return element("w:footnote", paragraph("FootnoteText", content), id=number)


def _line(number: int, kind: str) -> str:
    content = paragraph("Spacer", element("w:r", f"<w:{kind}/>"))
    return element("w:footnote", content, type=kind, id=number)


def _forget_old(document: DocumentPart) -> None:
    """Leave out footnotes that a look brings along."""
    for rid, each in list(document.rels.items()):
        if each.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            document.rels.pop(rid)
