"""What stands behind a figure of a draft: where the document says so, and what is doubtful."""

from collections.abc import Mapping

from plangen.audit.audited import Audited
from plangen.audit.numbers.mention import Mention
from plangen.audit.reporting.places import quoted, spot, where
from plangen.diagnostics.message import Language, Message, say
from plangen.importing.book import Book
from plangen.readers.passages.passage import Passage

_FOUND = say(zh="{where}：“{words}”", en="{where}: “{words}”")
_DOUBT = say(zh="存疑：{message}；{found}", en="doubtful: {message}; {found}")
_GUESSED = say(zh="归在这里是按上下文判断的", en="placed by the words around it")
_STEP = " › "


def remark_of(
    one: Mention, book: Book, doubts: Mapping[int, Message], language: Language
) -> str:
    """Say where a number stands in the document, and before that what is doubtful of it."""
    reading = book.facts.reading
    words = f"{one.subject.words} {one.text}" if one.passage.cell else quoted(one)
    found = _FOUND.filled(where=where(one, reading), words=words)
    doubt = doubts.get(one.order) or (_GUESSED if one.order in book.guessed else None)
    said = _DOUBT.filled(message=doubt, found=found) if doubt else found
    return one_line(said.in_language(language))


def doubts_of(audited: Audited) -> dict[int, Message]:
    """Return what is wrong with numbers, by their order."""
    return {found.at.order: found.message for found in audited.findings}


def quote(passage: Passage, words: str, language: Language) -> str:
    """Quote words of a passage that hold no number, with the headings above them."""
    return one_line(_FOUND.filled(
        where=_STEP.join(passage.section) or passage.text[:8], words=words
    ).in_language(language))  # fmt: skip


def one_line(text: str) -> str:
    """Return a text without line ends and what cannot be printed."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def left_over(book: Book, language: Language) -> dict[str, list[str]]:
    """Return the numbers that the draft has no place for, by where they stand."""
    found: dict[str, list[str]] = {}
    for one in book.unplaced():
        if one.quantity.unit.name:
            place = spot(one, book.facts.reading).in_language(language)
            found.setdefault(place, []).append(one_line(one.text))
    return found
