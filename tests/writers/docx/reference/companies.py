"""Word files of companies, made by python-docx and then changed by hand."""

import base64
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.shared import Cm, RGBColor

from plangen.writers.docx import write
from tests.writers.docx.reading import Book
from tests.writers.docx.samples import chinese_document

LETTERHEAD = "华东贸易有限公司"
ADDRESS = "上海市浦东新区世纪大道 1 号"
RED = RGBColor(0xB0, 0x20, 0x20)

_DOT = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg"
    "=="
)


def picture() -> BytesIO:
    """Make a picture of one red dot."""
    return BytesIO(base64.b64decode(_DOT))


def letterhead() -> Document:
    """Make a letterhead with red chapters, wide margins, a header and a footer."""
    made = docx.Document()
    made.styles["Heading 1"].font.color.rgb = RED
    section = made.sections[0]
    section.left_margin = Cm(4)
    section.header.paragraphs[0].text = LETTERHEAD
    section.footer.paragraphs[0].text = ADDRESS
    made.add_paragraph("旧合同的正文")
    made.core_properties.author = "模板作者"
    return made


def saved(made: Document, file: Path) -> Path:
    """Save a file and return where it is."""
    made.save(file)
    return file


def changed(file: Path, changes: Mapping[str, tuple[str, str]]) -> Path:
    """Replace words in parts of a saved file."""
    with ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, (old, new) in changes.items():
        assert old.encode() in parts[name]
        parts[name] = parts[name].replace(old.encode(), new.encode())
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    file.write_bytes(buffer.getvalue())
    return file


def in_look_of(file: Path) -> Book:
    """Write the Chinese sample in the look of a file."""
    return Book(write(replace(chinese_document(), look=file), "plan"), "plan")
