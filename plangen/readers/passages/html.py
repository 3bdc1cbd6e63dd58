"""Web pages: what a reader sees of them, without the network and without what only leads around."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from plangen.readers.passages.decoding import decoded
from plangen.readers.passages.html_tables import cells_of, grid_of
from plangen.readers.passages.html_tree import is_left_out, is_stack, tree
from plangen.readers.passages.joining import joint_at
from plangen.readers.passages.limits import LARGEST_PAGE
from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pieces import Item, Piece

LARGEST: Final = LARGEST_PAGE
"""Bytes of a file above which it is not read."""

_BREAK: Final = "\u2028"
_CHARSET: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,20})""", re.IGNORECASE)
_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
_BREAKS: Final = re.compile(rf" ?{_BREAK} ?")
_NOTES: Final = ("doc-endnotes", "doc-footnotes", "doc-footnote", "doc-endnote")
_BLOCKS: Final[dict[str, PassageKind | None]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), PassageKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), PassageKind.ITEM),
    **dict.fromkeys(
        "address article aside blockquote body caption center details dialog div dl fieldset "
        "figcaption figure footer form header hr html legend main ol p pre section summary table "
        "tbody td tfoot th thead tr ul".split()
    ),
}
"""What ends a paragraph, and the kind of what is inside; None where that is as it was."""


@dataclass(slots=True)
class _Flow:
    """The running text that is being read, and what it is."""

    file: str
    kind: PassageKind = PassageKind.PARAGRAPH
    level: int = 0
    is_caption: bool = False
    parts: list[str] = field(default_factory=list)

    def closed(self) -> Iterator[Item]:
        """Yield the paragraph that ends here."""
        if text := _shown("".join(self.parts)):
            yield Piece(text, self.kind, self.level, is_caption=self.is_caption)
        self.parts.clear()


def items(data: bytes, file: str) -> Iterator[Item]:
    """Yield what a page says. Raises UnreadableError for what is no text or nested too deeply."""
    charset = _CHARSET.search(data[:2048])
    declared = charset[1].decode("ascii", "replace").lower() if charset else ""
    wider = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
    root = tree(decoded(data, file, wider.get(declared, declared)), file)
    if root is not None:
        flow = _Flow(file)
        yield from _walk(root, flow)
        yield from flow.closed()


def _walk(element: etree._Element, flow: _Flow) -> Iterator[Item]:
    """Yield what an element holds; text that no block ends stays in the flow."""
    flow.parts.append(element.text or "")
    between = _BREAK if is_stack(element) else ""
    for child in element:
        tag = str(child.tag)
        if is_left_out(child):
            pass
        elif tag == "br":
            flow.parts.append(_BREAK)
        elif tag == "table":
            yield from flow.closed()
            yield from _table(child, flow)
        elif tag in _BLOCKS:
            yield from _block(child, flow)
        else:
            yield from _walk(child, flow)
        flow.parts += (child.tail or "", between)


def _block(element: etree._Element, flow: _Flow) -> Iterator[Item]:
    yield from flow.closed()
    before = (flow.kind, flow.level, flow.is_caption)
    tag = str(element.tag)
    kind = PassageKind.NOTE if element.get("role") in _NOTES else _BLOCKS[tag]
    if kind and flow.kind is not PassageKind.NOTE:
        flow.kind, flow.level = kind, int(tag[1]) if kind is PassageKind.HEADING else 0
    flow.is_caption |= tag in ("caption", "figcaption")
    inside = _walk(element, flow)
    if tag == "pre":
        inside = _preformatted(element, flow)
    yield from inside
    yield from flow.closed()
    flow.kind, flow.level, flow.is_caption = before


def _preformatted(element: etree._Element, flow: _Flow) -> Iterator[Item]:
    text = "".join(map(str, element.itertext()))
    flow.parts.append(text.replace("\n", _BREAK))
    return flow.closed()


def _table(table: etree._Element, flow: _Flow) -> Iterator[Item]:
    """Yield a table between its caption and the tables within; a frame of one cell is none."""
    cells = [*cells_of(table)]
    is_frame = len(cells) == 1 or table.get("role") == "presentation"
    read = {cell: [*_inside(cell, flow)] for cell in cells}
    for caption in table.iterchildren("caption"):
        yield from _block(caption, flow)
    if is_frame:
        yield from (item for items_ in read.values() for item in items_)
        return
    texts = {cell: _cell(read[cell]) for cell in cells}
    yield grid_of(table, texts, flow.file)
    yield from (item for found in read.values() for item in found if not isinstance(item, Piece))


def _inside(cell: etree._Element, flow: _Flow) -> Iterator[Item]:
    own = _Flow(flow.file)
    yield from _walk(cell, own)
    yield from own.closed()


def _cell(found: list[Item]) -> Piece:
    texts = [item.text for item in found if isinstance(item, Piece)]
    return Piece("\n".join(texts), PassageKind.CELL)


def _shown(text: str) -> str:
    """Return a text with its spaces as a browser shows them, but none within Chinese."""
    return _BREAKS.sub("\n", _SPACES.sub(_space, text)).strip()


def _space(match: re.Match[str]) -> str:
    return joint_at(match) if "\n" in match[0] else " "
