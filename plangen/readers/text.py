"""The words of a Word file, as they read once every tracked change is accepted."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

LEFT_OUT: Final = {
    f"{W}del", f"{W}moveFrom", f"{W}rPr", f"{W}pPr", f"{W}instrText",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip
_CHARACTERS: Final = {
    f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-",
}  # fmt: skip


def text_of(element: etree._Element) -> str:
    """Return the text of an element."""
    return "".join(own_text(each) for each in kept(element))


def kept(element: etree._Element) -> Iterator[etree._Element]:
    """Yield everything inside an element, but for what was deleted or moved away."""
    for child in element:
        if child.tag not in LEFT_OUT:
            yield child
            yield from kept(child)


def own_text(element: etree._Element) -> str:
    """Return what one element alone adds to the text."""
    return element.text or "" if element.tag == f"{W}t" else _CHARACTERS.get(element.tag, "")
