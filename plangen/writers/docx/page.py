"""Pages: their measures, the sections that they are parted into, and breaks."""

from collections.abc import Collection, Mapping
from copy import deepcopy
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from plangen.writers.docx.xml import element, paragraph

_REFERENCES: Final = ("headerReference", "footerReference")
_FIRST_PAGE: Final = "titlePg"
_NUMBERS: Final = "pgNumType"


def text_width(body: etree._Element) -> int:
    """Return the width between the margins, in twips, that the look's section gives."""
    margins = _twips(body, "pgMar", "left") + _twips(body, "pgMar", "right")
    return _twips(body, "pgSz", "w") - margins


def text_height(body: etree._Element) -> int:
    """Return the height between the margins, in twips, that the look's section gives."""
    margins = abs(_twips(body, "pgMar", "top")) + abs(_twips(body, "pgMar", "bottom"))
    return _twips(body, "pgSz", "h") - margins


def turned_width(body: etree._Element) -> int:
    """Return the width between the margins, in twips, once the look's page is turned."""
    margins = _twips(body, "pgMar", "left") + _twips(body, "pgMar", "right")
    return _twips(body, "pgSz", "h") - margins


def page_break() -> str:
    """Write a paragraph of no height at the top of a new page."""
    height = element("w:spacing", before=0, after=0, line=20, lineRule="exact")
    return paragraph("Spacer", "", "<w:pageBreakBefore/>" + height)


def spacer() -> str:
    """Write the small gap that Word needs after a table."""
    return paragraph("Spacer", "")


def cover_end(body: etree._Element) -> str:
    """End the cover's section: the look's page, with what the look has for a first page alone."""
    return _section_end(body, kept={("headerReference", "first"), ("footerReference", "first")})


def front_end(body: etree._Element) -> str:
    """End the section before the text: the look's page and headers, but no page numbers."""
    return _section_end(body, {("headerReference", "default"), ("headerReference", "even")})


def begin_text(body: etree._Element) -> None:
    """Take from the last section what is for a first page alone, since the cover has it."""
    section = _section(body)
    for reference in _references(section):
        if _kind(reference)[1] == "first":
            section.remove(reference)
    _take_out(section, _FIRST_PAGE)


def section_end(body: etree._Element, *, turned: bool) -> str:
    """End a section of the text, its page turned or not; in the next, page numbers go on."""
    section = deepcopy(_section(body))
    if turned:
        _turn(section)
    for numbers in _section(body).findall(qn(f"w:{_NUMBERS}")):
        numbers.attrib.pop(qn("w:start"), "")
    return paragraph("Spacer", "", etree.tostring(section, encoding="unicode"))


def turn(body: etree._Element) -> None:
    """Turn the pages of the last section."""
    _turn(_section(body))


def first_number(body: etree._Element, before: int) -> int:
    """Return the number of the first page of the text; as many pages stand before it."""
    start = _section(body).find(qn(f"w:{_NUMBERS}"))
    given = None if start is None else start.get(qn("w:start"))
    return before + 1 if given is None else int(given)


def numbered(pages: Mapping[str, int], first: str, body: etree._Element) -> Mapping[str, int]:
    """Return the numbers that pages bear: the text, which begins at `first`, may count anew."""
    if first not in pages:
        return pages
    shift = first_number(body, pages[first] - 1) - pages[first]
    return {name: page + shift for name, page in pages.items()}


def _section_end(body: etree._Element, kept: Collection[tuple[str, str]]) -> str:
    section = deepcopy(_section(body))
    for reference in _references(section):
        if _kind(reference) not in kept:
            section.remove(reference)
    _take_out(section, _NUMBERS)
    if ("headerReference", "first") not in kept:
        _take_out(section, _FIRST_PAGE)
    return paragraph("Spacer", "", etree.tostring(section, encoding="unicode"))


def _section(body: etree._Element) -> etree._Element:
    section = body.find(qn("w:sectPr"))
    assert section is not None
    return section


def _turn(section: etree._Element) -> None:
    size = section.find(qn("w:pgSz"))
    assert size is not None
    width, height = size.get(qn("w:w"), ""), size.get(qn("w:h"), "")
    size.attrib.update({qn("w:w"): height, qn("w:h"): width, qn("w:orient"): "landscape"})


def _references(section: etree._Element) -> list[etree._Element]:
    return [each for name in _REFERENCES for each in section.findall(qn(f"w:{name}"))]


def _kind(reference: etree._Element) -> tuple[str, str]:
    return etree.QName(reference).localname, reference.get(qn("w:type"), "")


def _take_out(section: etree._Element, name: str) -> None:
    for found in section.findall(qn(f"w:{name}")):
        section.remove(found)


def _twips(body: etree._Element, name: str, side: str) -> int:
    found = _section(body).find(qn(f"w:{name}"))
    assert found is not None
    return int(found.get(qn(f"w:{side}"), "0"))
