"""Pages: their width, the cover's section, headers, and breaks."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart
from lxml import etree

from plangen.writers.docx.xml import FORBIDDEN, element, paragraph

_RUNNING: Final = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)


def text_width(body: etree._Element) -> int:
    """Return the width between the margins, in twips, that the look's section gives."""
    margins = _twips(body, "pgMar", "left") + _twips(body, "pgMar", "right")
    return _twips(body, "pgSz", "w") - margins


def text_height(body: etree._Element) -> int:
    """Return the height between the margins, in twips, that the look's section gives."""
    margins = _twips(body, "pgMar", "top") + _twips(body, "pgMar", "bottom")
    return _twips(body, "pgSz", "h") - margins


def page_break() -> str:
    """Write a paragraph of no height at the top of a new page."""
    height = element("w:spacing", before=0, after=0, line=20, lineRule="exact")
    return paragraph("Spacer", "", "<w:pageBreakBefore/>" + height)


def spacer() -> str:
    """Write the small gap that Word needs after a table."""
    return paragraph("Spacer", "")


def bare_section(body: etree._Element) -> str:
    """Return the properties of a section with the look's page, but no header or footer."""
    section = body.find(qn("w:sectPr"))
    assert section is not None
    bare = deepcopy(section)
    for name in ("w:headerReference", "w:footerReference"):
        for reference in bare.findall(qn(name)):
            bare.remove(reference)
    return etree.tostring(bare, encoding="unicode")


def title_headers(part: DocumentPart, title: str) -> None:
    """Write the title as the result of every TITLE field in the headers and footers."""
    for simple in _simple_fields(part):
        if simple.get(qn("w:instr"), "").split()[:1] == ["TITLE"]:
            for shown in simple.iter(qn("w:t")):
                shown.text = FORBIDDEN.sub("", title)


def _simple_fields(part: DocumentPart) -> Iterator[etree._Element]:
    for relationship in part.rels.values():
        if relationship.reltype in _RUNNING:
            yield from relationship.target_part.element.iter(qn("w:fldSimple"))


def _twips(body: etree._Element, name: str, side: str) -> int:
    found = body.find(f"{qn('w:sectPr')}/{qn(f'w:{name}')}")
    assert found is not None
    return int(found.get(qn(f"w:{side}"), "0"))
