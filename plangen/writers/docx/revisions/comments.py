"""Comments on what no mark can show: a chart that is drawn anew."""

from collections.abc import Mapping, Sequence
from typing import Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart
from lxml import etree

from plangen.diagnostics.message import Language
from plangen.writers.docx.revisions.marking import PROPERTIES, RUN, Signature
from plangen.writers.docx.xml import element, run, with_namespaces

REDRAWN: Final[Mapping[Language, str]] = {
    "zh-CN": "此图已按新数据重画，拒绝修订也不会还原。原图：{old}",
    "en": "This chart is drawn anew; rejecting changes does not restore it. It was: {old}",
}

_NAME: Final = PackURI("/word/comments.xml")
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def comment(paragraph: etree._Element, words: str, signature: Signature) -> etree._Element:
    """Hang a comment on a whole paragraph, and return what it says for `keep_comments`."""
    said = signature.sign("w:comment")
    said.append(etree.fromstring(with_namespaces(element("w:p", run(words)))))
    number = {qn("w:id"): said.get(qn("w:id"), "")}
    start = 1 if paragraph.find(PROPERTIES) is not None else 0
    paragraph.insert(start, etree.Element(qn("w:commentRangeStart"), number))
    paragraph.append(etree.Element(qn("w:commentRangeEnd"), number))
    mark = etree.SubElement(paragraph, RUN)
    etree.SubElement(mark, qn("w:commentReference"), number)
    return said


def keep_comments(document: DocumentPart, comments: Sequence[etree._Element]) -> None:
    """Put comments into a part of the document, if there are any."""
    if comments:
        whole = etree.fromstring(with_namespaces(element("w:comments")))
        whole.extend(comments)
        xml = _DECLARATION + etree.tostring(whole, encoding="unicode")
        part = Part(_NAME, CONTENT_TYPE.WML_COMMENTS, xml.encode(), document.package)
        document.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)
