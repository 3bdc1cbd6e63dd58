"""Paragraphs of a document as the narrative of a plan, with references in place of its figures."""

from plangen.audit.numbers.mention import Mention
from plangen.diagnostics.message import Language
from plangen.diagnostics.path import format_path
from plangen.importing.book import Book
from plangen.importing.heading import Heading
from plangen.importing.remarks import quote
from plangen.importing.tree import Draft
from plangen.readers.passages.passage import Passage, PassageKind
from plangen.values.prose.mended import mended

_QUOTED = 12
_FEWEST = 30
"""Characters of a paragraph that opens a document."""


def add_narrative(draft: Draft, book: Book, heading: Heading, language: Language) -> None:
    """Take over the paragraph behind the title that opens the document, where there is one."""
    opening = _opening(book, heading)
    if opening and (text := quoting(opening, book)):
        words = f"{text.partition('{{')[0][:_QUOTED]}…"
        draft.put(("narrative", "opening"), text, quote(opening, words, language))


def _opening(book: Book, heading: Heading) -> Passage | None:
    passages = book.facts.reading.passages
    start = heading.passage.number + 1 if heading.passage else 0
    for passage in passages[start:]:
        if passage.kind is PassageKind.HEADING or passage.cell:
            return None
        if passage.kind is PassageKind.PARAGRAPH and len(passage.text) >= _FEWEST:
            return passage
    return None


def quoting(passage: Passage, book: Book) -> str:
    """Return a paragraph whose figures are references; empty where one of them has no place."""
    text = passage.text
    if "{" in text or "\n" in text:
        return ""
    for one in reversed(book.facts.by_passage.get(passage.number, ())):
        reference = _reference(one, book)
        if not reference and one.quantity.unit.name:
            return ""
        if reference:
            text = f"{text[: one.start]}{{{{ {reference} }}}}{text[one.end :]}"
    return mended(text).text


def _reference(one: Mention, book: Book) -> str:
    place = book.at(one)
    return format_path(place.path) if place else ""
