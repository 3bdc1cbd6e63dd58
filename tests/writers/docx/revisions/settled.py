"""Tracked changes settled: what a Word file says once all of them are accepted, or rejected."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from plangen.document.blocks import Block
from plangen.document.document import Document
from plangen.writers.docx import write
from tests.writers.docx.reading import Book, W
from tests.writers.docx.samples import chinese_document

ACCEPTED, REJECTED = f"{W}del", f"{W}ins"
"""The marks of what is gone after all changes were settled one way or the other."""
_CONTENTS = ("TOC", "Contents")
"""How the styles of the contents begin, as written here and as LibreOffice saves them."""
_NUMBER = re.compile("(?<=[图表]) [0-9]+|(?<=Table|igure) [0-9]+")
_SHOWN = (f"{W}t", f"{W}delText", f"{W}br", f"{W}footnoteReference")


def tracked(old: Document, new: Document) -> Book:
    """Write a document with what changed since an old one."""
    return Book(write(replace(new, before=old), "plan"), "plan")


def revised(old: tuple[Block, ...], new: tuple[Block, ...]) -> Book:
    """Write Chinese blocks with what changed since old ones."""
    return tracked(chinese_document(*old), chinese_document(*new))


def lines(book: Book, gone: str) -> list[str]:
    """Return the lines that say something, but for the contents; footnotes in brackets."""
    notes = _notes(book)
    said: list[str] = []
    open_line = ""
    for paragraph in _paragraphs(book, gone):
        open_line += "".join(_words(paragraph, gone, notes))
        if paragraph.find(f"{W}pPr/{W}rPr/{gone}") is None:
            said.append(open_line.strip())
            open_line = ""
    assert not open_line, "the end of the last line is gone"
    return [line for line in said if line]


def uncounted(said: list[str]) -> list[str]:
    """Return lines without the numbers of tables and figures, which Word counts again."""
    return [_NUMBER.sub("", line) for line in said]


def plain(document: Document) -> list[str]:
    """Return the lines of a document by itself."""
    return lines(Book(write(document, "plan"), "plan"), ACCEPTED)


def _paragraphs(book: Book, gone: str) -> Iterator[etree._Element]:
    for paragraph in book.body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        is_listed = style is not None and style.get(f"{W}val", "").startswith(_CONTENTS)
        rows = paragraph.iterancestors(f"{W}tr")
        if not is_listed and all(row.find(f"{W}trPr/{gone}") is None for row in rows):
            yield paragraph


def _words(paragraph: etree._Element, gone: str, notes: dict[str, str]) -> Iterator[str]:
    for each in paragraph.iter(*_SHOWN):
        inside = {ancestor.tag for ancestor in each.iterancestors()}
        if gone not in inside:
            note = each.get(f"{W}id")
            yield f"[{notes[note]}]" if note else each.text or "\n"


def _notes(book: Book) -> dict[str, str]:
    if "word/footnotes.xml" not in book.parts:
        return {}
    return {
        note.get(f"{W}id", ""): "".join(note.itertext())
        for note in book.part("word/footnotes.xml")
    }
