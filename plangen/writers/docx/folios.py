"""What pages are numbered with: small Roman numbers before the text, which then counts its own."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.parts.document import DocumentPart
from docx.parts.hdrftr import FooterPart
from lxml import etree

from plangen.writers.docx.xml import bookmark, element, paragraph, run, with_namespaces

TEXT_END: Final = "_TextEnd"
"""The bookmark at the end of the text: its page is the last that counts."""

_TOTAL: Final = "NUMPAGES"
_TOTAL_OF_TEXT: Final = f"PAGEREF {TEXT_END}"
"""The total of the pages that are numbered anew; SECTIONPAGES is unknown to LibreOffice."""
_INSTRUCTIONS: Final = (qn("w:instrText"), qn("w:fldSimple"))
_NUMBER: Final = element("w:fldSimple", run("i"), instr=" PAGE ")


def count_text(part: DocumentPart) -> None:
    """Let headers and footers that give the number of all pages give that of the text's."""
    for relationship in part.rels.values():
        if relationship.reltype in {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}:
            for instruction in _fields(relationship.target_part.element, _TOTAL):
                _count_text(instruction)


def front_footers(part: DocumentPart, body: etree._Element) -> Mapping[str, str]:
    """Return by their ids the footers that stand for the look's own before the text.

    One that gives a total, as `count_text` leaves it, gives way to a copy that only numbers pages.
    """
    found: dict[str, str] = {}
    for reference in body.findall(f"{qn('w:sectPr')}/{qn('w:footerReference')}"):
        own = reference.get(qn("r:id"), "")
        if reference.get(qn("w:type")) != "first" and _has_total(part, own):
            found[own] = _numbering_only(part, own)
    return found


def end_text(body: etree._Element, number: int) -> None:
    """Put the bookmark into the last line of the document."""
    line = next(body.iterchildren(qn("w:p"), reversed=True), None)
    if line is not None:
        marks = parse_xml(with_namespaces(paragraph("Spacer", bookmark(number, TEXT_END, ""))))
        line.extend(list(marks.iterchildren(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))))


def _has_total(part: DocumentPart, footer: str) -> bool:
    return next(_fields(part.related_parts[footer].element, TEXT_END), None) is not None


def _fields(running: etree._Element, word: str) -> Iterator[etree._Element]:
    """Yield the instructions of fields in which a word stands."""
    return (each for each in running.iter(*_INSTRUCTIONS) if word in _said(each).split())


def _said(instruction: etree._Element) -> str:
    return instruction.get(qn("w:instr")) or instruction.text or ""


def _count_text(instruction: etree._Element) -> None:
    counted = _said(instruction).replace(_TOTAL, _TOTAL_OF_TEXT)
    if instruction.tag == qn("w:fldSimple"):
        instruction.set(qn("w:instr"), counted)
    else:
        instruction.text = counted


def _numbering_only(part: DocumentPart, own: str) -> str:
    """Copy a footer with its pictures; the line of the total holds the number of the page alone."""
    old = part.related_parts[own]
    root = deepcopy(old.element)
    for instruction in list(_fields(root, TEXT_END)):
        _number_alone(next(instruction.iterancestors(qn("w:p"))))
    name = part.package.next_partname("/word/footer%d.xml")
    copied = FooterPart(PackURI(name), old.content_type, root, part.package)
    for rid, each in old.rels.items():
        target = each.target_ref if each.is_external else each.target_part
        copied.load_rel(each.reltype, target, rid, each.is_external)
    return part.relate_to(copied, RELATIONSHIP_TYPE.FOOTER)


def _number_alone(line: etree._Element) -> None:
    for child in list(line):
        if child.tag != qn("w:pPr"):
            line.remove(child)
    line.append(parse_xml(with_namespaces(_NUMBER)))
