"""What people see of a Word file of any kind, language and look: LibreOffice prints it."""

import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from tests.tools import pdfs_of
from tests.whole import DOCUMENTS, word
from tests.writers.docx.reading import book
from tests.writers.docx.rendered import Rendered, blank, file_of, runs_off
from tests.writers.docx.samples import head, say

pytestmark = pytest.mark.timeout(400)
every_document = pytest.mark.parametrize("name", DOCUMENTS)

NO_GLYPHS = "𰻝\U000f0001ᛒ"
"""A rare character, one for private use and a rune: fonts for business lack them."""
LONGEST = 30
"""Pages that nobody reads on."""
NUMBERING = "一二三四五六七八九十（）()、.0123456789ivx -•–·■▪◦○●"
"""What LibreOffice adds by itself: the numbers of headings, lists and pages, and those of axes."""


@pytest.fixture(scope="session")
def printed(tmp_path_factory) -> dict[str, Rendered]:
    """All documents, and a faulty one, from one run of LibreOffice."""
    folder = tmp_path_factory.mktemp("printed")
    words = {name: word(plan, look) for name, (plan, look) in DOCUMENTS.items()}
    words["faulty"] = book(say(f"目标{NO_GLYPHS}营收"), head(1, "重点工作")).bytes
    files = [folder / f"{name}.docx" for name in words]
    for file, data in zip(files, words.values(), strict=True):
        file.write_bytes(data)
    pdfs: list[Path] = pdfs_of(files, folder)
    pairs = zip(words.items(), pdfs, strict=True)
    return {name: Rendered(data, pdf) for (name, data), pdf in pairs}


def paper(*black: tuple[int, int, int, int]) -> Image.Image:
    """Make a page with something printed on it."""
    page = Image.new("L", (300, 424), 255)
    for part in black:
        page.paste(0, part)
    return page


def letters(text: str) -> Counter[str]:
    """Count the characters of a text; where lines are broken does not matter."""
    return Counter("".join(unicodedata.normalize("NFKC", text).split()))


@every_document
def test_it_has_a_sane_number_of_pages_and_none_of_them_is_empty(printed, name):
    rendered = printed[name]
    assert len(rendered.pages) == len(rendered.pictures)
    assert 3 <= len(rendered.pages) <= LONGEST
    assert [place for place, page in enumerate(rendered.pictures, 1) if blank(page)] == []


@every_document
def test_nothing_runs_off_the_paper(printed, name):
    inner = printed[name].pictures[1:]
    assert [place for place, page in enumerate(inner, 2) if runs_off(page)] == []


@every_document
def test_all_that_is_written_is_printed_and_nothing_else(printed, name):
    rendered = printed[name]
    text = "".join(rendered.pages)
    shown = letters(text)
    assert "Error:" not in text              # which LibreOffice puts for what leads nowhere
    assert letters(rendered.written) - shown == Counter()
    running = "".join(rendered.package.find("//w:t/text()"))
    known = letters(running + rendered.charts + NUMBERING)
    assert set(shown) - set(known) == set()


@every_document
def test_every_font_is_embedded_and_has_every_character(printed, name):
    rendered = printed[name]
    assert all(file_of(font) for font in rendered.fonts)
    assert rendered.boxes == []


@every_document
def test_no_heading_stands_alone_at_the_foot_of_a_page(printed, name):
    assert printed[name].headings
    assert printed[name].lonely == []


class TestTheseTestsWouldFind:
    def test_boxes(self, printed):
        assert printed["faulty"].boxes

    def test_a_lonely_heading(self, printed):
        assert printed["faulty"].lonely[-1:] == ["重点工作"]

    def test_a_blank_page_but_for_header_and_footer(self):
        page = paper((60, 20, 240, 24), (140, 400, 160, 404))
        assert blank(page)
        assert not blank(paper((140, 200, 160, 204)))

    def test_a_table_that_is_too_wide(self):
        assert not runs_off(paper((40, 200, 260, 204)))
        assert runs_off(paper((40, 200, 299, 204)))
