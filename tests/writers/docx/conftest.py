"""The sample documents, written once."""

import pytest

from plangen.writers.docx import write
from tests.writers.docx.reading import Book
from tests.writers.docx.samples import chinese_document, english_document


@pytest.fixture(scope="session")
def chinese() -> Book:
    return Book(write(chinese_document(), "plan"), "plan")


@pytest.fixture(scope="session")
def english() -> Book:
    return Book(write(english_document(), "plan"), "plan")
