"""WordprocessingML as text. Properties are given in the order that the schema wants."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

NAMESPACES: Final[Mapping[str, str]] = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 has no way to write."""

_BREAKS: Final = re.compile("(\t|\r\n|\r|\n)")


def element(name: str, content: str = "", **attributes: str | int) -> str:
    """Write one element; attributes are in its own namespace and their values are escaped."""
    prefix = name.partition(":")[0]
    written = "".join(f" {prefix}:{k}={quoteattr(str(v))}" for k, v in attributes.items())
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


@lru_cache(maxsize=1024)
def value(name: str, content: str | int) -> str:
    """Write a property: an element that says everything in its ``w:val``."""
    return element(name, val=content)


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Write a paragraph; `properties` are those that follow the style in the schema's order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def run(text: str, properties: str = "") -> str:
    """Write a run of text in which tabs and line breaks are kept."""
    styled = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{styled}{_texts(text)}</w:r>"


def field(instruction: str, result: str, properties: str = "") -> str:
    """Write a field with the result that is shown until Word works it out again."""
    styled = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return (
        field_opening(instruction, styled)
        + result
        + f'<w:r>{styled}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def field_opening(instruction: str, styled: str = "") -> str:
    """Write the beginning of a field, up to its result."""
    return (
        f'<w:r>{styled}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{styled}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>'
        "</w:r>"
        f'<w:r>{styled}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def bookmark(number: int, name: str, content: str) -> str:
    """Write content that a bookmark spans; `number` is unique in the document."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def take_out(element: etree._Element) -> None:
    """Remove an element from what it stands in."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def with_namespaces(xml: str) -> str:
    """Declare the namespaces on the outermost element, so that the text can be parsed."""
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    name, end, rest = re.split(r"([\s/>])", xml, maxsplit=1)
    return f"{name}{declared}{end}{rest}"


def _texts(text: str) -> str:
    if not _BREAKS.search(text):
        return _text(text)
    return "".join(_piece(piece) for piece in _BREAKS.split(text) if piece)


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    return "<w:br/>" if _BREAKS.fullmatch(piece) else _text(piece)


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
