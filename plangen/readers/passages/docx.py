"""Word files: paragraphs, lists, tables, text boxes and notes as they are read on paper.

Tracked changes count as accepted; hidden text, contents, running heads and comments are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from lxml import etree

from plangen.readers.package import LARGEST_FILE, Package
from plangen.readers.passages.docx_kinds import Role, Style, level_of, styles_of, value
from plangen.readers.passages.docx_tables import cells_of, grid_of
from plangen.readers.passages.docx_text import BOX, Run, runs_of, style_of
from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pieces import Item, Piece
from plangen.readers.passages.stress import Look, stressed
from plangen.readers.text import LEFT_OUT, W

LARGEST: Final = LARGEST_FILE
"""Bytes of a file above which it is not read."""

_PARAGRAPH: Final = f"{W}p"
_TABLE: Final = f"{W}tbl"
_NOTES: Final = ("footnote", "endnote")
_USUAL_SIZE: Final = 21
"""Half points of the text of a Chinese document that states no size."""


@dataclass(frozen=True, slots=True)
class _Word:
    """An open file: its styles, and the number of each of its paragraphs."""

    file: str
    styles: dict[str, Style]
    anchors: dict[etree._Element, int]
    has_boxes: bool


def items(data: bytes, file: str) -> Iterator[Item]:
    """Yield what a file says, its notes last. Raises UnreadableError where it cannot be read."""
    with Package(BytesIO(data), file) as package:
        document = next(package.related("", "officeDocument"), None)
        root = package.part(document) if document else None
        body = None if root is None else root.find(f"{W}body")
        if document is None or root is None or body is None:
            raise package.damaged()
        anchors = {each: number for number, each in enumerate(root.iter(_PARAGRAPH))}
        has_boxes = next(root.iter(BOX), None) is not None
        word = _Word(file, styles_of(package, document), anchors, has_boxes)
        yield from stressed(_blocks(body, word))
        yield from _notes(package, document, word)


def _blocks(element: etree._Element, word: _Word) -> Iterator[tuple[Item, Look]]:
    for child in element:
        if child.tag == _PARAGRAPH:
            yield from _paragraph(child, word)
            yield from _boxes(child, word)
        elif child.tag == _TABLE:
            yield from _table(child, word)
        elif child.tag not in LEFT_OUT:
            yield from _blocks(child, word)


def _paragraph(paragraph: etree._Element, word: _Word) -> Iterator[tuple[Item, Look]]:
    style = word.styles.get(style_of(paragraph), word.styles[""])
    runs = [] if style.role is Role.CONTENTS else runs_of(paragraph, word.styles)
    text = _joined(runs)
    if text:
        kind, level = _kind(paragraph, style)
        is_caption = style.role is Role.CAPTION
        anchor = word.anchors[paragraph]
        piece = Piece(text, kind, level, anchor=anchor, is_caption=is_caption)
        yield piece, _look(runs, style, word)


def _kind(paragraph: etree._Element, style: Style) -> tuple[PassageKind, int]:
    own = level_of(paragraph.find(f"{W}pPr"))
    if level := style.level if own is None else own:
        return PassageKind.HEADING, level
    listed = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    is_item = style.role is Role.LISTED if listed is None else value(listed) != "0"
    return PassageKind.ITEM if is_item else PassageKind.PARAGRAPH, 0


def _look(runs: list[Run], style: Style, word: _Word) -> Look:
    if style.role is not Role.PLAIN:
        return Look(0)
    shown = [run for run in runs if run.text.strip()]
    usual = style.size or word.styles[""].size or _USUAL_SIZE
    is_bold = all(run.is_bold or style.is_bold for run in shown)
    return Look(min((run.size or usual for run in shown), default=usual), is_bold)


def _boxes(paragraph: etree._Element, word: _Word) -> Iterator[tuple[Item, Look]]:
    """Yield what stands in the text boxes of a paragraph."""
    for child in paragraph if word.has_boxes else ():
        if child.tag == BOX:
            yield from _blocks(child, word)
        elif child.tag not in LEFT_OUT:
            yield from _boxes(child, word)


def _table(table: etree._Element, word: _Word) -> Iterator[tuple[Item, Look]]:
    """Yield a table, then the tables and the text boxes in its cells."""
    yield grid_of(table, lambda cell: _cell(cell, word), word.file), Look(0)
    for cell in cells_of(table):
        for child in _inside(cell):
            yield from _table(child, word) if child.tag == _TABLE else _boxes(child, word)


def _cell(cell: etree._Element, word: _Word) -> Piece:
    paragraphs = [each for each in _inside(cell) if each.tag == _PARAGRAPH]
    texts = (_joined(runs_of(each, word.styles)) for each in paragraphs)
    anchor = next((word.anchors.get(each) for each in paragraphs), None)
    return Piece("\n".join(filter(None, texts)), PassageKind.CELL, anchor=anchor)


def _inside(cell: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs and tables of a cell, whatever controls they are in."""
    for child in cell:
        if child.tag in (_PARAGRAPH, _TABLE):
            yield child
        elif child.tag not in LEFT_OUT:
            yield from _inside(child)


def _notes(package: Package, document: str, word: _Word) -> Iterator[Item]:
    for kind in _NOTES:
        places = _references(kind, word)
        for part in package.related(document, f"{kind}s"):
            for note in package.part(part).iterchildren(f"{W}{kind}"):
                texts = (_joined(runs_of(each, word.styles)) for each in note.iter(_PARAGRAPH))
                text = "\n".join(filter(None, texts))
                place = places.get(note.get(f"{W}id", ""))
                if text and place is not None:
                    yield Piece(text, PassageKind.NOTE, anchor=place)


def _references(kind: str, word: _Word) -> dict[str, int]:
    """Map the ids of notes to the paragraphs that refer to them."""
    return {
        mark.get(f"{W}id", ""): number
        for paragraph, number in word.anchors.items()
        for mark in paragraph.iter(f"{W}{kind}Reference")
    }


def _joined(runs: list[Run]) -> str:
    return "".join(run.text for run in runs).strip()
