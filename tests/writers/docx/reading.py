"""Written documents read back."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from io import BytesIO
from zipfile import ZipFile

from docx.oxml.ns import qn
from lxml import etree

from plangen.document.blocks import Block
from plangen.writers.docx import write
from plangen.writers.written import Written
from tests.writers.docx.samples import chinese_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHOWN = {f"{W}tab": "\t", f"{W}br": "\n"}


class Book:
    """A written document, its parts parsed."""

    def __init__(self, written: Written, stem: str) -> None:
        self.problems = written.problems
        self.bytes = written.files[f"{stem}.docx"]

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with ZipFile(BytesIO(self.bytes)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    @cached_property
    def body(self) -> etree._Element:
        return self.part("word/document.xml")[0]

    def find(self, path: str) -> list[etree._Element]:
        """Find elements of the body by XPath, ``w:`` and so on being known."""
        return self.body.xpath(path, namespaces=self.body.nsmap)

    def paragraphs(self, style: str) -> list[etree._Element]:
        return self.find(f'.//w:p[w:pPr/w:pStyle/@w:val="{style}"]')

    def texts(self, style: str) -> list[str]:
        return [text_of(paragraph) for paragraph in self.paragraphs(style)]


def book(*body: Block, pictures: bool = False) -> Book:
    """Write a Chinese document of these blocks, its charts as Word's own or as pictures."""
    document = replace(chinese_document(*body), pictures=pictures)
    return Book(write(document, "plan"), "plan")


def text_of(element: etree._Element) -> str:
    """Return the text that a reader sees, results of fields included."""
    return "".join(_pieces(element))


def attribute(element: etree._Element, path: str, name: str = "w:val") -> str | None:
    """Return an attribute of the first element at a path, or None where there is none."""
    found = element.find("/".join(qn(step) for step in path.split("/")))
    return None if found is None else found.get(qn(name))


def _pieces(element: etree._Element) -> Iterator[str]:
    for each in element.iter():
        if each.tag == f"{W}t":
            yield each.text or ""
        elif each.tag in SHOWN and each.getparent().tag == f"{W}r":
            yield SHOWN[each.tag]
