"""A company's page: its paper, margins, header and footer."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from plangen.diagnostics.message import say
from plangen.writers.docx.page import text_height, text_width
from plangen.writers.docx.reference.archive import Relation, UnusableError, parsed, relations
from plangen.writers.docx.reference.running import Taken, take_running

NARROWEST: Final = 4_000
"""Twips, 7 cm: what text and tables need between the margins."""

_KEPT: Final = frozenset(
    {"headerReference", "footerReference", "pgSz", "pgMar", "pgBorders", "pgNumType", "cols",
     "titlePg", "docGrid"}
)
_REFERENCES: Final = {
    qn("w:headerReference"): ("header", RELATIONSHIP_TYPE.HEADER),
    qn("w:footerReference"): ("footer", RELATIONSHIP_TYPE.FOOTER),
}
_RID: Final = qn("r:id")
_NO_ROOM: Final = say(
    zh="页边距之间放不下正文", en="its margins leave no room for text"
)


def take_section(
    parts: Mapping[str, bytes], main: str, ids: Mapping[str, str], ours: etree._Element
) -> tuple[etree._Element, Taken]:
    """Return our empty document with the last section of theirs, and what that takes along."""
    theirs, related, taken = parsed(parts[main]), relations(parts, main), Taken()
    document = deepcopy(ours)
    body = document[0]
    page = _page(theirs, body)
    if not _has_even_pages(parts, related):
        _remove(page, (each for each in page if each.get(qn("w:type")) == "even"))
    for position, reference in enumerate(_references(page), start=1):
        word, kind = _REFERENCES[str(reference.tag)]
        source = related.get(reference.get(_RID, ""))
        if source is None or source.kind != kind or source.target not in parts:
            page.remove(reference)
        else:
            own = f"word/own{position}{word}.xml"
            take_running(parts, source.target, ids, own, taken)
            taken.running[f"rIdOwn{position}"] = (kind, own)
            reference.set(_RID, f"rIdOwn{position}")
    _stand_in(page, body[-1])
    body.replace(body[-1], page)
    if min(text_width(body), text_height(body)) < NARROWEST:
        raise UnusableError(_NO_ROOM)
    return document, taken


def _page(theirs: etree._Element, body: etree._Element) -> etree._Element:
    """Return the last section of theirs, with our measures where it has none of its own."""
    found = theirs.findall(f"{qn('w:body')}/{qn('w:sectPr')}")
    if not found:
        return deepcopy(body[-1])
    page, ours = deepcopy(found[-1]), body[-1]
    _remove(page, (each for each in page if etree.QName(each).localname not in _KEPT))
    for column in page.findall(qn("w:cols")):
        for name in (qn("w:num"), qn("w:equalWidth")):
            column.attrib.pop(name, "")
        _remove(column, iter(list(column)))
    if page.find(qn("w:pgSz")) is None or page.find(qn("w:pgMar")) is None:
        _measure(page, ours)
    return page


def _measure(page: etree._Element, ours: etree._Element) -> None:
    """Give a section the paper and margins of ours, behind its headers and footers."""
    for name in ("w:pgSz", "w:pgMar"):
        _remove(page, iter(page.findall(qn(name))))
    place = len(_references(page))
    for name in ("w:pgMar", "w:pgSz"):
        page[place:place] = [deepcopy(each) for each in ours.findall(qn(name))]


def _stand_in(page: etree._Element, ours: etree._Element) -> None:
    """Keep our header where theirs has none for every page, and so our footer."""
    there = {each.tag for each in _references(page) if each.get(qn("w:type")) == "default"}
    page[:0] = [deepcopy(each) for each in _references(ours) if each.tag not in there]


def _has_even_pages(parts: Mapping[str, bytes], related: Mapping[str, Relation]) -> bool:
    for each in related.values():
        if each.kind == RELATIONSHIP_TYPE.SETTINGS and each.target in parts:
            found = parsed(parts[each.target]).find(qn("w:evenAndOddHeaders"))
            return found is not None and found.get(qn("w:val")) not in {"0", "false", "off"}
    return False


def _references(page: etree._Element) -> list[etree._Element]:
    return [each for each in page if each.tag in _REFERENCES]


def _remove(parent: etree._Element, children: Iterator[etree._Element]) -> None:
    for child in list(children):
        parent.remove(child)
