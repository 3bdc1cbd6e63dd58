"""What an old version needs to live on in the file of the new one."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from plangen.diagnostics.message import Language
from plangen.writers.docx.revisions.lines import END, INSTRUCTION, NAME, START
from plangen.writers.docx.revisions.marking import Elements, Signature
from plangen.writers.docx.revisions.moving import moved_list, moved_note, moved_relation
from plangen.writers.docx.revisions.sources import DRAWING, ID, NOTE, REFERENCES, Version
from plangen.writers.docx.xml import take_out

_EXHIBIT: Final = re.compile(r"_Ref\d+")
"""The bookmarks that fields of the text lead to."""
_LIST: Final = qn("w:numId")
_VALUE: Final = qn("w:val")


@dataclass(frozen=True, slots=True)
class Work:
    """Two versions that are being made one; what the new one calls the old one's things.

    `names` are those of bookmarks, `lists` the numbers of lists.
    """

    old: Version
    new: Version
    signature: Signature
    language: Language
    names: dict[str, str] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)     # names that only what went bears
    comments: list[etree._Element] = field(default_factory=list)

    def pair(self, old: Elements, new: Elements) -> None:
        """Note that an old block lives on in a new one, with its bookmarks and its list."""
        for known, find in ((self.names, _exhibits), (self.lists, _lists)):
            if len(before := find(old)) == len(after := find(new)):
                for was, now in zip(before, after, strict=True):
                    known.setdefault(was, now)

    def leave(self, old: Elements) -> None:
        """Note that an old block has no place in the new version: its bookmarks stay its own."""
        for name in _exhibits(old):
            if name not in self.names:
                self.names[name] = f"_Ref9{next(self.signature.ids):07d}"
                self.own.add(self.names[name])


def carried(element: etree._Element, work: Work) -> etree._Element:
    """Let something of the old version live in the new file, and return it."""
    for each in list(element.iter()):
        if act := _ACTS.get(str(each.tag)):
            act(each, work)
        for name in REFERENCES & set(each.attrib):
            each.set(name, moved_relation(each.get(name, ""), work.old.part, work.new.part))
    return element


def _exhibits(block: Elements) -> list[str]:
    names = (each.get(NAME, "") for element in block for each in element.iter(START))
    return [name for name in names if _EXHIBIT.fullmatch(name)]


def _lists(block: Elements) -> list[str]:
    return [each.get(_VALUE, "") for element in block for each in element.iter(_LIST)]


def _begin(start: etree._Element, work: Work) -> None:
    """Keep a bookmark that the text leads to under a name of its own, and take out any other."""
    name = work.names.get(start.get(NAME, ""), "")
    parent, number = start.getparent(), start.get(ID)
    assert parent is not None
    ends = [each for each in parent.iter(END) if each.get(ID) == number]
    if name in work.own:
        fresh = str(next(work.signature.ids))
        start.set(NAME, name)
        for each in (start, *ends):
            each.set(ID, fresh)
    else:
        for each in (start, *ends):
            take_out(each)


def _lead(instruction: etree._Element, work: Work) -> None:
    instruction.text = _EXHIBIT.sub(
        lambda name: work.names.get(name[0], name[0]), instruction.text or ""
    )


def _number(drawing: etree._Element, work: Work) -> None:
    drawing.set("id", str(next(work.signature.ids)))


def _note(reference: etree._Element, work: Work) -> None:
    reference.set(ID, moved_note(reference.get(ID, ""), work.old, work.new))


def _count(mark: etree._Element, work: Work) -> None:
    was = mark.get(_VALUE, "")
    if was not in work.lists:
        work.lists[was] = moved_list(was, work.old.part, work.new.part)
    mark.set(_VALUE, work.lists[was])


_ACTS: Final[Mapping[str, Callable[[etree._Element, Work], None]]] = {
    START: _begin,
    INSTRUCTION: _lead,
    DRAWING: _number,
    NOTE: _note,
    _LIST: _count,
}
