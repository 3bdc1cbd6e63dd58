import pytest
from docx.oxml.ns import qn
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plangen.document.blocks import CodeBlock, Column, Heading, Table
from plangen.document.inlines import Emphasis, LineBreak, Link, Number, Strong
from plangen.writers.docx.xml import FORBIDDEN
from tests.writers.docx.reading import Book, attribute, book, text_of
from tests.writers.docx.samples import row, say, words

BODY = "BodyTextFirstIndent"


def kept(text: str) -> str:
    """Return what a file can hold of a text: XML's characters, with one kind of line break."""
    return FORBIDDEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")


@settings(deadline=None)
@given(st.text(st.characters(), max_size=60))
@example("A&B <成本> | *粗* “引号” 🚀  两个空格 \t制表\r\n换行 ]]> &nbsp; \u2028")
@example("\x00\x0b\ufffe")
def test_text_out_is_text_in(text: str):
    table = Table((Column(words(text)),), (row(text),))
    written = book(say(text), Heading(1, words(text)), table)
    for style in (BODY, "Heading1", "TableHeading", "TableText"):
        assert written.texts(style) == [kept(text)]


@settings(deadline=None, max_examples=20)
@given(st.text(st.characters(exclude_characters="\r\n"), max_size=60))
def test_code_is_shown_to_the_letter(text: str):
    assert book(CodeBlock(f"  {text}|\n")).texts("HTMLPreformatted") == [f"  {kept(text)}|"]


def test_lost_characters_are_reported_with_the_figure_they_stood_in():
    problem, = book(say(Number("2.8\x0b亿元", "goals.revenue.target"))).problems
    assert problem.code == "X902"
    assert problem.path == "goals.revenue.target"
    assert "U+000B" in problem.message.in_language("zh-CN")


def test_strong_and_emphasis_nest():
    written = book(say(Strong(words("营收", Emphasis(words("翻番"))))))
    first, second = written.paragraphs(BODY)[0].iter(qn("w:r"))
    assert first.find(qn("w:rPr")).find(qn("w:b")) is not None
    assert attribute(first, "w:rPr/w:em") is None
    assert attribute(second, "w:rPr/w:em") == "dot"


def test_english_emphasis_is_italic(english: Book):
    assert [text_of(each.getparent().getparent()) for each in english.find(".//w:i")] == ["then"]


def test_quotation_marks_are_taken_from_the_chinese_font():
    runs = book(say("“稳存量”", Strong(words("拓增量")))).paragraphs(BODY)[0].iter(qn("w:r"))
    hints = [attribute(each, "w:rPr/w:rFonts", "w:hint") for each in runs]
    assert hints == ["eastAsia", None]


def test_a_forced_line_break_stays_in_its_paragraph():
    assert book(say("第一行", LineBreak(), "第二行")).texts(BODY) == ["第一行\n第二行"]


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.com/计划?id=1&lang=zh", "https://example.com/%E8%AE%A1%E5%88%92?id=1&amp;lang=zh"),
        ("mailto:ops@example.com", "mailto:ops@example.com"),
        ("http://example.com/a b", "http://example.com/a%20b"),
    ],
)
def test_addresses_become_links(url: str, address: str):
    written = book(say("见", Link(words("内部知识库"), url), "。"))
    assert f'Target="{address}"'.encode() in written.parts["word/_rels/document.xml.rels"]
    assert [text_of(each) for each in written.find(".//w:hyperlink[@r:id]")] == ["内部知识库"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "../附件.xlsx",
                                 "http://[", "https://", "mailto:", ""])
def test_anything_else_is_plain_text(url: str):
    written = book(say("见", Link(words("附件"), url), "。"))
    assert written.texts(BODY) == ["见附件。"]
    assert written.find(".//w:hyperlink") == []
    assert [problem.code for problem in written.problems] == ["X902"]
