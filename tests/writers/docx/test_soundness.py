"""What validators of the schema do not see, and Word does."""

import pytest

from tests.ooxml.lint import lint
from tests.writers.docx.reading import Book


@pytest.fixture(params=["chinese", "english"])
def written(request: pytest.FixtureRequest) -> Book:
    return request.getfixturevalue(request.param)


def test_the_lint_finds_nothing(written: Book):
    assert lint(written.bytes) == []


def test_word_is_not_told_to_ask(written: Book):
    assert b"updateFields" not in written.parts["word/settings.xml"]
    assert written.find(".//@w:dirty") == []


def test_no_theme_font_overrides_the_look(written: Book):
    styles = written.parts["word/styles.xml"]
    assert b"asciiTheme" not in styles
    assert b'w:eastAsia="Microsoft YaHei"' in styles
    assert b'w:eastAsia="zh-CN"' in styles
