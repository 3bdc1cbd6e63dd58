"""What stands on every page: the title, how confidential the document is, the page number."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.parts.document import DocumentPart
from lxml import etree

from plangen.writers.docx.xml import FORBIDDEN, paragraph, run, take_out, with_namespaces

CLASSIFICATION: Final = "classification"
"""The tag of the content control of a header that says how confidential the document is."""

_RUNNING: Final = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)


def fill_fields(part: DocumentPart, title: str, first: int, last: int) -> None:
    """Write what the fields of the headers and footers show until Word works them out.

    `first` and `last` are the numbers of the first and the last page of the text.
    """
    results = {"TITLE": title, "PAGEREF": str(last)}
    for running, is_even in _running(part):
        results["PAGE"] = str(first + first % 2 if is_even else first)
        for simple in running.iter(qn("w:fldSimple")):
            _show(results, simple.get(qn("w:instr"), ""), list(simple.iter(qn("w:t"))))
        for lines in running.iter(qn("w:p")):
            for instruction, texts in _complex_fields(lines):
                _show(results, instruction, texts)


def classify_headers(part: DocumentPart, words: str) -> None:
    """Say in every header how confidential the document is: where its control is, else on top."""
    for header in _headers(part):
        controls = [each for each in header.iter(qn("w:sdt")) if _is_for_it(each)]
        for control in controls:
            _replace(control, words)
        if words and not controls:
            _put_on_top(header, paragraph("Header", run(FORBIDDEN.sub("", words))))


def mark_headers(part: DocumentPart, mark: str) -> None:
    """Put what is to stand on every page above each header; see `draft_mark`."""
    for header in _headers(part):
        _put_on_top(header, draft_mark(mark))


def draft_mark(mark: str) -> str:
    """Write the band that tells a draft from a finished document."""
    return paragraph("DraftMark", run(FORBIDDEN.sub("", mark)))


def _replace(control: etree._Element, words: str) -> None:
    """Let a content control give way to plain words, or to nothing."""
    if words:
        control.addprevious(parse_xml(with_namespaces(run(FORBIDDEN.sub("", words)))))
    take_out(control)


def _put_on_top(header: etree._Element, xml: str) -> None:
    header.insert(0, parse_xml(with_namespaces(xml)))


def _is_for_it(control: etree._Element) -> bool:
    tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
    return tag is not None and tag.get(qn("w:val")) == CLASSIFICATION


def _headers(part: DocumentPart) -> Iterator[etree._Element]:
    for relationship in part.rels.values():
        if relationship.reltype == RELATIONSHIP_TYPE.HEADER:
            yield relationship.target_part.element


def _running(part: DocumentPart) -> Iterator[tuple[etree._Element, bool]]:
    """Yield headers and footers, and whether they are those of even pages."""
    even = set(part.element.xpath('.//w:sectPr/*[@w:type="even"]/@r:id'))
    for rid, relationship in part.rels.items():
        if relationship.reltype in _RUNNING:
            yield relationship.target_part.element, rid in even


def _show(results: Mapping[str, str], instruction: str, texts: Sequence[etree._Element]) -> None:
    """Write a result into the texts that show the old one: all of it into the first."""
    shown = results.get("".join(instruction.split()[:1]).upper())
    for position, text in enumerate(texts if shown is not None else ()):
        text.text = "" if position else FORBIDDEN.sub("", shown or "")


def _complex_fields(lines: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    """Yield the fields of a paragraph that have none inside: instruction, texts of the result."""
    instruction, texts, within = "", list[etree._Element](), ""
    for each in lines.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:t")):
        if each.tag == qn("w:fldChar"):
            within = each.get(qn("w:fldCharType"), "")
            if within == "end":
                yield instruction, texts
            if within != "separate":
                instruction, texts = "", []
        elif each.tag == qn("w:instrText") and within == "begin":
            instruction += each.text or ""
        elif within == "separate":
            texts.append(each)
