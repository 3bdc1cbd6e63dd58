"""Pages read back, by a parser that lets nothing pass."""

from functools import cached_property
from xml.etree.ElementTree import Element

import html5lib

from plangen.document.blocks import Block
from plangen.document.document import Document
from plangen.writers.html import write
from tests.writers.docx.samples import chinese_document

SVG = "{http://www.w3.org/2000/svg}"


class Page:
    """A page that was written; making one fails where the markup is not sound."""

    def __init__(self, document: Document) -> None:
        written = write(document, "plan")
        self.problems = written.problems
        self.source = written.files["plan.html"].decode()
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        self.root: Element = parser.parse(self.source)

    def all(self, path: str) -> list[Element]:
        return self.root.findall(f".//{path}")

    def one(self, path: str) -> Element:
        (found,) = self.all(path)
        return found

    def texts(self, path: str) -> list[str]:
        return [text_of(each) for each in self.all(path)]

    def values(self, attribute: str) -> list[str]:
        """Return the values of an attribute, wherever it stands."""
        return [each.get(attribute) for each in self.root.iter() if each.get(attribute) is not None]

    @cached_property
    def by_id(self) -> dict[str, Element]:
        return {each.get("id"): each for each in self.root.iter() if each.get("id")}


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split(" ")).strip("\n")


def page(*body: Block) -> Page:
    """Write a Chinese document of this body and read it back."""
    return Page(chinese_document(*body))
