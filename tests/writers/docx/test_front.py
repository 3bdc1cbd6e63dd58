"""Cover, headers and properties."""

import datetime
from dataclasses import replace
from io import BytesIO

import docx
from docx.oxml.ns import qn

from plangen.document.document import Cover
from plangen.writers.docx import write
from plangen.writers.docx.folios import TEXT_END
from tests.writers.docx.reading import Book, attribute, book, text_of
from tests.writers.docx.samples import chinese_document, say

MIDNIGHT = datetime.datetime(2025, 12, 28, tzinfo=datetime.UTC)


def test_the_cover_bears_title_subtitle_and_facts(chinese: Book):
    assert chinese.texts("Title") == ["2026年销售团队工作计划"]
    assert chinese.texts("Subtitle") == ["稳存量 · 拓增量 · 强能力"]
    assert chinese.texts("CoverLabel") == ["单位", "编制人", "日期", "密级"]
    assert chinese.texts("CoverText")[0] == "华东销售中心"


def test_the_cover_has_the_paper_of_the_rest_but_no_header_or_footer(chinese: Book):
    cover, _, rest = chinese.find(".//w:sectPr")
    assert attribute(cover, "w:pgSz", "w:w") == attribute(rest, "w:pgSz", "w:w") == "11906"
    assert attribute(cover, "w:headerReference", "w:type") is None
    assert attribute(cover, "w:footerReference", "w:type") is None
    assert attribute(rest, "w:headerReference", "w:type") == "default"


def test_a_long_title_is_broken_into_even_lines():
    title = "2025年度区域销售经理工作总结及2026年工作安排与预算说明"
    long = replace(chinese_document(say("正文")), cover=Cover(title))
    written = Book(write(long, "plan"), "plan")
    assert written.texts("Title") == [title]
    assert written.texts("Subtitle") == []
    assert int(attribute(written.paragraphs("Title")[0], "w:pPr/w:ind", "w:right")) > 0


def test_pages_are_numbered_in_the_language_of_the_document(chinese: Book, english: Book):
    assert text_of(chinese.part("word/footer1.xml")) == "第 1 页 共 1 页"
    assert text_of(english.part("word/footer1.xml")) == "Page 1 of 1"


def test_the_total_is_the_number_of_the_last_page_of_the_text(chinese: Book):
    fields = chinese.part("word/footer1.xml").xpath("//@w:instr", namespaces=chinese.body.nsmap)
    assert [field.strip() for field in fields] == ["PAGE", f"PAGEREF {TEXT_END}"]
    (end,) = chinese.find(f'.//w:bookmarkStart[@w:name="{TEXT_END}"]')
    assert end.getparent() is chinese.body.findall(qn("w:p"))[-1]


def test_what_stands_before_the_text_bears_small_roman_numbers(chinese: Book):
    cover, front, rest = chinese.find(".//w:sectPr")
    assert attribute(cover, "w:pgNumType", "w:start") is None
    assert attribute(front, "w:pgNumType", "w:fmt") == "lowerRoman"
    assert attribute(rest, "w:pgNumType", "w:fmt") is None
    starts = [attribute(each, "w:pgNumType", "w:start") for each in (front, rest)]
    assert starts == ["1", "1"]
    assert text_of(chinese.part("word/footer2.xml")) == "i"


def test_every_page_bears_the_title(chinese: Book):
    assert text_of(chinese.part("word/header1.xml")) == "2026年销售团队工作计划"


def test_the_properties_are_those_of_the_plan(chinese: Book):
    core = docx.Document(BytesIO(chinese.bytes)).core_properties
    assert (core.title, core.author) == ("2026年销售团队工作计划", "区域销售经理")
    assert (core.subject, core.keywords) == ("年度工作计划", "销售, 计划, 2026")
    assert core.last_modified_by == "区域销售经理"
    assert core.created == core.modified == MIDNIGHT


def test_overlong_properties_are_shortened():
    plan = chinese_document(say("正文"))
    properties = replace(plan.properties, subject="年度计划" * 100)
    core = docx.Document(
        BytesIO(write(replace(plan, properties=properties), "plan").files["plan.docx"])
    ).core_properties
    assert core.subject == ("年度计划" * 100)[:255]


def test_python_docx_finds_the_styles_by_their_standard_names():
    styles = {style.name for style in docx.Document(BytesIO(book(say("正文")).bytes)).styles}
    assert {"Title", "Heading 1", "Heading 4", "Body Text", "Caption", "List Bullet",
            "List Number", "Quote", "Header", "Footer"} <= styles
