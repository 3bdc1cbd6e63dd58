"""What the writing of one document keeps in hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from docx.opc.part import Part
from docx.parts.document import DocumentPart
from lxml import etree

from plangen.diagnostics.message import Language, Message
from plangen.document.inlines import Number
from plangen.document.problem import Problem
from plangen.writers.docx.exhibits import Exhibit
from plangen.writers.docx.words import Words


@dataclass(frozen=True, slots=True)
class Job:
    """One document being written: what is known of it, and what is counted and met on the way."""

    language: Language
    words: Words
    part: DocumentPart                     # takes links and pictures in
    exhibits: Iterator[Exhibit]            # those still to be written
    labels: Mapping[str, Exhibit]
    problems: list[Problem]
    styles: etree._Element                 # of the look
    footnotes: Part                        # takes the links of footnotes in
    in_note: bool = False
    pictures: bool = False                 # charts are shown as pictures
    pages: Mapping[str, int] = field(default_factory=dict)     # of the bookmarks, where known
    ids: Iterator[int] = field(default_factory=lambda: count(1))
    headings: Iterator[int] = field(default_factory=lambda: count(1))
    notes: dict[str, str] = field(default_factory=dict)     # the footnotes so far, by label
    figures: dict[Number, list[str]] = field(default_factory=dict)    # with their bookmarks

    def report(self, code: str, message: Message, path: str = "") -> None:
        """Note something that could not be shown."""
        self.problems.append(Problem(code, message, path))


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: how wide (in twips), in which paragraph style, how deep in lists."""

    width: int
    paragraph: str
    indent: int = 0            # in twips, of the paragraphs that continue a list item
    depth: int = 0
    height: int = 0            # in twips, of a page; 0 where there is no end
