"""The headings of a document, as its contents list them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plangen.document.document import Document
from plangen.document.inlines import Emphasis, Inline, Inlines, Link, Reference, Strong, plain_text
from plangen.document.numbering import counted, with_number
from plangen.writers.docx.counting import Level, number
from plangen.writers.docx.exhibits import Exhibit
from plangen.writers.docx.xml import FORBIDDEN


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading: its level from 1, its words with their number, and the bookmark around it."""

    level: int
    words: str
    bookmark: str


def outline(
    document: Document, labels: Mapping[str, Exhibit], levels: Sequence[Level | None]
) -> Iterator[Entry]:
    """Yield an entry a heading, numbered as Word will number it; `levels` say how it does."""
    for position, (heading, counts) in enumerate(counted(document.body), start=1):
        words, own = _words(heading.content, labels), number(levels, counts)
        shown = with_number(own, words) if own else words
        yield Entry(heading.level, shown, bookmark_name(position))


def bookmark_name(position: int) -> str:
    """Return the name of the bookmark around the heading at a position, counted from 1."""
    return f"_Toc{position:08d}"


def _words(content: Inlines, labels: Mapping[str, Exhibit]) -> str:
    shown = "".join(_shown(inline, labels) for inline in content)
    return " ".join(FORBIDDEN.sub("", shown).splitlines())


def _shown(inline: Inline, labels: Mapping[str, Exhibit]) -> str:
    match inline:
        case Reference(label):
            return labels[label].number if label in labels else label
        case Strong(children) | Emphasis(children) | Link(children):
            return "".join(_shown(child, labels) for child in children)
        case _:
            return plain_text((inline,))
