from dataclasses import replace

import pytest

from plangen.document.blocks import Callout, CalloutKind
from plangen.document.inlines import Reference
from tests.writers.docx.reading import Book, attribute, book, text_of
from tests.writers.docx.samples import goals_table, quarters, regions, say


def test_captions_are_numbered_in_their_own_series(chinese: Book):
    assert chinese.texts("Caption") == [
        "表 1　2026年营收目标分解",
        "图 1　2026年各季度营收目标与上年实际",
        "图 2　区域营收目标及占比",
        "表 2　重点举措、负责人与预算",
    ]


def test_the_numbers_are_fields_that_word_keeps_counting(chinese: Book, english: Book):
    fields = [each.text.strip() for each in chinese.find(".//w:instrText") if "SEQ" in each.text]
    assert fields == [r"SEQ 表 \* ARABIC", r"SEQ 图 \* ARABIC", r"SEQ 图 \* ARABIC",
                      r"SEQ 表 \* ARABIC"]
    assert english.texts("Caption") == ["Table 1. Revenue by quarter"]


def test_a_caption_stands_above_its_table_and_below_its_figure():
    written = book(goals_table(), quarters())
    above, below = written.paragraphs("Caption")
    assert above.getnext().tag.endswith("}tbl")
    assert attribute(below.getprevious(), "w:pPr/w:pStyle") == "Figure"


def test_references_name_what_they_lead_to_also_when_it_comes_later():
    written = book(
        say("季度见", Reference("quarters"), "，区域见", Reference("regions"), "。"),
        Callout(CalloutKind.NOTE, (), (quarters(),)),
        regions(),
    )
    assert written.texts("BodyTextFirstIndent") == ["季度见图 1，区域见图 2。"]
    name = written.find('.//w:instrText[contains(., "REF")]')[1].text.split()[1]
    bookmark, = written.find(f'.//w:bookmarkStart[@w:name="{name}"]')
    assert text_of(bookmark.getparent()).startswith("图 2")


@pytest.mark.parametrize("body", [
    (say("见", Reference("nowhere"), "。"),),
    (goals_table("same"), quarters("same")),
], ids=["unresolved", "doubled"])
def test_a_reference_that_leads_nowhere_or_to_two_places_is_reported(body: tuple):
    assert [problem.code for problem in book(*body).problems] == ["X904"]


def test_a_chart_has_words_for_those_who_cannot_see_it(chinese: Book):
    alts = chinese.find(".//wp:docPr/@descr")
    assert alts == [quarters().spec.alt, regions().spec.alt]


def test_alt_texts_may_hold_anything():
    chart = quarters()
    spec = replace(chart.spec, alt='<四季> & "目标"\n逐季上升')
    written = book(replace(chart, spec=spec))
    assert written.find(".//wp:docPr/@descr") == ['<四季> & "目标"\n逐季上升']


def test_a_figure_stays_on_the_page_of_its_caption(chinese: Book):
    figure = chinese.part("word/styles.xml").xpath(
        'w:style[@w:styleId="Figure"]/w:pPr/w:keepNext', namespaces=chinese.body.nsmap
    )
    assert len(figure) == 1


def test_a_chart_without_caption_bears_no_number():
    written = book(replace(quarters("first"), caption=()), quarters("second"))
    assert written.texts("Caption") == ["图 1　2026年各季度营收目标与上年实际"]
