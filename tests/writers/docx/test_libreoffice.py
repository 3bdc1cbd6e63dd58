from pathlib import Path

from tests.tools import pdf_of
from tests.writers.docx.reading import Book


def test_libreoffice_makes_a_pdf_of_it(chinese: Book, tmp_path: Path):
    document = tmp_path / "计划.docx"
    document.write_bytes(chinese.bytes)
    assert pdf_of(document, tmp_path).read_bytes().startswith(b"%PDF")
