"""A company's headers and footers, with their pictures and links, but nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import quoteattr

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from plangen.diagnostics.message import say
from plangen.document.addresses import target
from plangen.writers.docx.content_types import suffix
from plangen.writers.docx.reference.archive import (
    REFERENCE,
    Relation,
    UnusableError,
    parsed,
    relations,
)
from plangen.writers.docx.reference.styles import use_ids
from plangen.writers.docx.xml import take_out

PICTURES: Final[Mapping[str, str]] = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "bmp": "image/bmp", "tif": "image/tiff", "tiff": "image/tiff", "emf": "image/x-emf",
    "wmf": "image/x-wmf",
}  # fmt: skip
"""The pictures that may come along, by their suffixes."""

_HOLDERS: Final = {
    qn("w:drawing"), qn("w:pict"), qn("w:object"), qn("w:control"), qn("w:altChunk"),
    qn("w:subDoc"),
}  # fmt: skip
"""What goes as a whole where it refers to something that is not taken along."""
_READING: Final = frozenset(
    {"DDE", "DDEAUTO", "INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "LINK", "IMPORT", "DATABASE",
     "MACROBUTTON", "RD", "EMBED"}
)
_READS: Final = say(
    zh="页眉页脚里的域 {field} 要读取别的文件或运行程序；请在 Word 里去掉它",
    en="the field {field} in its header or footer reads other files or runs a program; take it out",
)


@dataclass(slots=True)
class Taken:
    """The parts that are taken along, by name."""

    parts: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)        # content types of the pictures
    running: dict[str, tuple[str, str]] = field(default_factory=dict)  # id to kind and name


def take_running(
    parts: Mapping[str, bytes], name: str, ids: Mapping[str, str], own: str, taken: Taken
) -> None:
    """Take a header or footer along under a name of its own, with what it refers to."""
    root = parsed(parts[name])
    _refuse_reading(root)
    use_ids(root, ids)
    kept = dict(_kept(parts, relations(parts, name)))
    _drop_others(root, kept)
    folder, _, file = own.rpartition("/")
    taken.parts[own] = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    if kept:
        written = (_written(parts, rid, each, taken) for rid, each in sorted(kept.items()))
        taken.parts[f"{folder}/_rels/{file}.rels"] = _RELS.format("".join(written)).encode()


_RELS: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)


def _kept(
    parts: Mapping[str, bytes], related: Mapping[str, Relation]
) -> Iterator[tuple[str, Relation]]:
    """Yield pictures in the file, and links to web and mail addresses."""
    for rid, each in related.items():
        if each.external:
            if each.kind == RELATIONSHIP_TYPE.HYPERLINK and target(each.target):
                yield rid, each
        elif each.kind == RELATIONSHIP_TYPE.IMAGE and _is_picture(each.target, parts):
            yield rid, each


def _is_picture(name: str, parts: Mapping[str, bytes]) -> bool:
    return name in parts and suffix(name) in PICTURES


def _drop_others(root: etree._Element, kept: Mapping[str, Relation]) -> None:
    for each in list(root.iter(etree.Element)):
        for name, rid in each.items():
            if str(name).startswith(REFERENCE) and rid not in kept:
                _drop(each, str(name))


def _drop(element: etree._Element, name: str) -> None:
    """Remove what a reference belongs to; of anything else, such as a link, only the reference."""
    holder = next((up for up in (element, *element.iterancestors()) if up.tag in _HOLDERS), None)
    if holder is None:
        del element.attrib[name]
    else:
        take_out(holder)


def _written(parts: Mapping[str, bytes], rid: str, each: Relation, taken: Taken) -> str:
    address, mode = each.target, ' TargetMode="External"'
    if not each.external:
        address, mode = _picture(parts, each.target, taken), ""
    return (
        f'<Relationship Id={quoteattr(rid)} Type="{each.kind}" Target={quoteattr(address)}{mode}/>'
    )


def _picture(parts: Mapping[str, bytes], name: str, taken: Taken) -> str:
    """Take a picture along; return its name as headers refer to it."""
    kind = suffix(name)
    file = f"media/letterhead{1 + len(taken.kinds)}.{kind}"
    taken.parts[f"word/{file}"] = parts[name]
    taken.kinds[f"word/{file}"] = PICTURES[kind]
    return file


def _refuse_reading(root: etree._Element) -> None:
    simple = (each.get(qn("w:instr"), "") for each in root.iter(qn("w:fldSimple")))
    typed = "".join(each.text or "" for each in root.iter(qn("w:instrText")))
    for word in " ".join((*simple, typed)).upper().split():
        if word in _READING:
            raise UnusableError(_READS.filled(field=word))
