"""What headings and exhibits are called, and where links to them lead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from plangen.diagnostics.message import Language
from plangen.document.blocks import Chart, Heading
from plangen.document.document import Document
from plangen.document.inlines import plain_text
from plangen.document.numbering import Exhibit, exhibits, headings
from plangen.document.walk import footnotes
from plangen.writers.html.anchors import Anchors

_KINDS: Final = {True: "figure", False: "table"}


@dataclass(frozen=True, slots=True)
class Name:
    """The number of a heading or exhibit, such as 图 3, and its id."""

    number: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a document: all headings, exhibits by label, and those still to be written.

    Footnotes are known by their labels.
    """

    language: Language
    outline: tuple[tuple[Heading, Name], ...]
    labels: Mapping[str, Name]
    headings: Iterator[Name]
    exhibits: Iterator[Name]
    notes: Mapping[str, Name]
    mentioned: set[str] = field(default_factory=set)     # the footnotes met so far


def names(document: Document) -> Names:
    """Name everything in a document; of a doubled label the first counts."""
    anchors, body, language = Anchors(), document.body, document.language
    outline = tuple(
        (heading, Name(number, anchors.give(plain_text(heading.content))))
        for heading, number in headings(body, language)
    )
    shown = tuple(
        (exhibit, Name(number, anchors.give(_stem(exhibit))))
        for exhibit, number in exhibits(body, language)
    )
    labels = {exhibit.label: name for exhibit, name in reversed(shown) if exhibit.label}
    notes = {
        label: Name(str(position), anchors.give(f"note-{label}"))
        for position, label in enumerate(footnotes(body), start=1)
    }
    return Names(
        language,
        outline,
        labels,
        (name for _, name in outline),
        (name for _, name in shown),
        notes,
    )


def _stem(exhibit: Exhibit) -> str:
    kind = _KINDS[isinstance(exhibit, Chart)]
    return f"{kind}-{exhibit.label or plain_text(exhibit.caption)}"
