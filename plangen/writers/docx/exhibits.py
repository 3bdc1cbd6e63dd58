"""Numbered tables and figures, and the bookmarks that references to them lead to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plangen.document.document import Document
from plangen.document.numbering import exhibits


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One numbered table or figure: what the text calls it, and the bookmark around that."""

    number: str                # such as 图 3
    bookmark: str

    @property
    def word(self) -> str:
        """Return the word before the number, which names the sequence it is counted in."""
        return self.number.rpartition(" ")[0]

    @property
    def position(self) -> str:
        """Return the number after the word."""
        return self.number.rpartition(" ")[2]


def in_order(document: Document) -> Iterator[Exhibit]:
    """Yield the exhibits as a reader meets them."""
    return (exhibit for _, exhibit in _labelled(document))


def by_label(document: Document) -> Mapping[str, Exhibit]:
    """Map each label to its exhibit; of a doubled label the first counts."""
    found: dict[str, Exhibit] = {}
    for label, exhibit in _labelled(document):
        found.setdefault(label, exhibit)
    return found


def _labelled(document: Document) -> Iterator[tuple[str, Exhibit]]:
    numbered = exhibits(document.body, document.language)
    for position, (block, number) in enumerate(numbered, start=1):
        yield block.label, Exhibit(number, f"_Ref{position:08d}")
