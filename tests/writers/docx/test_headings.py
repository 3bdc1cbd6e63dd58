from dataclasses import replace

from plangen.document.blocks import PageBreak
from plangen.writers.docx import write
from tests.writers.docx.reading import Book, attribute, book, text_of
from tests.writers.docx.samples import chinese_document, head, say


def numbering_of(written: Book, level: int) -> tuple[str | None, str | None]:
    """Return format and pattern of the number that Word gives to a level of headings."""
    levels = written.part("word/numbering.xml").iterfind(".//{*}lvl")
    level_, = (each for each in levels if attribute(each, "w:pStyle") == f"Heading{level}")
    return attribute(level_, "w:numFmt"), attribute(level_, "w:lvlText")


def test_headings_have_words_styles_and_no_typed_number(chinese: Book):
    assert chinese.texts("Heading1") == ["总体目标", "重点工作", "组织保障"]
    assert chinese.texts("Heading4") == ["例会"]


def test_chinese_headings_are_numbered_by_word(chinese: Book):
    assert [numbering_of(chinese, level) for level in (1, 2, 3, 4)] == [
        ("chineseCountingThousand", "%1、"),
        ("chineseCountingThousand", "（%2）"),
        ("decimal", "%3."),
        ("decimal", "（%4）"),
    ]


def test_english_headings_are_numbered_by_word(english: Book):
    assert [numbering_of(english, level) for level in (1, 2)] == [
        ("decimal", "%1"),
        ("decimal", "%1.%2"),
    ]


def test_contents_are_written_with_the_numbers_that_word_gives(chinese: Book, english: Book):
    assert chinese.texts("TOCHeading") == ["目录"]
    assert chinese.texts("TOC1") == ["一、总体目标", "二、重点工作", "三、组织保障"]
    assert chinese.texts("TOC2")[:2] == ["（一）区域目标", "（二）目标的前提"]
    assert chinese.texts("TOC3") == ["1. 跟进方式"]
    assert english.texts("TOCHeading") == ["Contents"]
    assert english.texts("TOC2") == ["1.1 Customers"]


def test_an_entry_leads_to_its_heading(chinese: Book):
    anchor, = chinese.find('.//w:hyperlink[contains(., "重点工作")]/@w:anchor')
    bookmark, = chinese.find(f'.//w:bookmarkStart[@w:name="{anchor}"]')
    assert text_of(bookmark.getparent()) == "重点工作"


def test_headings_below_the_fourth_level_look_like_it():
    assert book(head(5, "附注")).texts("Heading4") == ["附注"]


def test_contents_show_as_many_levels_as_fit_on_a_page():
    most = 34
    chapter = (head(1, "区域计划"), *(head(2, f"第{n + 1}区") for n in range(most)))
    assert len(book(*chapter).texts("TOC2")) == most
    written = book(*chapter, head(1, "附录"))
    assert written.texts("TOC1") == ["一、区域计划", "二、附录"]
    assert written.texts("TOC2") == []


def test_no_contents_where_there_are_no_headings_or_none_are_wanted():
    assert book(say("只有一段。")).texts("TOCHeading") == []
    bare = replace(chinese_document(), contents=False)
    assert b"TOCHeading\"/>" not in Book(write(bare, "plan"), "plan").parts["word/document.xml"]


def test_a_heading_at_the_top_of_a_page_leaves_no_gap_above_it():
    written = book(head(1, "目标"), say("先守住。"), head(1, "保障"), PageBreak(), head(1, "附录"))
    headings = written.paragraphs("Heading1")
    gaps = [attribute(heading, "w:pPr/w:spacing", "w:before") for heading in headings]
    assert gaps == ["0", None, "0"]
