"""A whole document to one Word file."""

from typing import Final

from docx.oxml.parser import parse_xml
from docx.parts.document import DocumentPart

from plangen.document.blocks import PageBreak
from plangen.document.document import Document
from plangen.document.references import reference_problems
from plangen.writers.docx.blocks import blocks
from plangen.writers.docx.contents import contents
from plangen.writers.docx.cover import cover
from plangen.writers.docx.exhibits import by_label, in_order
from plangen.writers.docx.job import Job, Place
from plangen.writers.docx.outline import outline
from plangen.writers.docx.package import open_look, pack
from plangen.writers.docx.page import text_width, title_headers
from plangen.writers.docx.properties import describe
from plangen.writers.docx.words import WORDS
from plangen.writers.docx.xml import element, with_namespaces
from plangen.writers.written import Written

LOOK: Final = "modern"


def write(document: Document, stem: str) -> Written:
    """Return the document as ``stem.docx``, and what could not be shown in it.

    The same document gives the same bytes.
    """
    package = open_look(LOOK, document.language)
    job = _job(document, package.main_document_part)
    _fill(job, document)
    title_headers(job.part, document.properties.title)
    describe(package.core_properties, document.properties)
    return Written({f"{stem}.docx": pack(package)}, tuple(job.problems))


def _job(document: Document, part: DocumentPart) -> Job:
    return Job(
        language=document.language,
        words=WORDS[document.language],
        part=part,
        exhibits=in_order(document),
        labels=by_label(document),
        problems=list(reference_problems(document)),
    )


def _fill(job: Job, document: Document) -> None:
    """Put the text before the section properties that the look's own body consists of."""
    body = job.part.element.body
    place = Place(text_width(body), job.words.paragraph)
    parts = [cover(job, document.cover, body)]
    chapters = document.body
    if listed := _contents(job, document):
        parts.append(listed)
        chapters = (PageBreak(), *chapters)
    parts.append(blocks(job, chapters, place))
    body[:0] = list(parse_xml(with_namespaces(element("w:body", "".join(parts)))))


def _contents(job: Job, document: Document) -> str:
    return contents(job, tuple(outline(document, job.labels))) if document.contents else ""
