"""The looks that come with plangen: sound, and what each promises."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from lxml import etree
from openxml_audit import OpenXmlValidator

from plangen.document.document import Document
from plangen.workspace.looks import known_looks
from plangen.workspace.shipped import shipped_templates
from plangen.writers.docx import write
from plangen.writers.docx.look import look_parts, overlaid
from plangen.writers.docx.page import text_height
from plangen.writers.docx.styles import character
from tests.writers.docx.reading import Book, attribute, text_of
from tests.writers.docx.samples import chinese_document, english_document, say

FOLDER = shipped_templates() / "word"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SECRET = ("密级", "内部资料")


def official(document: Document) -> Book:
    return Book(write(replace(document, look=FOLDER / "official"), "plan"), "plan")


@pytest.fixture(scope="module")
def decree() -> Book:
    plan = chinese_document()
    return official(replace(plan, cover=replace(plan.cover, classification=SECRET)))


def test_the_shared_parts_are_no_look():
    assert known_looks([shipped_templates()]) == ["modern", "official"]


@pytest.mark.parametrize("look", ["modern", "official"])
@pytest.mark.parametrize("document", [chinese_document(), english_document()], ids=["zh", "en"])
def test_the_validator_finds_nothing(look: str, document: Document, tmp_path: Path):
    path = tmp_path / "plan.docx"
    path.write_bytes(write(replace(document, look=FOLDER / look), "plan").files["plan.docx"])
    assert OpenXmlValidator().validate(path).errors == []


def test_looks_have_the_same_styles():
    modern, formal = (_styles(FOLDER / look) for look in ("modern", "official"))
    assert modern == formal


def test_a_style_of_a_look_stands_in_for_the_shared_one():
    shared = f'<w:styles {W}><w:style w:styleId="A"/><w:style w:styleId="B"/></w:styles>'
    own = f'<w:styles {W}><w:docDefaults/><w:style w:styleId="B" w:default="1"/></w:styles>'
    joined = overlaid(shared.encode(), own.encode()).decode()
    assert joined.index("docDefaults") < joined.index('"A"') < joined.index('"B"')
    assert joined.count('styleId="B"') == 1
    assert 'w:default="1"' in joined


def test_an_official_page_has_22_lines_of_28_characters(decree: Book):
    section = decree.find(".//w:sectPr")[-1]
    margins = section.find(qn("w:pgMar"))
    sides = [round(int(margins.get(qn(f"w:{side}"))) / 56.693) for side in
             ("top", "bottom", "left", "right")]
    assert sides == [37, 35, 28, 26]
    grid = section.find(qn("w:docGrid"))
    line = int(grid.get(qn("w:linePitch")))
    assert (grid.get(qn("w:type")), text_height(decree.body) // line) == ("lines", 22)
    condensed = 2 * character(decree.part("word/styles.xml"), "BodyTextFirstIndent") - 5
    width = 11906 - int(margins.get(qn("w:left"))) - int(margins.get(qn("w:right")))
    assert width // condensed == 28


def test_official_pages_are_numbered_at_the_outer_foot(decree: Book):
    odd, even = (decree.part(f"word/footer{n}.xml") for n in (1, 2))
    assert (text_of(odd), text_of(even)) == ("— 1 —", "— 2 —")
    assert attribute(odd[0], "w:pPr/w:jc") == "right"
    assert attribute(even[0], "w:pPr/w:jc") == "left"
    assert decree.part("word/settings.xml").find(qn("w:evenAndOddHeaders")) is not None


def test_the_text_of_an_official_document_begins_on_page_1(decree: Book):
    cover, contents, text = decree.find(".//w:sectPr")
    assert attribute(text, "w:pgNumType", "w:start") == "1"
    assert attribute(cover, "w:pgNumType", "w:start") is None
    assert attribute(contents, "w:pgNumType", "w:fmt") == "lowerRoman"
    same = [attribute(each, "w:footerReference", "r:id") for each in (contents, text)]
    assert same[0] == same[1]
    assert attribute(contents, "w:headerReference", "w:type") == "default"


def test_official_documents_are_black_but_for_light_bands(decree: Book):
    styles = decree.part("word/styles.xml")
    colours = set(styles.xpath("//w:color/@w:val | //@w:color", namespaces=decree.body.nsmap))
    assert colours <= {"000000", "auto"}
    fills = styles.xpath("//w:shd/@w:fill", namespaces=decree.body.nsmap)
    bands = '//w:tblStylePr[@w:type="band1Horz"]//w:shd/@w:fill'
    assert fills == styles.xpath(bands, namespaces=decree.body.nsmap) == ["F5F5F5"]


def test_the_classification_stands_on_the_cover_and_in_every_header(decree: Book):
    assert decree.texts("Classification") == ["内部资料"]
    assert "密级" not in decree.texts("CoverLabel")
    for header in ("word/header1.xml", "word/header2.xml"):
        assert text_of(decree.part(header)) == "内部资料2026年销售团队工作计划"


def test_a_document_without_classification_has_no_trace_of_it(chinese: Book):
    assert chinese.texts("Classification") == []
    assert b"w:sdt" not in chinese.parts["word/header1.xml"]


def test_a_draft_is_marked_on_every_page():
    marked = official(replace(chinese_document(say("正文")), mark="草稿"))
    assert marked.texts("DraftMark") == ["草稿"]
    assert all(b"DraftMark" in marked.parts[f"word/header{n}.xml"] for n in (1, 2))


def _styles(look: Path) -> list[str]:
    styles = etree.fromstring(look_parts(look, "zh-CN")["word/styles.xml"])
    return sorted(style.get(qn("w:styleId")) for style in styles.iter(qn("w:style")))
