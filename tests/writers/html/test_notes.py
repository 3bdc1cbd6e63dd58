"""Footnotes at the end of the page."""

from plangen.document.inlines import Link, Note, Number
from tests.writers.docx.samples import head, say, words
from tests.writers.html.reading import page, text_of

NET = Note("opening-1", words("按", Number("2.8亿元", "goals.revenue.target"), "计。"))
RULES = Note("opening-2", words("见", Link(words("制度"), "https://example.com/a"), "。"))


def test_marks_lead_to_the_footnotes_and_these_back():
    written = page(head(1, "目标"), say("营收", NET, "和毛利", RULES, "，又是营收", NET, "。"))
    marks = [each for each in written.all("a") if each.get("role") == "doc-noteref"]
    assert [text_of(each) for each in marks] == ["1", "2", "1"]
    notes = [written.by_id[each.get("href")[1:]] for each in marks]
    assert [text_of(each) for each in notes] == ["按2.8亿元计。 ↩", "见制度。 ↩", "按2.8亿元计。 ↩"]
    backs = [each for each in written.all("a") if each.get("role") == "doc-backlink"]
    assert [written.by_id[each.get("href")[1:]] for each in backs] == marks[:2]
    assert {each.get("aria-label") for each in backs} == {"回到正文"}


def test_every_id_is_given_once():
    written = page(say("营收", NET, "、", NET))
    ids = written.values("id")
    assert len(ids) == len(set(ids))


def test_without_footnotes_there_is_no_section_for_them():
    assert page(say("营收增长。")).all("section[@role='doc-endnotes']") == []
