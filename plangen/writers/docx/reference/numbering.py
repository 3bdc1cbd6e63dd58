"""A company's numbering, completed with the lists of ours that it lacks."""

from copy import deepcopy
from typing import Any, Final

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from plangen.writers.docx.styles import number_of, style_of
from plangen.writers.docx.xml import take_out, value, with_namespaces

LEVELS: Final = 4
"""How many levels the writer's lists may have."""
_NONE: Final = 0
"""The number of no list."""
_LISTS: Final = {
    "Heading1": ("Heading1", "Heading2", "Heading3", "Heading4"),
    "ListBullet": ("ListBullet",),
    "ListNumber": ("ListNumber",),
}
"""The style that a list is told by, and all that are bound to it, level by level."""


def complete(theirs: etree._Element, ours: etree._Element, styles: etree._Element) -> None:
    """Add the lists that are not there, and bind their styles to them."""
    for told_by, bound in _LISTS.items():
        if not _is_bound(theirs, styles, told_by):
            _unbind(theirs, bound)
            number = _add(theirs, ours, told_by)
            for level, style in enumerate(bound):
                _bind(styles, style, number, level)
    _bind(styles, "TOCHeading", _NONE, 0)  # Word bases it on the heading of chapters


def _is_bound(numbering: etree._Element, styles: etree._Element, style: str) -> bool:
    """Tell whether a style counts in a list of the file, of as many levels as are needed."""
    if style == "Heading1":
        return number_of(styles, style) in _numbers(numbering)
    abstract = _abstract(numbering, style)
    if abstract is None or len(abstract.findall(qn("w:lvl"))) < LEVELS:
        return False
    own = abstract.get(qn("w:abstractNumId"))
    return own in {_attribute(num, "w:abstractNumId") for num in numbering.iter(qn("w:num"))}


def _unbind(numbering: etree._Element, bound: tuple[str, ...]) -> None:
    for link in list(numbering.iter(qn("w:pStyle"))):
        if link.get(qn("w:val")) in bound:
            take_out(link)


def _add(theirs: etree._Element, ours: etree._Element, told_by: str) -> int:
    """Add a list of ours under numbers that are free; return that of the list itself."""
    source = _abstract(ours, told_by)
    assert source is not None
    abstract = deepcopy(source)
    own = 1 + _highest(theirs, "w:abstractNum", "w:abstractNumId")
    abstract.set(qn("w:abstractNumId"), str(own))
    others = theirs.findall(qn("w:abstractNum"))
    if others:
        others[-1].addnext(abstract)
    else:
        theirs.insert(0, abstract)
    number = 1 + _highest(theirs, "w:num", "w:numId")
    xml = f'<w:num w:numId="{number}">{value("w:abstractNumId", own)}</w:num>'
    numbers = theirs.findall(qn("w:num"))
    (numbers or theirs.findall(qn("w:abstractNum")))[-1].addnext(parse_xml(with_namespaces(xml)))
    return number


def _bind(styles: etree._Element, style: str, number: int, level: int) -> None:
    found: Any = style_of(styles, style)  # python-docx makes such methods while it runs
    if found is not None:
        numbered = found.get_or_add_pPr().get_or_add_numPr()
        numbered.get_or_add_ilvl().val = level
        numbered.get_or_add_numId().val = number


def _numbers(numbering: etree._Element) -> set[str | None]:
    return {num.get(qn("w:numId")) for num in numbering.iter(qn("w:num"))}


def _abstract(numbering: etree._Element, style: str) -> etree._Element | None:
    for abstract in numbering.findall(qn("w:abstractNum")):
        if any(link.get(qn("w:val")) == style for link in abstract.iter(qn("w:pStyle"))):
            return abstract
    return None


def _attribute(element: etree._Element, *path: str) -> str | None:
    found = element.find("/".join(qn(step) for step in path))
    return None if found is None else found.get(qn("w:val"))


def _highest(numbering: etree._Element, tag: str, attribute: str) -> int:
    found = (each.get(qn(attribute), "0") for each in numbering.findall(qn(tag)))
    return max((int(each) for each in found if each.isdecimal()), default=0)
