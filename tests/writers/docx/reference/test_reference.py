"""A company's own Word file lends its look, and nothing else of the document changes."""

from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from plangen.diagnostics.message import Message
from plangen.writers.docx.reference.needed import NEEDED
from tests.writers.docx.reading import Book, attribute, text_of
from tests.writers.docx.reference.companies import (
    ADDRESS,
    LETTERHEAD,
    changed,
    in_look_of,
    letterhead,
    picture,
    saved,
)


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return in_look_of(saved(letterhead(), tmp_path_factory.mktemp("公司") / "信笺.docx"))


def style(written: Book, name: str):
    (found,) = written.part("word/styles.xml").xpath(
        f'w:style[w:name/@w:val="{name}"]', namespaces=written.body.nsmap
    )
    return found


def test_its_styles_are_used(letter: Book):
    assert letter.problems == ()
    assert attribute(style(letter, "heading 1"), "w:rPr/w:color") == "B02020"


def test_its_page_header_and_footer_are_used(letter: Book):
    section = letter.find(".//w:sectPr")[-1]
    assert attribute(section, "w:pgMar", "w:left") == "2268"
    running = [text_of(letter.part(name)) for name in sorted(letter.parts) if "/own" in name]
    assert running == [LETTERHEAD, ADDRESS]


def test_its_text_and_properties_are_not(letter: Book):
    whole = b"".join(letter.parts.values()).decode("utf-8", "ignore")
    assert "旧合同" not in whole
    assert "模板作者" not in whole
    assert letter.texts("Title") == ["2026年销售团队工作计划"]


def test_the_text_is_that_of_any_other_look(letter: Book, chinese: Book):
    for name in ("Title", "Heading1", "Caption", "ListBullet", "TableText"):
        assert letter.texts(name) == chinese.texts(name)


def test_the_validator_finds_nothing(letter: Book, tmp_path: Path):
    path = tmp_path / "plan.docx"
    path.write_bytes(letter.bytes)
    assert OpenXmlValidator().validate(path).errors == []


def test_what_it_does_not_number_is_numbered_as_usual(letter: Book):
    number = attribute(style(letter, "heading 1"), "w:pPr/w:numPr/w:numId")
    numbering = letter.part("word/numbering.xml")
    (abstract,) = numbering.xpath(f'w:num[@w:numId="{number}"]/w:abstractNumId/@w:val',
                                  namespaces=letter.body.nsmap)
    (level,) = numbering.xpath(
        f'w:abstractNum[@w:abstractNumId="{abstract}"]/w:lvl[@w:ilvl="0"]/w:lvlText/@w:val',
        namespaces=letter.body.nsmap,
    )
    assert level == "%1、"


def test_the_contents_number_as_the_file_does(tmp_path: Path):
    file = saved(letterhead(), tmp_path / "章.docx")
    chapter = (
        '<w:abstractNum w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCounting"/><w:pStyle w:val="Heading1"/>'
        '<w:lvlText w:val="第%1章"/></w:lvl></w:abstractNum><w:num w:numId="1">'
    )
    changed(file, {"word/numbering.xml": ('<w:num w:numId="1">', chapter)})
    made = docx.Document(str(file))
    number = made.styles["Heading 1"].element.get_or_add_pPr().get_or_add_numPr()
    number.get_or_add_numId().val = 1
    first = made.part.numbering_part.element.num_having_numId(1)
    first.abstractNumId.val = 77
    written = in_look_of(saved(made, file))
    assert written.texts("TOC1")[0] == "第一章 总体目标"


def test_contents_are_no_chapter(letter: Book):
    assert attribute(style(letter, "TOC Heading"), "w:pPr/w:numPr/w:numId") == "0"


def test_styles_are_known_by_name_whatever_their_ids(tmp_path: Path):
    file = saved(letterhead(), tmp_path / "wps.docx")
    changed(file, {"word/styles.xml": ('w:styleId="Heading1"', 'w:styleId="berschrift1"')})
    changed(file, {"word/styles.xml": ('w:val="heading 1"', 'w:val="标题 1"')})
    written = in_look_of(file)
    assert written.problems == ()
    assert attribute(style(written, "标题 1"), "w:rPr/w:color") == "B02020"
    assert style(written, "标题 1").get(qn("w:styleId")) == "Heading1"


def test_an_id_of_ours_may_be_of_another_style(tmp_path: Path):
    file = saved(letterhead(), tmp_path / "other.docx")
    changed(file, {"word/styles.xml": ('w:val="List Number 2"', 'w:val="Plan Table"')})
    changed(file, {"word/styles.xml": ('w:styleId="ListNumber2"', 'w:styleId="PlanTable"')})
    written = in_look_of(file)
    ids = written.part("word/styles.xml").xpath("//@w:styleId", namespaces=written.body.nsmap)
    assert len(ids) == len(set(ids))
    assert {"PlanTable", "PlanTable-own"} <= set(ids)


def test_missing_styles_are_listed_with_their_use(tmp_path: Path):
    made = letterhead()
    for name in ("Caption", "Heading 2"):
        made.styles[name].delete()
    written = in_look_of(saved(made, tmp_path / "信笺.docx"))
    (problem,) = written.problems
    assert (problem.code, problem.path) == ("X901", "reference")
    assert problem.message.in_language("zh-CN").endswith(
        "缺少样式：heading 2（二级标题）、caption（图表题注）"
    )
    assert "caption (captions of tables and charts)" in problem.message.in_language("en")
    assert all(isinstance(use, Message) for use in NEEDED.values())


def test_pictures_of_the_letterhead_come_along(tmp_path: Path):
    made = letterhead()
    made.sections[0].header.paragraphs[0].add_run().add_picture(picture())
    written = in_look_of(saved(made, tmp_path / "logo.docx"))
    assert "word/media/letterhead1.png" in written.parts
    assert b"media/letterhead1.png" in written.parts["word/_rels/own1header.xml.rels"]


def test_its_first_page_is_the_cover(tmp_path: Path):
    made = letterhead()
    section = made.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "只在首页"
    cover, *_, rest = in_look_of(saved(made, tmp_path / "first.docx")).find(".//w:sectPr")
    assert attribute(cover, "w:headerReference", "w:type") == "first"
    assert cover.find(qn("w:titlePg")) is not None
    assert rest.find(qn("w:titlePg")) is None


def test_without_header_and_footer_of_its_own_the_usual_ones_stand(tmp_path: Path):
    made = letterhead()
    made.sections[0].header.is_linked_to_previous = True
    made.sections[0].footer.is_linked_to_previous = True
    made.sections[0].orientation = WD_ORIENT.LANDSCAPE
    written = in_look_of(saved(made, tmp_path / "bare.docx"))
    assert text_of(written.part("word/header1.xml")).strip() == "2026年销售团队工作计划"
    assert attribute(written.find(".//w:sectPr")[-1], "w:footerReference", "w:type") == "default"


def test_the_same_file_gives_the_same_bytes(letter: Book, tmp_path: Path):
    file = saved(letterhead(), tmp_path / "信笺.docx")
    assert in_look_of(file).parts.keys() == letter.parts.keys()
    assert in_look_of(file).bytes == in_look_of(file).bytes
