"""Captions: 表 1 above its table, 图 1 below its figure."""

from plangen.document.inlines import Inlines
from plangen.writers.docx.inlines import inlines, text
from plangen.writers.docx.job import Job
from plangen.writers.docx.xml import bookmark, field, paragraph


def caption(job: Job, content: Inlines, properties: str = "") -> str:
    """Write the caption of the next numbered table or figure."""
    exhibit = next(job.exhibits)
    number = field(rf"SEQ {exhibit.word} \* ARABIC", text(job, exhibit.position))
    label = bookmark(next(job.ids), exhibit.bookmark, text(job, f"{exhibit.word} ") + number)
    rest = text(job, job.words.after_caption_number) + inlines(job, content) if content else ""
    return paragraph("Caption", label + rest, properties)
