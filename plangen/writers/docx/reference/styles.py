"""A company's styles, told by their standard names and given the ids that the writer uses.

Ids are a matter of the file: Word in Chinese calls Heading 1 “1”, in German “berschrift1”.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from plangen.writers.docx.reference.needed import LOCAL_NAMES, NEEDED

_OWN: Final = "-own"
"""Put behind the id of a style that has the id of one of ours, but not its name."""
_LINKS: Final = ("w:basedOn", "w:next", "w:link")
_STYLED: Final = (
    "w:pStyle", "w:rStyle", "w:tblStyle", "w:styleLink", "w:numStyleLink",
)  # fmt: skip


def renamed(theirs: etree._Element, ours: etree._Element) -> Mapping[str, str]:
    """Map the ids of their styles to ids of ours, by name, else by id; no two to one."""
    known = {_key(style): _id(style) for style in _styles(ours)}
    kinds = {_id(style): _kind(style) for style in _styles(ours)}
    ids: dict[str, str] = {}
    for style in _styles(theirs):
        wanted = known.get(_key(style))
        if wanted and wanted not in ids.values():
            ids[_id(style)] = wanted
    for style in _styles(theirs):
        own = _id(style)
        if own not in ids:
            free = own not in ids.values() and kinds.get(own, _kind(style)) == _kind(style)
            ids[own] = own if free else f"{own}{_OWN}"
    return ids


def use_ids(root: etree._Element, ids: Mapping[str, str]) -> None:
    """Name styles by their new ids in a part: where they are defined, and where they are used."""
    for style in root.iter(qn("w:style")):
        style.set(qn("w:styleId"), ids[_id(style)])
    for link in root.iter(*(qn(name) for name in (*_LINKS, *_STYLED))):
        value = link.get(qn("w:val"), "")
        link.set(qn("w:val"), ids.get(value, value))


def missing(styles: etree._Element) -> tuple[str, ...]:
    """Return the ids of the needed styles that are not there."""
    there = {_id(style) for style in _styles(styles)}
    return tuple(needed for needed in NEEDED if needed not in there)


def supply(theirs: etree._Element, ours: etree._Element) -> None:
    """Add those of our styles that they lack."""
    there = {_id(style) for style in _styles(theirs)}
    for style in _styles(ours):
        if _id(style) not in there:
            added = deepcopy(style)
            if any(each.get(qn("w:default")) for each in _of_kind(theirs, _kind(style))):
                added.attrib.pop(qn("w:default"), "")
            theirs.append(added)


def _key(style: etree._Element) -> tuple[str, str]:
    name = style.find(qn("w:name"))
    written = "" if name is None else name.get(qn("w:val"), "")
    return _kind(style), LOCAL_NAMES.get(written, written).casefold()


def _id(style: etree._Element) -> str:
    return str(style.get(qn("w:styleId"), ""))


def _kind(style: etree._Element) -> str:
    return str(style.get(qn("w:type"), "paragraph"))


def _of_kind(styles: etree._Element, kind: str) -> list[etree._Element]:
    return [style for style in _styles(styles) if _kind(style) == kind]


def _styles(root: etree._Element) -> list[etree._Element]:
    return list(root.iterchildren(qn("w:style")))
