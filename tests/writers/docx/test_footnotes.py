"""Footnotes are Word's own."""

from docx.oxml.ns import qn

from plangen.document.inlines import Link, Note, Number
from tests.writers.docx.reading import W, book, text_of
from tests.writers.docx.samples import say, words

NET = Note("opening-1", words("不含税，以“关账”数为准。"))
LINKED = Note("opening-2", words("见", Link(words("制度"), "https://example.com/a"), "。"))
COUNTED = Note("opening-3", words("按", Number("2.8亿元", "goals.revenue.target"), "计。"))


def said(written) -> list[str]:
    notes = written.part("word/footnotes.xml").findall(f"{W}footnote")
    return [text_of(each).strip() for each in notes if each.get(f"{W}type") is None]


def test_they_are_numbered_as_they_are_mentioned():
    written = book(say("营收", NET, "和毛利", LINKED, "都增长。"))
    assert written.find(".//w:footnoteReference/@w:id") == ["1", "2"]
    assert said(written) == ["不含税，以“关账”数为准。", "见制度。"]


def test_one_that_is_mentioned_again_is_referred_to():
    written = book(say("营收", NET, "和签约额", NET, "。"))
    assert len(said(written)) == 1
    (instruction,) = (each for each in written.find(".//w:instrText/text()") if "NOTEREF" in each)
    name = instruction.split()[1]
    (around,) = written.find(f".//w:bookmarkStart[@w:name='{name}']")
    assert around.getnext().find(qn("w:footnoteReference")) is not None


def test_their_links_belong_to_them():
    written = book(say("毛利", LINKED))
    (link,) = written.part("word/footnotes.xml").iter(f"{W}hyperlink")
    links = written.part("word/_rels/footnotes.xml.rels")
    assert [each.get("Target") for each in links] == ["https://example.com/a"]
    assert b"example.com" not in written.parts["word/_rels/document.xml.rels"]
    assert link.get(qn("r:id")) == links[0].get("Id")


def test_they_are_set_like_the_rest_with_chinese_quotation_marks():
    written = book(say("营收", NET))
    notes = written.part("word/footnotes.xml")
    styles = {each.get(f"{W}val") for each in notes.iter(f"{W}pStyle")}
    assert styles == {"Spacer", "FootnoteText"}
    assert [each.get(f"{W}hint") for each in notes.iter(f"{W}rFonts")] == ["eastAsia"]


def test_their_figures_are_text_since_only_the_body_is_held_against_the_plan():
    written = book(say("营收", COUNTED))
    assert said(written) == ["按2.8亿元计。"]
    assert list(written.part("word/footnotes.xml").iter(f"{W}bookmarkStart")) == []


def test_without_footnotes_there_is_no_part_for_them():
    assert "word/footnotes.xml" not in book(say("营收增长。")).parts
