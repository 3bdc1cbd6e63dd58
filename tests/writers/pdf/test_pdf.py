"""A plan as a PDF."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from plangen.workspace.shipped import shipped_templates
from plangen.writers import docx, pdf
from tests.tools import required_tool
from tests.writers.docx.reading import Book, text_of
from tests.writers.docx.samples import DATE, chinese_document


@pytest.fixture(scope="module")
def written() -> bytes:
    required_tool("soffice")
    return pdf.write(chinese_document(), "计划").files["计划.pdf"]


def test_it_is_the_word_file_printed(written: bytes):
    reader = PdfReader(BytesIO(written))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "2026年营收目标分解" in "".join(text.split())
    chapters = [entry["/Title"] for entry in reader.outline if isinstance(entry, dict)]
    assert [title.split()[-1] for title in chapters] == ["总体目标", "重点工作", "组织保障"]


def test_it_can_be_read_aloud_and_is_dated_by_the_plan(written: bytes):
    reader = PdfReader(BytesIO(written))
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.metadata["/CreationDate"].startswith(f"D:{DATE:%Y%m%d}000000")


def test_the_same_document_gives_the_same_bytes(written: bytes):
    assert pdf.write(chinese_document(), "计划").files["计划.pdf"] == written


def test_problems_are_those_of_the_word_file(written: bytes):
    assert pdf.write(chinese_document(), "计划").problems == ()


@pytest.mark.parametrize("look", ["modern", "official"])
def test_the_contents_name_the_numbers_that_pages_bear(look: str):
    required_tool("soffice")
    look_folder = shipped_templates() / "word" / look
    wanted = replace(chinese_document(), page_numbers=True, look=look_folder)
    book = Book(docx.write(wanted, "plan"), "plan")
    numbers = [int(entry.rpartition("\t")[2]) for entry in book.texts("TOC1")]
    assert numbers[0] == 1
    assert numbers == sorted(numbers)


def test_the_text_has_numbers_and_a_total_of_its_own(written: bytes):
    pages = PdfReader(BytesIO(written)).pages
    feet = ["".join(page.extract_text().splitlines()[-1].split()) for page in pages]
    _, contents, *text = feet
    assert contents == "i"
    assert text == [f"第{number}页共{len(text)}页" for number in range(1, len(text) + 1)]


def test_until_word_counts_the_total_is_that_of_libreoffice(written: bytes):
    wanted = replace(chinese_document(), page_numbers=True)
    book = Book(docx.write(wanted, "plan"), "plan")
    front = 2
    pages = len(PdfReader(BytesIO(written)).pages) - front
    assert text_of(book.part("word/footer1.xml")) == f"第 1 页 共 {pages} 页"


def test_without_being_asked_the_contents_name_no_page():
    book = Book(docx.write(chinese_document(), "plan"), "plan")
    assert "\t" not in "".join(book.texts("TOC1"))
