"""Two versions of a run of blocks in one."""

from collections.abc import Iterator, Sequence
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from plangen.writers.docx.revisions.alignment import Pair, align
from plangen.writers.docx.revisions.carrying import Work, carried
from plangen.writers.docx.revisions.ends import closed, shift_end
from plangen.writers.docx.revisions.likeness import Block, blocks, likeness, rows
from plangen.writers.docx.revisions.marking import TABLE, Fate, mark
from plangen.writers.docx.revisions.paragraphs import merge_paragraphs

_CELL: Final = qn("w:tc")
_WIDTH: Final = f"{qn('w:tcPr')}/{qn('w:tcW')}"


def merge_blocks(old: etree._Element, new: etree._Element, work: Work) -> None:
    """Make a new body or cell one of both versions, with what changed marked."""
    was, now = list(blocks(old)), list(blocks(new))
    pairs = closed(list(align(was, now, likeness)))
    for before, after in pairs:
        if before and after:
            work.pair(before.elements, after.elements)
        elif before:
            work.leave(before.elements)
    _put(pairs, now, new, work)
    shift_end(new)


def _merge_tables(old: etree._Element, new: etree._Element, work: Work) -> None:
    was, now = list(rows(old)), list(rows(new))
    pairs = list(align(was, now, likeness))
    widths = [each.find(_WIDTH) for each in now[0].elements[0].iterchildren(_CELL)] if now else []
    for before, after in pairs:
        if before and not after:
            _fit(before.elements[0], widths)
    _put(pairs, now, new, work)


def _fit(row: etree._Element, widths: Sequence[etree._Element | None]) -> None:
    """Make the cells of an old row as wide as those of the new table."""
    cells = row.findall(_CELL)
    if len(cells) == len(widths):
        for cell, like in zip(cells, widths, strict=True):
            own = cell.find(_WIDTH)
            if own is not None and like is not None:
                own.attrib.update(like.attrib)


def _put(
    pairs: Sequence[Pair[Block]], now: Sequence[Block], new: etree._Element, work: Work
) -> None:
    """Put what went among what is there now."""
    place = new.index(now[0].elements[0]) if now else len(new)
    merged = [each for was, is_now in pairs for each in _merged(was, is_now, work)]
    for block in now:
        for element in block.elements:
            new.remove(element)
    for position, element in enumerate(merged, start=place):
        new.insert(position, element)


def _merged(
    before: Block | None, after: Block | None, work: Work
) -> Iterator[etree._Element]:
    if before and after:
        if after.is_tracked:
            _merge(before.elements[0], after.elements[0], work)
        yield from after.elements
    elif after:
        yield from _marked(after, Fate.ADDED, work)
    elif before and before.is_tracked:
        for element in before.elements:
            carried(element, work)
        yield from _marked(before, Fate.REMOVED, work)


def _marked(block: Block, fate: Fate, work: Work) -> Iterator[etree._Element]:
    for element in block.elements:
        yield mark(element, fate, work.signature) if block.is_tracked else element


def _merge(old: etree._Element, new: etree._Element, work: Work) -> None:
    """Merge two paragraphs, two tables or two rows."""
    if new.tag == TABLE:
        _merge_tables(old, new, work)
    elif new.tag == qn("w:tr"):
        for was, now in zip(old.iterchildren(_CELL), new.iterchildren(_CELL), strict=True):
            merge_blocks(was, now, work)
    else:
        merge_paragraphs(old, new, work)
