"""Word files as Word, WPS and people leave them."""

from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from plangen.readers.package import UnreadableError
from plangen.readers.passages.passage import Reading
from plangen.readers.passages.read import read
from tests.readers.packages import packed
from tests.readers.passages.shown import grid, outline
from tests.readers.test_shown import part, relations

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="标题 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="公司标题"/><w:basedOn w:val="1"/>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="d"><w:name w:val="条款"/><w:pPr>'
    '<w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="e"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="character" w:styleId="f"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr>'
    "</w:style>"
)


def p(text: str, style: str = "", more: str = "") -> str:
    """A paragraph; what begins with ``<`` is XML already."""
    run = text if text.startswith("<") else f"<w:r><w:t>{text}</w:t></w:r>"
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{run}</w:p>"


def tc(text: str, properties: str = "") -> str:
    """A cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text if text.startswith('<') else p(text)}</w:tc>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


@pytest.fixture
def word(tmp_path):
    """Read a Word file with a body and footnotes."""

    def make(body: str, notes: str = "") -> Reading:
        parts = {
            "_rels/.rels": relations(officeDocument="word/document.xml"),
            "word/_rels/document.xml.rels": relations(
                styles="styles.xml", footnotes="footnotes.xml"
            ),
            "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
            "word/styles.xml": part("styles", STYLES),
            "word/footnotes.xml": part("footnotes", notes),
        }
        return read(packed(tmp_path / "计划.docx", parts))

    return make


def test_headings_by_name_ancestor_and_outline(word):
    reading = word(
        p("目录", "e") + p("总体目标", "1") + p("季度", "b") + p("第一条", "d") + p("预算", "c")
        + p("附件", more='<w:outlineLvl w:val="3"/>') + p("正文", "1", '<w:outlineLvl w:val="9"/>')
    )  # fmt: skip
    assert outline(reading) == [
        "h1 总体目标", "h2 季度", "h3 第一条", "h1 预算", "h4 附件", "p 正文",
    ]  # fmt: skip


def test_lists_and_bold_lines(word):
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    reading = word(
        p("全年营收目标2.8亿元，比上年增长25%，分到四个季度和三个区域。") * 3
        + p("稳存量", more=listed)
        + p(bold.format("资源配置"))
        + p("预算300万元。")
        + p(bold.format("负责人：") + "<w:r><w:t>王工</w:t></w:r>")
    )
    assert outline(reading)[3:] == ["i 稳存量", "h1 资源配置", "p 预算300万元。", "p 负责人：王工"]


def test_larger_lines_are_headings(tmp_path: Path):
    document = docx.Document()
    document.add_paragraph().add_run("渠道团队考核办法").font.size = Pt(22)
    document.add_paragraph("本办法适用于渠道销售团队，自2026年1月1日起施行。")
    file = tmp_path / "办法.docx"
    document.save(str(file))
    assert outline(read(file))[0] == "h1 渠道团队考核办法"


def test_what_is_read_of_a_paragraph(word):
    reading = word(
        "<w:p><w:r><w:t>目标</w:t></w:r>"
        "<w:del><w:r><w:delText>3亿元</w:delText></w:r></w:del><w:ins><w:r><w:t>2.8</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>"
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>亿元</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿</w:t></w:r>"
        "<w:r><w:rPr><w:rStyle w:val='f'/></w:rPr><w:t>批注</w:t></w:r>"
        "<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>"
        "<w:r><w:sym w:font='Wingdings' w:char='F04A'/></w:r>"
        "<w:sdt><w:sdtContent><w:r><w:t>上年</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    assert outline(reading) == ["p 目标2.8亿元≥上年"]


def test_text_boxes_are_read_once(word):
    box = f"<w:txbxContent>{p('要点：毛利率22%')}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<w:r><mc:AlternateContent {mc}><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    reading = word(f"<w:p><w:r><w:t>正文</w:t></w:r>{both}</w:p>" + p("后文"))
    assert outline(reading) == ["p 正文", "p 要点：毛利率22%", "p 后文"]
    assert [one.anchor for one in reading.passages] == [0, 1, 3]


def test_merged_nested_and_gapped_tables(word):
    reading = word(
        p("表 1 目标")
        + tbl(
            tc("区域", '<w:vMerge w:val="restart"/>') + tc("目标", '<w:gridSpan w:val="2"/>'),
            tc("", "<w:vMerge/>") + tc("底线") + tc("冲刺"),
            '<w:trPr><w:gridAfter w:val="1"/></w:trPr>' + tc("华东")
            + tc(p("1亿元") + p("不含税") + tbl(tc("Q1") + tc("16%"))),
            "<w:trPr><w:del/></w:trPr>" + tc("旧区域") + tc("9亿元") + tc("10亿元"),
        )
    )  # fmt: skip
    first, second = reading.tables
    assert grid(first) == [
        ["区域", "目标", "目标"], ["区域", "底线", "冲刺"], ["华东", "1亿元\n不含税", None],
    ]  # fmt: skip
    assert first.rows[0][0] is first.rows[1][0]
    assert first.caption == "表 1 目标"
    assert grid(second) == [["Q1", "16%"]]
    cell = first.rows[2][1]
    assert cell is not None
    assert cell.anchor == 7


def test_notes_point_to_what_refers_to_them(word):
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    reading = word(
        p("总体目标", "1") + f"<w:p><w:r><w:t>营收2.8亿元</w:t></w:r>{mark}</w:p>",
        f'<w:footnote w:id="0">{p("分隔")}</w:footnote>'
        f'<w:footnote w:id="2">{p("按合同口径")}</w:footnote>',
    )
    assert outline(reading) == ["h1 总体目标", "p 营收2.8亿元", "n 按合同口径"]
    assert reading.passages[-1].anchor == 1


def test_deep_nesting_is_refused(word):
    with pytest.raises(UnreadableError, match="损坏"):
        word("<w:sdt><w:sdtContent>" * 100_000)


def test_tables_in_tables_as_deep_as_xml_may_be(word):
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>层</w:t></w:r></w:p>"
    depth = 80
    reading = word(table * depth + "</w:tc></w:tr></w:tbl>" * depth)
    assert len(reading.tables) == depth


@pytest.mark.parametrize(
    ("data", "words"), [(b"PK\x03\x04", "损坏"), (b"\xd0\xcf\x11\xe0 ", "密码")]
)
def test_what_is_no_word_file_is_refused(tmp_path, data, words):
    file = tmp_path / "计划.docx"
    file.write_bytes(data)
    with pytest.raises(UnreadableError, match=words):
        read(file)
