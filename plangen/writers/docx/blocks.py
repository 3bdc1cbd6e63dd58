"""What stands between cover and back: each kind of block to paragraphs and tables."""

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Final, assert_never

from plangen.document.blocks import (
    Block,
    Blocks,
    Callout,
    Cards,
    Chart,
    CodeBlock,
    Frame,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Summary,
    Table,
)
from plangen.document.inlines import plain_text
from plangen.writers.docx.boxes import MARGIN, box
from plangen.writers.docx.cards import cards
from plangen.writers.docx.figures import chart
from plangen.writers.docx.inlines import inlines, text
from plangen.writers.docx.job import Job, Place
from plangen.writers.docx.numbering import DEEPEST, bullets, new_numbers
from plangen.writers.docx.outline import bookmark_name
from plangen.writers.docx.page import page_break
from plangen.writers.docx.summary import summary
from plangen.writers.docx.tables import table
from plangen.writers.docx.xml import bookmark, element, paragraph, value

LIST_STEP: Final = 420
"""Twips that each level of a list is indented more than the last: two characters."""
LOWEST: Final = 4
"""The lowest level of headings that looks describe; lower ones look like it."""

_AT_TOP: Final = element("w:spacing", before=0)


def blocks(job: Job, content: Blocks, place: Place) -> str:
    """Write blocks one below the other."""
    return "".join(
        _block(job, block, place, above) for above, block in pairwise((PageBreak(), *content))
    )


def _block(job: Job, block: Block, place: Place, above: Block) -> str:
    match block:
        case Heading():
            return _heading(job, block, _AT_TOP if isinstance(above, PageBreak) else "")
        case Paragraph():
            return _paragraph(job, block, place)
        case ListBlock():
            return _list(job, block, place)
        case Table():
            return table(job, block, place)
        case Chart():
            return chart(job, block, place)
        case CodeBlock(code):
            return paragraph("HTMLPreformatted", text(job, code.rstrip("\n")))
        case Cards():
            return cards(job, block, place)
        case Quote() | Callout() | Summary():
            return _frame(job, block, place, above)
        case PageBreak():
            return page_break()
        case _:
            assert_never(block)


def _heading(job: Job, heading: Heading, properties: str) -> str:
    name = bookmark_name(next(job.headings))
    content = bookmark(next(job.ids), name, inlines(job, heading.content))
    return paragraph(f"Heading{min(heading.level, LOWEST)}", content, properties)


def _frame(job: Job, block: Frame, place: Place, above: Block) -> str:
    match block:
        case Quote(children):
            return blocks(job, children, replace(place, paragraph="Quote"))
        case Callout(children=children):
            inside = blocks(job, children, Place(place.width - MARGIN, "CalloutText"))
            return box(job, block, inside, place)
        case Summary():
            return _page_alone(job, block, place, above)
        case _:
            assert_never(block)


def _page_alone(job: Job, block: Summary, place: Place, above: Block) -> str:
    inside = replace(place, paragraph="CalloutText")
    content = summary(job, block, inside, partial(blocks, job))
    return ("" if isinstance(above, PageBreak) else page_break()) + content


def _paragraph(job: Job, block: Paragraph, place: Place) -> str:
    """Write a paragraph; one that announces what follows stays with it."""
    announces = plain_text(block.content).endswith(("：", ":"))
    properties = "<w:keepNext/>" if announces else ""
    if place.indent:
        properties += element("w:ind", left=place.indent)
    return paragraph(place.paragraph, inlines(job, block.content), properties)


def _list(job: Job, block: ListBlock, place: Place) -> str:
    level = min(place.depth, DEEPEST)
    number = new_numbers(job.part, level) if block.ordered else bullets(job.part)
    mark = element("w:numPr", value("w:ilvl", level) + value("w:numId", number))
    style = "ListNumber" if block.ordered else "ListBullet"
    indent = job.words.list_indent + (level + 1) * LIST_STEP
    below = replace(place, paragraph="ListContinue", depth=place.depth + 1, indent=indent)
    return "".join(_item(job, item, style, mark, below) for item in block.items)


def _item(job: Job, item: Blocks, style: str, mark: str, below: Place) -> str:
    """Write an item: its first paragraph bears the mark, everything else stands below it."""
    match item:
        case (Paragraph(content), *rest):
            return paragraph(style, inlines(job, content), mark) + blocks(job, tuple(rest), below)
        case _:
            return paragraph(style, "", mark) + blocks(job, item, below)
