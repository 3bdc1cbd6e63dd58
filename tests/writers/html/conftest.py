"""The sample documents, written once."""

import pytest

from tests.writers.docx.samples import chinese_document, english_document
from tests.writers.html.reading import Page


@pytest.fixture(scope="session")
def chinese() -> Page:
    return Page(chinese_document())


@pytest.fixture(scope="session")
def english() -> Page:
    return Page(english_document())
