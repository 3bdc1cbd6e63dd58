"""The numbers and file names of a document, given out in reading order while it is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.document.document import Document
from plangen.document.numbering import exhibit_numbers, exhibits, headings
from plangen.writers.md.runs import References


@dataclass(frozen=True, slots=True)
class Labels:
    """What the headings, exhibits and charts still to be written are called."""

    references: References
    headings: Iterator[str]
    exhibits: Iterator[str]
    pictures: Iterator[str]


def labels(document: Document, pictures: Iterator[str]) -> Labels:
    """Call up the names of a document; `pictures` are the addresses of its charts' files."""
    body, language = document.body, document.language
    return Labels(
        exhibit_numbers(document),
        (number for _, number in headings(body, language)),
        (number for _, number in exhibits(body, language)),
        pictures,
    )
