"""The text of a paragraph of a Word file, tracked changes and comments shown."""

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from plangen.readers.text import LEFT_OUT, W, own_text

_CHANGES: Final[Mapping[str, tuple[str, str]]] = {
    f"{W}ins": ("{++", "++}"),
    f"{W}moveTo": ("{++", "++}"),
    f"{W}del": ("{--", "--}"),
    f"{W}moveFrom": ("{--", "--}"),
}
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_NOTES: Final = {f"{W}footnoteReference": "f", f"{W}endnoteReference": "e"}
_REMARK: Final = f"{W}commentReference"
_DELETED: Final = f"{W}delText"


def inline_text(element: etree._Element, remarks: Mapping[str, str]) -> str:
    """Return the text of a paragraph; `remarks` are the comments by their ids."""
    return "".join(_parts(element, remarks))


def _parts(element: etree._Element, remarks: Mapping[str, str]) -> Iterator[str]:
    for child in element:
        if child.tag in _CHANGES:
            opening, closing = _CHANGES[child.tag]
            inside = inline_text(child, remarks)
            yield f"{opening}{inside}{closing}" if inside else ""
        elif child.tag not in LEFT_OUT:
            yield _own(child, remarks)
            yield from _parts(child, remarks)


def _own(element: etree._Element, remarks: Mapping[str, str]) -> str:
    """Return what one element alone adds."""
    if element.tag == _DRAWING:
        return f"![{element.get('descr') or element.get('name', '')}]"
    if element.tag in _NOTES:
        return f"[^{_NOTES[element.tag]}{element.get(f'{W}id', '')}]"
    if element.tag == _REMARK:
        return f"{{>>{remarks.get(element.get(f'{W}id', ''), '')}<<}}"
    return element.text or "" if element.tag == _DELETED else own_text(element)
