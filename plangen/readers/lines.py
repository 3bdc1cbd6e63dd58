"""A Word file line by line: a paragraph is one, and so is a row of a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from plangen.readers.text import W, kept, own_text

BETWEEN_CELLS: Final = " | "

_PARAGRAPH: Final = f"{W}p"
_ROW: Final = f"{W}tr"
_CELL: Final = f"{W}tc"
_START: Final = f"{W}bookmarkStart"
_END: Final = f"{W}bookmarkEnd"


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text and style, and the parts of the text that bookmarks span, by their names."""

    text: str
    style: str
    marks: dict[str, tuple[int, int]]


def lines(body: etree._Element) -> Iterator[Line]:
    """Yield the lines of a body. A bookmark that goes on after its line ends with the line."""
    waiting: dict[str, str] = {}   # the names, by id, of bookmarks that begin between two lines
    for each in _containers(body):
        if each.tag == _START:
            waiting[_own(each, "id")] = _own(each, "name")
        elif each.tag == _END:
            waiting.pop(_own(each, "id"), None)
        else:
            yield _line(each, waiting)
            waiting = {}


def _containers(element: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and rows, and the bookmarks that begin or end between them."""
    for child in element:
        if child.tag in {_PARAGRAPH, _ROW, _START, _END}:
            yield child
        else:
            yield from _containers(child)


def _line(container: etree._Element, waiting: dict[str, str]) -> Line:
    parts: list[str] = []
    length = 0
    begun = {own: (name, 0) for own, name in waiting.items()}
    ended: dict[str, tuple[int, int]] = {}
    for each in kept(container):
        if each.tag == _START:
            begun[_own(each, "id")] = (_own(each, "name"), length)
        elif each.tag == _END and (mark := begun.pop(_own(each, "id"), None)):
            ended[mark[0]] = (mark[1], length)
        elif added := _added(each):
            parts.append(added)
            length += len(added)
    open_ends = {name: (start, length) for name, start in begun.values()}
    return Line("".join(parts), _style(container), {**ended, **open_ends})


def _added(element: etree._Element) -> str:
    """Return the text that an element adds, or what parts it from the one before."""
    if element.tag == _CELL and _follows(element, _CELL):
        return BETWEEN_CELLS
    if element.tag == _PARAGRAPH and _follows(element, _PARAGRAPH):
        return " "
    return own_text(element)


def _follows(element: etree._Element, tag: str) -> bool:
    return next(element.itersiblings(tag, preceding=True), None) is not None


def _style(container: etree._Element) -> str:
    found = container.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")


def _own(element: etree._Element, name: str) -> str:
    return element.get(f"{W}{name}", "")
