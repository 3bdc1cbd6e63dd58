"""What validators of the schema do not see, and Word does."""

from collections import Counter

import pytest

from tests.writers.docx.reading import Book, W


@pytest.fixture(params=["chinese", "english"])
def written(request: pytest.FixtureRequest) -> Book:
    return request.getfixturevalue(request.param)


def test_every_style_is_there(written: Book):
    styles = written.part("word/styles.xml")
    known = set(styles.xpath("//@w:styleId", namespaces=written.body.nsmap))
    used = written.find(".//w:pStyle/@w:val | .//w:rStyle/@w:val | .//w:tblStyle/@w:val")
    assert set(used) <= known


def test_every_list_is_there(written: Book):
    numbering = written.part("word/numbering.xml")
    known = set(numbering.xpath("w:num/@w:numId", namespaces=written.body.nsmap))
    assert set(written.find(".//w:numId/@w:val")) <= known


@pytest.mark.parametrize("path", [".//wp:docPr/@id", ".//w:bookmarkStart/@w:id",
                                  ".//w:bookmarkStart/@w:name"])
def test_identities_are_unique(written: Book, path: str):
    assert [each for each, count in Counter(written.find(path)).items() if count > 1] == []


def test_every_relationship_that_is_used_is_there(written: Book):
    relationships = written.part("word/_rels/document.xml.rels")
    known = {each.get("Id") for each in relationships}
    assert set(written.find(".//@r:id | .//@r:embed")) <= known


def test_every_field_is_closed(written: Book):
    kinds = Counter(written.find(".//w:fldChar/@w:fldCharType"))
    assert kinds["begin"] == kinds["separate"] == kinds["end"] > 0


def test_every_anchor_and_reference_leads_to_a_bookmark(written: Book):
    names = set(written.find(".//w:bookmarkStart/@w:name"))
    instructions = [each.text.split() for each in written.find(".//w:instrText")]
    references = {words[1] for words in instructions if words[0] == "REF"}
    assert references | set(written.find(".//w:hyperlink/@w:anchor")) <= names


def test_every_cell_ends_in_a_paragraph(written: Book):
    assert {cell[-1].tag for cell in written.find(".//w:tc")} == {f"{W}p"}


def test_no_text_stands_outside_its_run(written: Book):
    assert {text.getparent().tag for text in written.find(".//w:t")} == {f"{W}r"}


def test_word_is_not_told_to_ask(written: Book):
    assert b"updateFields" not in written.parts["word/settings.xml"]
    assert written.find(".//@w:dirty") == []


def test_no_theme_font_overrides_the_look(written: Book):
    styles = written.parts["word/styles.xml"]
    assert b"asciiTheme" not in styles
    assert b'w:eastAsia="Microsoft YaHei"' in styles
    assert b'w:eastAsia="zh-CN"' in styles
