"""The last paragraph of a body or a cell, whose end nothing can take away."""

from collections.abc import Sequence
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from plangen.writers.docx.revisions.alignment import Pair
from plangen.writers.docx.revisions.likeness import Block
from plangen.writers.docx.revisions.marking import PARAGRAPH, PROPERTIES, Fate, end_of

_MARKS: Final = tuple(qn(fate) for fate in Fate)
_SECTION: Final = qn("w:sectPr")


def closed(pairs: Sequence[Pair[Block]]) -> list[Pair[Block]]:
    """Let the last paragraphs be versions of each other where both would be alone."""
    tail = len(pairs)
    while tail and None in pairs[tail - 1]:
        tail -= 1
    went = _last([before for before, _ in pairs[tail:] if before])
    came = _last([after for _, after in pairs[tail:] if after])
    if went is None or came is None:
        return list(pairs)
    kept = [pair for pair in pairs if pair[0] is not went and pair[1] is not came]
    return [*kept, (went, came)]


def shift_end(container: etree._Element) -> None:
    """Where the last paragraph came or went, let it be the end of the one above that did so."""
    children = [child for child in reversed(container) if child.tag != _SECTION]
    mark = _mark(children[0]) if children else None
    if mark is None:
        return
    for paragraph in children[1:]:
        if paragraph.tag != PARAGRAPH:
            return
        if _mark(paragraph) is None:
            end_of(paragraph).insert(0, mark)
            return


def _last(blocks: Sequence[Block]) -> Block | None:
    return blocks[-1] if blocks and blocks[-1].is_paragraph else None


def _mark(paragraph: etree._Element) -> etree._Element | None:
    own = paragraph.find(f"{PROPERTIES}/{qn('w:rPr')}")
    marks = [] if own is None else [each for each in own if each.tag in _MARKS]
    return marks[0] if marks else None
