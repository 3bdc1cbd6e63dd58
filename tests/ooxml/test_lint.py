"""The lint finds nothing in a sound file, and each way of breaking it."""

import re

import pytest

from plangen.document.inlines import Note
from plangen.writers.docx import write
from tests.ooxml.lint import CHECKS, lint
from tests.ooxml.package import Package, changed
from tests.writers.docx.reading import book
from tests.writers.docx.samples import chinese_body, chinese_document, regions, say, words

TEXT = "word/document.xml"
HEADER = "word/header1.xml"
NOTES = "word/footnotes.xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
LINKS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
CHART = "word/charts/chart1.xml"
FIGURES = "customXml/item1.xml"

CORRUPTIONS = [
    ("cells", TEXT, r"(<w:tc>(?:<w:tcPr>.*?</w:tcPr>)?)<w:p>.*?</w:p></w:tc>", r"\1</w:tc>"),
    ("cells", TEXT, r"</w:p></w:tc>", "</w:p><w:tbl/></w:tc>"),
    ("cells", TEXT, r'<w:gridCol w:w="\d+"/>', ""),
    ("cells", TEXT, r"<w:tc>.*?</w:tc>", ""),
    ("loose_text", TEXT, r"</w:pPr><w:r>", "</w:pPr>营收<w:r>"),
    ("loose_text", TEXT, r"</w:r></w:p>", "</w:r>营收</w:p>"),
    ("loose_text", TEXT, r"<w:r><w:t(.*?)</w:t></w:r>", r"<w:t\1</w:t>"),
    ("loose_text", TEXT, r'<w:t xml:space="preserve">([^<]*) </w:t>', r"<w:t>\1 </w:t>"),
    ("fields", TEXT, r'<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""),
    ("fields", TEXT, r'<w:r><w:fldChar w:fldCharType="begin"/></w:r>', ""),
    ("fields", TEXT, r"<w:instrText.*?</w:instrText>", ""),
    ("fields", TEXT, r'w:fldCharType="separate"', 'w:fldCharType="begin"'),
    ("bookmarks", TEXT, r'<w:bookmarkEnd w:id="\d+"/>', ""),
    ("bookmarks", TEXT, r"<w:bookmarkStart [^>]*/>", ""),
    ("bookmarks", TEXT, r'(w:name=")_Toc\w+("/>.*?w:name=")(_Toc\w+)', r"\1\3\2\3"),
    ("bookmarks", TEXT, r'(<w:bookmarkStart [^>]*w:name=")', r"\g<1>1 Umsatz "),
    ("bookmarks", TEXT, r'(<w:bookmarkStart [^>]*w:name=")', r"\1" + "_Very" * 10),
    ("references", TEXT, r" REF \w+", " REF _Ref99999999"),
    ("references", TEXT, r'w:anchor="\w+"', 'w:anchor="_Toc99999999"'),
    ("references", TEXT, r" TOC ", " PAGEREF _Toc99999999 "),
    ("references", FIGURES, r'marks="', 'marks="_Fig99999999 '),
    ("controls", TEXT, r"<w:docPartObj>.*?</w:docPartObj>", ""),
    ("controls", TEXT, r"<w:docPartObj>.*?</w:docPartObj>", '<w:tag w:val=""/>'),
    ("controls", TEXT, r"<w:sdtContent>.*?</w:sdtContent>", "<w:sdtContent/>"),
    ("notes", TEXT, r'<w:footnoteReference w:id="1"', '<w:footnoteReference w:id="7"'),
    ("notes", TEXT, r"<w:footnoteReference [^>]*/>", ""),
    ("notes", NOTES, r'<w:footnote w:id="1">.*?</w:footnote>', ""),
    ("drawings", TEXT, r'(<wp:docPr id=")\d+(".*<wp:docPr id=")\d+', r"\g<1>7\g<2>7"),
    ("drawings", TEXT, r'(<wp:docPr [^>]*descr=")[^"]*', r"\1"),
    ("drawings", TEXT, r'(<wp:docPr [^>]*) descr="[^"]*"', r"\1"),
    ("styles", TEXT, r'<w:pStyle w:val="\w+"', '<w:pStyle w:val="Nirgends"'),
    ("styles", TEXT, r'<w:pStyle w:val="\w+"', '<w:pStyle w:val="Hyperlink"'),
    ("styles", TEXT, r'<w:rStyle w:val="\w+"', '<w:rStyle w:val="Title"'),
    ("styles", TEXT, r'<w:tblStyle w:val="\w+"', '<w:tblStyle w:val="Nirgends"'),
    ("styles", HEADER, r'<w:pStyle w:val="\w+"', '<w:pStyle w:val="Nirgends"'),
    ("styles", NUMBERING, r'<w:pStyle w:val="\w+"', '<w:pStyle w:val="Nirgends"'),
    ("styles", STYLES, r'<w:basedOn w:val="\w+"', '<w:basedOn w:val="Nirgends"'),
    ("styles", STYLES, r'w:styleId="Heading2"', 'w:styleId="Heading1"'),
    ("lists", TEXT, r'<w:numId w:val="\d+"', '<w:numId w:val="99"'),
    ("lists", STYLES, r'<w:numId w:val="\d+"', '<w:numId w:val="99"'),
    ("lists", NUMBERING, r'(<w:num .*?<w:abstractNumId w:val=")\d+', r"\g<1>99"),
    ("lists", NUMBERING, r"(<w:abstractNum .*?</w:abstractNum>)(.*)</w:numbering>",
     r"\2\1</w:numbering>"),
    ("axes", CHART, r'<c:crossAx val="\d+"', '<c:crossAx val="4711"'),
    ("axes", CHART, r"<c:valAx>.*?</c:valAx>", ""),
    ("content_types", TYPES, r'<Override PartName="/word/charts/chart1.xml"[^>]*/>', ""),
    ("content_types", TYPES, r'<Default Extension="xlsx"[^>]*/>', ""),
    ("content_types", TYPES, r"/word/footer1.xml", "/word/footer9.xml"),
    ("relationships", LINKS, r"charts/chart1.xml", "charts/chart9.xml"),
    ("relationships", LINKS, r'<Relationship [^>]*Target="charts/chart1.xml"[^>]*/>', ""),
    ("uses", LINKS, r'Id="(\w+)"([^>]*relationships/hyperlink)', r'Id="\1x"\2'),
    ("uses", LINKS, r"relationships/chart", "relationships/image"),
    ("uses", TEXT, r'<w:headerReference [^>]*r:id="\w+"',
     '<w:headerReference w:type="default" r:id="rId99"'),
    ("uses", TEXT, r"<w:hyperlink r:id.*?</w:hyperlink>", ""),
    ("uses", CHART, r"<c:externalData.*?</c:externalData>", ""),
]  # fmt: skip
"""A check, the part in which it finds a fault, what is put there, and in which place of what."""


@pytest.fixture(scope="module")
def sound() -> bytes:
    """A document that has a bit of everything."""
    note = Note("口径", words("不含税，以关账数为准。"))
    document = chinese_document(*chinese_body(), say("营收", note, "和签约额", note, "都增长。"))
    return write(document, "plan").files["plan.docx"]


def test_it_finds_nothing_in_a_sound_file(sound: bytes):
    assert lint(sound) == []
    assert lint(book(say("各区域目标见下图。"), regions(), pictures=True).bytes) == []


@pytest.mark.parametrize(
    ("check", "part", "sought", "put"),
    CORRUPTIONS,
    ids=[f"{check}-{place}" for place, (check, *_) in enumerate(CORRUPTIONS)],
)
def test_it_finds_what_is_broken(sound: bytes, check: str, part: str, sought: str, put: str):
    whole = Package(sound).parts[part].decode()
    text, count = re.subn(sought, put, whole, count=1, flags=re.DOTALL)
    assert count == 1
    assert any(found.startswith(f"{check}: ") for found in lint(changed(sound, {part: text})))


def test_it_finds_what_is_lost_left_over_or_there_twice(sound: bytes):
    lost = lint(changed(sound, {CHART: None}))
    assert f"relationships: word/document.xml leads to {CHART}, which is not there" in lost
    assert f"content_types: {CHART} is named and not there" in lost
    left = lint(changed(sound, {"word/notes.xml": "<notes/>"}))
    assert left == ["relationships: nothing leads to word/notes.xml"]
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = changed(sound, {}, again=TEXT)
    assert f"relationships: two parts {TEXT}" in lint(twice)


def test_no_check_goes_unproven():
    assert {check for check, *_ in CORRUPTIONS} == set(CHECKS)
