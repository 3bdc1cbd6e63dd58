"""Our own skeleton with headers, footers and pictures of others: what refers to them."""

import posixpath
from collections.abc import Mapping
from typing import Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml import etree

from plangen.writers.docx.content_types import CONTENT_TYPES
from plangen.writers.docx.reference.archive import parsed
from plangen.writers.docx.reference.running import Taken

_RELATIONS: Final = "word/_rels/document.xml.rels"
_TYPES: Final = {
    RELATIONSHIP_TYPE.HEADER: CONTENT_TYPE.WML_HEADER,
    RELATIONSHIP_TYPE.FOOTER: CONTENT_TYPE.WML_FOOTER,
}


def refitted(skeleton: Mapping[str, bytes], taken: Taken) -> Mapping[str, bytes]:
    """Return the parts of a skeleton and those that were taken along, which it now refers to."""
    links, types = parsed(skeleton[_RELATIONS]), parsed(skeleton[CONTENT_TYPES])
    for rid, (kind, name) in taken.running.items():
        target = posixpath.relpath(name, "word")
        etree.SubElement(links, str(links[0].tag), Id=rid, Type=kind, Target=target)
        _say(types, name, _TYPES[kind])
    for name, kind in taken.kinds.items():
        _say(types, name, kind)
    return {**skeleton, **taken.parts, _RELATIONS: written(links), CONTENT_TYPES: written(types)}


def written(root: etree._Element) -> bytes:
    """Write a part."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _say(types: etree._Element, name: str, kind: str) -> None:
    tag = f"{{{etree.QName(types).namespace}}}Override"
    etree.SubElement(types, tag, PartName=f"/{name}", ContentType=kind)
