"""Tables that no upright page has room for: their pages are turned."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from lxml import etree

from plangen.document.blocks import Block, Blocks, Heading, PageBreak, Table
from plangen.writers.docx.blocks import blocks
from plangen.writers.docx.job import Job, Place
from plangen.writers.docx.needs import is_too_wide
from plangen.writers.docx.page import section_end, turn, turned_width


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks that stand on pages of one kind."""

    turned: bool
    content: Blocks


def text_pages(job: Job, content: Blocks, place: Place, body: etree._Element) -> str:
    """Write the text, in a section of its own for each run of pages that are turned.

    The last section is the look's own, at the end of its body.
    """
    turned = replace(place, width=turned_width(body))
    upright = turned.width > place.width
    parts = list(runs(content, place.width)) if upright else [Run(False, content)]
    texts = [blocks(job, run.content, turned if run.turned else place) for run in parts]
    ends = [section_end(body, turned=run.turned) for run in parts[:-1]]
    if parts and parts[-1].turned:
        turn(body)
    return "".join(text + end for text, end in zip_longest(texts, ends, fillvalue=""))


def runs(content: Blocks, width: int) -> Iterator[Run]:
    """Part blocks where pages of a width, in twips, have to be turned or turned back.

    Headings go along with the table that they stand on.
    """
    run = Run(turned=False, content=())
    for block in content:
        wide = _is_wide(block, width)
        if wide == run.turned:
            run = replace(run, content=(*run.content, block))
        else:
            staying, moving = _parted(run.content) if wide else (run.content, ())
            if staying:
                yield replace(run, content=staying)
            run = Run(wide, (*moving, block))
    if any(block != PageBreak() for block in run.content):
        yield run


def _is_wide(block: Block, width: int) -> bool:
    return isinstance(block, Table) and is_too_wide(block, width)


def _parted(content: Blocks) -> tuple[Blocks, Blocks]:
    """Take the headings off the end, and the page break before them: a new page comes anyway."""
    end = len(content)
    while end and isinstance(content[end - 1], Heading):
        end -= 1
    staying = end
    while staying and content[staying - 1] == PageBreak():
        staying -= 1
    return content[:staying], content[end:]
