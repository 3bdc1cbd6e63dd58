"""Parts, footnotes and lists of one file that become another's."""

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from typing import Final

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from plangen.writers.docx.revisions.sources import ID, REFERENCES, Version

_LIST: Final = qn("w:num")
_NUMBER: Final = qn("w:numId")
_RESTART: Final = qn("w:lvlOverride")
_COUNT: Final = re.compile(r"\d*(?=\.\w+$)")


def moved_relation(relation: str, old: Part, new: Part) -> str:
    """Let a part lead to what another one leads to; return the relation by which it does so."""
    found = old.rels[relation]
    if found.is_external:
        return str(new.relate_to(found.target_ref, found.reltype, is_external=True))
    parts = list(new.package.iter_parts())
    if found.target_part not in parts:
        known = {str(part.partname) for part in parts}
        for part in _with_parts(found.target_part):
            part.partname = _free_name(part.partname, known)
    return str(new.relate_to(found.target_part, found.reltype))


def moved_note(number: str, old: Version, new: Version) -> str:
    """Add a footnote to those of another version; return its number there."""
    note = deepcopy(old.notes[number])
    fresh = str(1 + max(map(int, new.notes)))
    note.set(ID, fresh)
    assert old.footnotes
    assert new.footnotes
    for each in note.iter():
        for name in REFERENCES & set(each.attrib):
            each.set(name, moved_relation(each.get(name, ""), old.footnotes, new.footnotes))
    new.notes[fresh] = note
    return fresh


def moved_list(number: str, old: DocumentPart, new: DocumentPart) -> str:
    """Add a list that counts by itself to those of another file; return its number there."""
    known = {each.get(_NUMBER, ""): each for each in new.numbering_part.element.iter(_LIST)}
    lists = old.numbering_part.element.iter(_LIST)
    found = next(each for each in lists if each.get(_NUMBER) == number)
    if number in known and found.find(_RESTART) is None:
        return number  # the look brings it along
    fresh = deepcopy(found)
    fresh.set(_NUMBER, str(1 + max(map(int, known))))
    list(known.values())[-1].addnext(fresh)
    return str(fresh.get(_NUMBER))


def _with_parts(part: Part) -> Iterator[Part]:
    """Yield a part and all that it leads to."""
    yield part
    for each in part.rels.values():
        if not each.is_external:
            yield from _with_parts(each.target_part)


def _free_name(name: str, known: set[str]) -> PackURI:
    """Return a name that no part has yet, and take it."""
    names = (_COUNT.sub(str(number), name, count=1) for number in count(1))
    free = next(each for each in names if each not in known)
    known.add(free)
    return PackURI(free)
