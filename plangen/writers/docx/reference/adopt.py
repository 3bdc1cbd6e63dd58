"""A company's Word file to the parts that documents begin with: its look over our skeleton."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from plangen.diagnostics.message import Message, say
from plangen.document.problem import Problem
from plangen.writers.docx.reference.archive import (
    REFERENCE,
    UnusableError,
    main_part,
    parsed,
    relations,
    unpack,
)
from plangen.writers.docx.reference.colours import in_colour_of
from plangen.writers.docx.reference.needed import NEEDED
from plangen.writers.docx.reference.numbering import complete
from plangen.writers.docx.reference.section import take_section
from plangen.writers.docx.reference.skeleton import refitted, written
from plangen.writers.docx.reference.styles import missing, renamed, supply, use_ids
from plangen.writers.docx.styles import style_of
from plangen.writers.docx.xml import take_out

WHERE: Final = "reference"
"""The key of a plan that names the file."""

_STYLES: Final = "word/styles.xml"
_NUMBERING: Final = "word/numbering.xml"
_THEME: Final = "word/theme/theme1.xml"
_DOCUMENT: Final = "word/document.xml"
_ADOPTED: Final[Mapping[str, str]] = {
    RELATIONSHIP_TYPE.STYLES: _STYLES,
    RELATIONSHIP_TYPE.NUMBERING: _NUMBERING,
    RELATIONSHIP_TYPE.THEME: _THEME,
    RELATIONSHIP_TYPE.FONT_TABLE: "word/fontTable.xml",
}
"""What is taken as a whole, by the kind of relation of the text to it, and where ours has it."""

_UNUSABLE: Final = say(
    zh="Word 模板 {file} 用不了：{reason}", en="the look of {file} cannot be used: {reason}"
)
_MISSING: Final = say(
    zh="Word 模板 {file} 缺少样式：{styles}", en="{file} lacks these styles: {styles}"
)
_STYLE: Final = say(zh="{name}（{use}）", en="{name} ({use})")


@dataclass(frozen=True, slots=True)
class Adopted:
    """The parts of a look, none where the file cannot lend its own; and what is wrong with it."""

    parts: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()


def adopt(file: Path, skeleton: Mapping[str, bytes]) -> Adopted:
    """Put a file's styles, theme, numbering, page, header and footer over a skeleton's parts."""
    try:
        stat = file.stat()
        changed = (stat.st_mtime_ns, stat.st_size)
        return _adopted(file, changed, tuple(sorted(skeleton.items())))
    except UnusableError as error:
        reason = error.message
    except OSError as error:
        reason = Message(str(error.strerror), str(error.strerror))
    said = _UNUSABLE.filled(file=file.as_posix(), reason=reason)
    return Adopted({}, (Problem("X906", said, WHERE),))


@lru_cache(4)
def _adopted(
    file: Path, _changed: tuple[int, int], skeleton: tuple[tuple[str, bytes], ...]
) -> Adopted:
    ours, parts = dict(skeleton), unpack(file)
    main = main_part(parts)
    theirs = {
        _ADOPTED[each.kind]: parts[each.target]
        for each in relations(parts, main).values()
        if each.kind in _ADOPTED and each.target in parts
    }
    styles = _part(theirs, ours, _STYLES)
    standard = parse_xml(in_colour_of(theirs.get(_THEME), ours[_STYLES]))
    ids = renamed(styles, standard)
    use_ids(styles, ids)
    lacking = missing(styles)
    supply(styles, standard)
    numbering = _numbering(theirs.get(_NUMBERING), parse_xml(ours[_NUMBERING]), ids, styles)
    document, taken = take_section(parts, main, ids, parsed(ours[_DOCUMENT]))
    plain = {name: _plain(data) for name, data in theirs.items()}
    own = {_STYLES: written(styles), _NUMBERING: numbering, _DOCUMENT: written(document)}
    adopted = {**refitted(ours, taken), **plain, **own}
    return Adopted(adopted, tuple(_problems(file, lacking, standard)))


def _part(theirs: Mapping[str, bytes], ours: Mapping[str, bytes], name: str) -> etree._Element:
    """Parse a part of theirs for python-docx to work on; without one, an empty one of ours."""
    if name in theirs:
        return parse_xml(written(parsed(theirs[name])))
    empty = deepcopy(parse_xml(ours[name]))
    for child in list(empty):
        empty.remove(child)
    return empty


def _numbering(
    theirs: bytes | None, ours: etree._Element, ids: Mapping[str, str], styles: etree._Element
) -> bytes:
    given = {} if theirs is None else {_NUMBERING: theirs}
    numbering = _part(given, {_NUMBERING: written(ours)}, _NUMBERING)
    use_ids(numbering, ids)
    _drop_pictures(numbering)
    complete(numbering, ours, styles)
    return written(numbering)


def _drop_pictures(numbering: etree._Element) -> None:
    """Drop bullets that are pictures: what they refer to is not taken along."""
    for tag in ("w:numPicBullet", "w:lvlPicBulletId"):
        for found in list(numbering.iter(qn(tag))):
            take_out(found)


def _plain(data: bytes) -> bytes:
    """Return a part without what in it refers to others, such as embedded fonts and pictures."""
    root = parsed(data)
    for each in list(root.iter(etree.Element)):
        if any(str(name).startswith(REFERENCE) for name in each.attrib):
            take_out(each)
    return written(root)


def _problems(
    file: Path, lacking: tuple[str, ...], standard: etree._Element
) -> Iterator[Problem]:
    if lacking:
        said = [_STYLE.filled(name=_name(standard, each), use=NEEDED[each]) for each in lacking]
        yield Problem("X901", _MISSING.filled(file=file.as_posix(), styles=said), WHERE)


def _name(standard: etree._Element, style: str) -> str:
    """Return what Word calls a standard style."""
    found = style_of(standard, style)
    name = None if found is None else found.find(qn("w:name"))
    return style if name is None else str(name.get(qn("w:val")))
