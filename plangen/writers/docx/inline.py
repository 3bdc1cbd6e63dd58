"""Drawings in the line of text."""

from typing import Final
from xml.sax.saxutils import quoteattr

from plangen.document.blocks import Chart
from plangen.writers.docx.inlines import clean
from plangen.writers.docx.job import Job
from plangen.writers.docx.xml import FORBIDDEN

EMU_PER_INCH: Final = 914_400
EMU_PER_POINT: Final = 12_700
EMU_PER_TWIP: Final = 635


def inline(job: Job, block: Chart, size: tuple[int, int], kind: str, graphic: str) -> str:
    """Write a run with a chart's drawing of a size in EMU, and its words for who cannot see it.

    `kind` is the address of the vocabulary that the graphic is written in.
    """
    alt = quoteattr(clean(job, block.spec.alt))
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{size[0]}" cy="{size[1]}"/>'
        f'<wp:docPr id="{next(job.ids)}" name={name(block)} descr={alt}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{kind}">{graphic}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def name(block: Chart) -> str:
    """Return a chart's label as a quoted attribute."""
    return quoteattr(FORBIDDEN.sub("", block.label))
