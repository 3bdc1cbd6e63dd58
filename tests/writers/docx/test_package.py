from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from openxml_audit import OpenXmlValidator

from plangen.document.document import Document
from plangen.writers.docx import write
from tests.writers.docx.reading import Book, book
from tests.writers.docx.samples import chinese_document, english_document, say


@pytest.mark.parametrize("document", [chinese_document(), english_document()], ids=["zh", "en"])
def test_the_same_document_gives_the_same_bytes(document: Document):
    assert write(document, "计划") == write(document, "计划")


def test_the_file_is_named_by_the_stem():
    assert list(write(chinese_document(say("正文")), "华东/计划").files) == ["华东/计划.docx"]


def test_the_zip_bears_no_date_and_stores_workbooks_as_they_are(chinese: Book):
    with ZipFile(BytesIO(chinese.bytes)) as archive:
        files = archive.infolist()
    assert [file.filename for file in files] == sorted(file.filename for file in files)
    assert files[0].filename == "[Content_Types].xml"
    assert {file.date_time for file in files} == {(1980, 1, 1, 0, 0, 0)}
    stored = [file.filename for file in files if file.compress_type == ZIP_STORED]
    assert stored == ["word/embeddings/chart1.xlsx", "word/embeddings/chart2.xlsx"]


def test_the_validator_finds_nothing(chinese: Book, english: Book, tmp_path):
    for written in (chinese, english, book()):
        path = tmp_path / "plan.docx"
        path.write_bytes(written.bytes)
        result = OpenXmlValidator().validate(path)
        assert result.errors == []


def test_a_document_does_not_leave_its_traces_in_the_next(chinese: Book):
    short = book(say("只有一段。"))
    assert "word/charts/chart1.xml" not in short.parts
    assert b"hyperlink" not in short.parts["word/_rels/document.xml.rels"]
    assert len(short.part("word/numbering.xml")) < len(chinese.part("word/numbering.xml"))
