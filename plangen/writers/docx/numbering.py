"""Lists that Word counts itself."""

from typing import Final

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.parts.document import DocumentPart

from plangen.writers.docx.xml import element, value, with_namespaces

DEEPEST: Final = 3
"""The deepest level, from 0, that the lists of a look describe."""


def new_numbers(part: DocumentPart, depth: int) -> int:
    """Add a list that counts from 1 at its depth to the document, and return its number id."""
    numbering = part.numbering_part.element
    lists = numbering.findall(qn("w:num"))
    number = 1 + max(int(each.get(qn("w:numId"))) for each in lists)
    restart = element("w:lvlOverride", value("w:startOverride", 1), ilvl=depth)
    content = value("w:abstractNumId", _style_list(part, "ListNumber")) + restart
    lists[-1].addnext(parse_xml(with_namespaces(element("w:num", content, numId=number))))
    return number


def bullets(part: DocumentPart) -> int:
    """Return the number id of the bulleted list of the look."""
    abstract = _style_list(part, "ListBullet")
    numbering = part.numbering_part.element
    found = numbering.xpath(f'w:num[w:abstractNumId/@w:val="{abstract}"]/@w:numId')
    return int(found[0])


def _style_list(part: DocumentPart, style: str) -> int:
    """Return the id of the abstract list that a list style is bound to."""
    numbering = part.numbering_part.element
    found = numbering.xpath(f'w:abstractNum[w:lvl/w:pStyle/@w:val="{style}"]/@w:abstractNumId')
    return int(found[0])
