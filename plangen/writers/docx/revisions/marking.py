"""The marks of a revision on what came and what went."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final, TypeAlias

from docx.oxml.ns import qn
from lxml import etree

RUN: Final = qn("w:r")
PARAGRAPH: Final = qn("w:p")
TABLE: Final = qn("w:tbl")
LINK: Final = qn("w:hyperlink")
PROPERTIES: Final = qn("w:pPr")

Elements: TypeAlias = tuple[etree._Element, ...]

_OWN: Final = qn("w:rPr")
_DELETED: Final = {qn("w:t"): qn("w:delText"), qn("w:instrText"): qn("w:delInstrText")}


class Fate(StrEnum):
    """What became of something, by the element that says so."""

    ADDED = "w:ins"
    REMOVED = "w:del"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who changed the document and when; `ids` are numbers that nothing in it bears."""

    author: str
    date: str
    ids: Iterator[int]

    def sign(self, name: str) -> etree._Element:
        """Return a new mark."""
        return etree.Element(
            qn(name),
            {
                qn("w:id"): str(next(self.ids)),
                qn("w:author"): self.author,
                qn("w:date"): self.date,
            },
        )


def mark(block: etree._Element, fate: Fate, signature: Signature) -> etree._Element:
    """Mark a whole paragraph or table, with all that is in it, and return it."""
    for row in block.iter(qn("w:tr")):
        _mark_row(row, fate, signature)
    for paragraph in block.iter(PARAGRAPH):
        _mark_end(paragraph, fate, signature)
        for line in (paragraph, *paragraph.iter(LINK)):
            _mark_runs(line, fate, signature)
    return block


def marked(runs: Sequence[etree._Element], fate: Fate, signature: Signature) -> etree._Element:
    """Return runs inside a mark."""
    whole = signature.sign(fate)
    for run in runs:
        whole.append(as_deleted(run) if fate is Fate.REMOVED else run)
    return whole


def end_of(paragraph: etree._Element) -> etree._Element:
    """Return the properties of a paragraph's end; it has some from now on."""
    properties = paragraph.find(PROPERTIES)
    assert properties is not None
    own = properties.find(_OWN)
    return etree.SubElement(properties, _OWN) if own is None else own


def as_deleted(run: etree._Element) -> etree._Element:
    """Let a run hold its text the way text that went is held."""
    for each in run.iter(*_DELETED):
        each.tag = _DELETED[each.tag]
    return run


def _mark_runs(line: etree._Element, fate: Fate, signature: Signature) -> None:
    children = list(line)
    for is_run, group in groupby(children, lambda child: child.tag == RUN):
        if is_run:
            runs = list(group)
            place = line.index(runs[0])
            line.insert(place, marked(runs, fate, signature))


def _mark_end(paragraph: etree._Element, fate: Fate, signature: Signature) -> None:
    """Mark the end of a paragraph, which parts it from the next one."""
    end_of(paragraph).insert(0, signature.sign(fate))


def _mark_row(row: etree._Element, fate: Fate, signature: Signature) -> None:
    properties = row.find(qn("w:trPr"))
    if properties is None:
        properties = etree.Element(qn("w:trPr"))
        row.insert(0, properties)
    properties.append(signature.sign(fate))
