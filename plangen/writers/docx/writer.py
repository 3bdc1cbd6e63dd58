"""A whole document to one Word file."""

from collections.abc import Mapping

from docx.oxml.parser import parse_xml
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from plangen.document.document import Document
from plangen.document.front import parted
from plangen.document.problem import Problem
from plangen.document.references import reference_problems
from plangen.writers.docx.blocks import LOWEST, blocks
from plangen.writers.docx.contents import contents
from plangen.writers.docx.counting import heading_levels
from plangen.writers.docx.cover import cover
from plangen.writers.docx.exhibits import by_label, in_order
from plangen.writers.docx.folios import TEXT_END, count_text, end_text, front_footers
from plangen.writers.docx.footnotes import keep_notes, new_part
from plangen.writers.docx.job import Job, Place
from plangen.writers.docx.marks import list_figures
from plangen.writers.docx.outline import bookmark_name, outline
from plangen.writers.docx.package import open_look, pack
from plangen.writers.docx.page import (
    begin_text,
    first_number,
    front_end,
    numbered,
    page_break,
    text_height,
    text_width,
)
from plangen.writers.docx.properties import describe, record
from plangen.writers.docx.running import classify_headers, fill_fields, mark_headers
from plangen.writers.docx.turning import text_pages
from plangen.writers.docx.words import WORDS
from plangen.writers.docx.xml import with_namespaces
from plangen.writers.written import Written


def write(document: Document, stem: str) -> Written:
    """Return the document as ``stem.docx``, and what could not be shown in it.

    The same document gives the same bytes. Raises ObstacleError where page numbers are wanted and
    LibreOffice, which knows them, is missing, fails or takes too long.
    """
    word, problems = _word(document, {})
    if document.page_numbers and document.contents:
        from plangen.writers.office.pages import pages

        word, problems = _word(document, pages(word))
    return Written({f"{stem}.docx": word}, problems)


def _word(document: Document, pages: Mapping[str, int]) -> tuple[bytes, tuple[Problem, ...]]:
    """Write the file, with the pages of its bookmarks as far as they are known."""
    package, problems = _package(document, pages)
    if document.before:
        from plangen.writers.docx.revisions.revise import revise

        old, _ = _package(document.before, {})
        parts = old.main_document_part, package.main_document_part
        revise(*parts, document.properties.date, document.language)
    return pack(package), problems


def _package(
    document: Document, pages: Mapping[str, int]
) -> tuple[Package, tuple[Problem, ...]]:
    opened = open_look(document.look, document.language)
    package = opened.package
    part = package.main_document_part
    job = _job(document, part, numbered(pages, bookmark_name(1), part.element.body))
    _fill(job, document)
    classify_headers(job.part, document.cover.secrecy)
    if document.mark:
        mark_headers(job.part, document.mark)
    keep_notes(job)
    list_figures(job.part, job.figures)
    describe(package.core_properties, document.properties)
    if document.provenance:
        record(package, document.provenance)
    return package, (*opened.problems, *job.problems)


def _job(document: Document, part: DocumentPart, pages: Mapping[str, int]) -> Job:
    return Job(
        language=document.language,
        words=WORDS[document.language],
        part=part,
        exhibits=in_order(document),
        labels=by_label(document),
        problems=list(reference_problems(document)),
        styles=part.styles.element,
        footnotes=new_part(part),
        pictures=document.pictures,
        pages=pages,
    )


def _fill(job: Job, document: Document) -> None:
    """Put the text before the section properties that the look's own body consists of."""
    body = job.part.element.body
    place = Place(text_width(body), job.words.paragraph, height=text_height(body))
    _number_pages(job, document.properties.title)
    front, chapters = parted(document.body)
    listed = _contents(job, document, place.height)
    parts = [
        cover(job, document.cover, body, document.mark),
        blocks(job, front, place),
        page_break() if front and listed else "",
        listed,
        front_end(body, front_footers(job.part, body)) if front or listed else "",
    ]
    begin_text(body)
    _put_in(job.part, "".join(parts) + text_pages(job, chapters, place, body))
    end_text(job.part.element.body, next(job.ids))


def _number_pages(job: Job, title: str) -> None:
    count_text(job.part)
    first = first_number(job.part.element.body)
    fill_fields(job.part, title, first, job.pages.get(TEXT_END, first))


def _put_in(part: DocumentPart, text: str) -> None:
    """Parse the text where it belongs: to move thousands of elements there would take longer."""
    whole = etree.tostring(part.element, encoding="unicode")
    before, body, after = whole.partition("<w:body>")
    assert body, "a look without a body"
    part._element = parse_xml(before + with_namespaces(body) + text + after)


def _contents(job: Job, document: Document, height: int) -> str:
    if not document.contents:
        return ""
    levels = heading_levels(job.part, LOWEST)
    return contents(job, tuple(outline(document, job.labels, levels)), height)
