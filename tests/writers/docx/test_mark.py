"""The mark of a draft stands on the cover and in the header of all other pages."""

from dataclasses import replace
from io import BytesIO

import docx
from docx.document import Document

from plangen.writers.docx import write
from tests.writers.docx.samples import chinese_document, say

MARK = "草稿 · 未通过检查"


def written(mark: str) -> Document:
    document = replace(chinese_document(say("正文")), mark=mark)
    return docx.Document(BytesIO(write(document, "plan").files["plan.docx"]))


def test_the_mark_is_on_the_cover_and_above_the_header():
    file = written(MARK)
    _, rest = file.sections
    for first in (file.paragraphs[0], rest.header.paragraphs[0]):
        assert (first.text, first.style and first.style.name) == (MARK, "Draft Mark")
    assert len(rest.header.paragraphs) == 2


def test_a_finished_document_has_none():
    file = written("")
    styles = {paragraph.style.name for paragraph in file.paragraphs if paragraph.style}
    assert "Draft Mark" not in styles
    assert len(file.sections[1].header.paragraphs) == 1


def test_what_xml_cannot_say_is_left_out_of_the_mark():
    assert written("DRAFT\x0b").paragraphs[0].text == "DRAFT"
