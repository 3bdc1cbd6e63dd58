from docx.oxml.ns import qn

from plangen.document.blocks import Callout, CalloutKind, ListBlock, PageBreak, Quote
from tests.writers.docx.reading import Book, attribute, book, text_of
from tests.writers.docx.samples import goals_table, nested_list, say, words


def test_chinese_paragraphs_are_indented_by_two_characters(chinese: Book, english: Book):
    indent, = chinese.part("word/styles.xml").xpath(
        'w:style[@w:styleId="BodyTextFirstIndent"]/w:pPr/w:ind/@w:firstLineChars',
        namespaces=chinese.body.nsmap,
    )
    assert indent == "200"
    assert english.texts("BodyText")[-1] == "From 20 to 28."


def test_a_callout_is_a_box_of_its_kind_around_whatever_it_holds():
    inside = (say("由经营会议确定："), ListBlock(False, ((say("价格政策"),),)), goals_table())
    written = book(Callout(CalloutKind.WARNING, words("尚待决定"), inside))
    box, = written.find(".//w:tbl[w:tblPr/w:tblStyle/@w:val='WarningBox']")
    assert written.texts("WarningTitle") == ["尚待决定"]
    assert written.texts("CalloutText") == ["由经营会议确定："]
    assert "价格政策" in text_of(box)
    inner, = box.iterfind(".//{*}tbl")
    assert int(attribute(inner, "w:tblPr/w:tblW", "w:w")) < int(
        attribute(box, "w:tblPr/w:tblW", "w:w")
    )


def test_an_empty_callout_is_still_sound():
    box, = book(Callout(CalloutKind.NOTE, (), ())).find(".//w:tbl[.//w:tcW][.//w:pStyle]")[-1:]
    assert text_of(box) == ""


def test_quoted_paragraphs_are_set_off():
    written = book(Quote((say("先守住。"), say("再进攻。"))))
    assert written.texts("Quote") == ["先守住。", "再进攻。"]


def test_tables_one_after_the_other_do_not_grow_together():
    written = book(goals_table("first"), goals_table("second"))
    for table in written.find("./w:tbl"):
        assert table.getnext().tag.endswith("}p")


def test_a_page_break_begins_a_page():
    written = book(say("上一页。"), PageBreak(), say("下一页。"))
    broken = written.find(".//w:p[w:pPr/w:pageBreakBefore]")
    assert [text_of(each.getnext()) for each in broken] == ["下一页。"]


def test_what_announces_a_list_stays_on_its_page():
    written = book(say("三件事："), nested_list(), say("以上。"))
    kept = [each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
            for each in written.paragraphs("BodyTextFirstIndent")]
    assert kept == [True, False]
