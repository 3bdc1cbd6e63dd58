"""Pages: their measures, the sections that they are parted into, and breaks."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from plangen.writers.docx.xml import element, paragraph

_REFERENCES: Final = ("headerReference", "footerReference")
_FIRST_PAGE: Final = "titlePg"
_NUMBERS: Final = "pgNumType"
_AFTER_NUMBERS: Final = (
    "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter",
    "docGrid", "printerSettings", "sectPrChange",
)  # fmt: skip
"""What the schema wants behind the numbers of a section, in its order."""


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
    section = deepcopy(_section(body))
    for reference in _references(section):
        if reference.get(qn("w:type")) != "first":
            section.remove(reference)
    _take_out(section, _NUMBERS)
    return _ended(section)


def front_end(body: etree._Element, footers: Mapping[str, str]) -> str:
    """End the section before the text, whose pages bear small Roman numbers.

    `footers` are those that stand for the look's own there, by their ids.
    """
    section = deepcopy(_section(body))
    _drop_first_page(section)
    for reference in _references(section):
        own = reference.get(qn("r:id"), "")
        reference.set(qn("r:id"), footers.get(own, own))
    _numbers(section).attrib.update({qn("w:fmt"): "lowerRoman", qn("w:start"): "1"})
    return _ended(section)


def begin_text(body: etree._Element) -> None:
    """Let the last section begin at page 1, without what is for a first page alone.

    The cover has that; a look may give another number to begin at.
    """
    section = _section(body)
    _drop_first_page(section)
    numbers = _numbers(section)
    numbers.set(qn("w:start"), numbers.get(qn("w:start"), "1"))


def section_end(body: etree._Element, *, turned: bool) -> str:
    """End a section of the text, its page turned or not; in the next, page numbers go on."""
    section = deepcopy(_section(body))
    if turned:
        _turn(section)
    for numbers in _section(body).findall(qn(f"w:{_NUMBERS}")):
        numbers.attrib.pop(qn("w:start"), "")
    return _ended(section)


def turn(body: etree._Element) -> None:
    """Turn the pages of the last section."""
    _turn(_section(body))


def first_number(body: etree._Element) -> int:
    """Return the number of the first page of the text."""
    start = _section(body).find(qn(f"w:{_NUMBERS}"))
    return int("1" if start is None else start.get(qn("w:start"), "1"))


def numbered(pages: Mapping[str, int], first: str, body: etree._Element) -> Mapping[str, int]:
    """Return the numbers that pages bear: the text, which begins at `first`, counts anew."""
    if first not in pages:
        return pages
    shift = first_number(body) - pages[first]
    return {name: page + shift for name, page in pages.items()}


def _ended(section: etree._Element) -> str:
    return paragraph("Spacer", "", etree.tostring(section, encoding="unicode"))


def _drop_first_page(section: etree._Element) -> None:
    for reference in _references(section):
        if reference.get(qn("w:type")) == "first":
            section.remove(reference)
    _take_out(section, _FIRST_PAGE)


def _numbers(section: etree._Element) -> etree._Element:
    """Return how a section numbers its pages; one that does not say so begins to."""
    found = section.find(qn(f"w:{_NUMBERS}"))
    if found is None:
        found = etree.SubElement(section, qn(f"w:{_NUMBERS}"))
        followers = [section.find(qn(f"w:{name}")) for name in _AFTER_NUMBERS]
        follower = next((each for each in followers if each is not None), None)
        if follower is not None:
            follower.addprevious(found)
    return found


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


def _take_out(section: etree._Element, name: str) -> None:
    for found in section.findall(qn(f"w:{name}")):
        section.remove(found)


def _twips(body: etree._Element, name: str, side: str) -> int:
    found = _section(body).find(qn(f"w:{name}"))
    assert found is not None
    return int(found.get(qn(f"w:{side}"), "0"))
