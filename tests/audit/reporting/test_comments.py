"""Findings as comments in the Word file: at the very words, and nothing else is touched."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from openxml_audit import OpenXmlValidator

from plangen.audit.audited import audit
from tests.audit.reporting.words import document_of, remarks, with_comments, word_file
from tests.ooxml.lint import lint
from tests.tools import pdf_of, run_tool

TITLE = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>2025年工作总结</w:t></w:r></w:p>'
SHARE = "全年销售额完成12.8亿元，其中A系列6.2亿元，占比58.4%，好于预期。"
BOLD = "<w:rPr><w:b/><w:color w:val=\"C00000\"/></w:rPr>"


def run(text: str, look: str = "") -> str:
    return f'<w:r w:rsidR="00A10B2C">{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def words_of(data: bytes) -> list[str]:
    return [each.text for each in Document(BytesIO(data)).paragraphs]


def test_a_comment_spans_the_number_alone_and_says_what_is_wrong(tmp_path: Path):
    file = word_file(tmp_path, TITLE + paragraph(run(SHARE)))
    ((words, said),) = remarks(with_comments(file))
    assert words == "58.4%"
    assert said.startswith("【错误 R201】A系列占比写的是 58.4%，而 6.2亿元 ÷ 12.8亿元 = 48.44%")


def test_a_number_in_pieces_is_spanned_as_a_whole_and_keeps_its_look(tmp_path: Path):
    pieces = (run("全年销售额完成12.8亿元，其中A系列6.2亿元，占比"), run("5", BOLD),
              run("8.4%，好于", BOLD), run("预期。"))
    data = with_comments(word_file(tmp_path, TITLE + paragraph(*pieces)))
    assert [words for words, _ in remarks(data)] == ["58.4%"]
    assert words_of(data)[1] == SHARE
    shown = Document(BytesIO(data)).paragraphs[1].runs
    assert [each.text for each in shown if each.bold] == ["5", "8.4%", "，好于"]
    assert all(str(each.font.color.rgb) == "C00000" for each in shown if each.bold)


@pytest.mark.parametrize(
    "wrapping",
    [
        '<w:ins w:id="7" w:author="王芳" w:date="2025-12-01T09:00:00Z">{}</w:ins>',
        '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:r><w:t xml:space="preserve">按旧口径</w:t><w:tab/></w:r>{}',
        '<w:del w:id="8" w:author="王芳"><w:r><w:delText>占比58.4%</w:delText></w:r></w:del>{}',
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>占比58.4%另计</w:t></w:r>{}',
    ],
)
def test_words_are_found_in_whatever_they_are_wrapped(tmp_path: Path, wrapping: str):
    body = paragraph(wrapping.format(run(SHARE)))
    data = with_comments(word_file(tmp_path, TITLE + body))
    assert [words for words, _ in remarks(data)] == ["58.4%"]
    following = document_of(data).xpath(
        "string(//w:commentRangeEnd/following::w:t[1])", namespaces=document_of(data).nsmap
    )
    assert following == "，好于预期。"


def test_numbers_in_a_table_are_commented_on_in_their_cells(tmp_path: Path):
    rows = [("区域", "销售额（万元）", "占比"), ("华东", "4100", "32.0%"),
            ("华南", "3200", "35.0%"), ("华北", "5500", "43.0%"),
            ("合计", "12800", "100%")]  # fmt: skip
    lines = ("".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row) for row in rows)
    table = "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines)
    data = with_comments(word_file(tmp_path, f"{TITLE}{table}</w:tbl><w:p/>"))
    ((words, said),) = remarks(data)
    assert words == "35.0%"
    assert "3200 ÷ 12800 = 25.0%" in said


def test_of_a_note_the_mark_is_commented_on_since_word_shows_no_comments_in_notes(tmp_path: Path):
    note = f'<w:footnote w:id="2"><w:p>{run(SHARE)}</w:p></w:footnote>'
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:footnote w:id="1"><w:p>{run("口径见附件。")}</w:p></w:footnote>{note}</w:footnotes>'
    )
    body = paragraph(run("业绩"), '<w:r><w:footnoteReference w:id="1"/></w:r>', run("达标"),
                     '<w:r><w:footnoteReference w:id="2"/></w:r>', run("。"))
    file = word_file(tmp_path, TITLE + body, {"word/footnotes.xml": notes})
    data = with_comments(file)
    root = document_of(data)
    (start,) = root.xpath("//w:commentRangeStart", namespaces=root.nsmap)
    (mark,) = start.getnext().xpath("w:footnoteReference/@w:id", namespaces=root.nsmap)
    assert mark == "2"
    with ZipFile(BytesIO(data)) as new, ZipFile(file) as old:
        assert new.read("word/footnotes.xml") == old.read("word/footnotes.xml")


def test_of_a_text_box_the_run_that_holds_it_is_commented_on(tmp_path: Path):
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"{paragraph(run(SHARE))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    data = with_comments(word_file(tmp_path, TITLE + paragraph(run("图解："), box)))
    root = document_of(data)
    (start,) = root.xpath("//w:commentRangeStart", namespaces=root.nsmap)
    assert start.getnext().find(".//{*}txbxContent") is not None
    assert not root.xpath("//w:txbxContent//w:commentReference", namespaces=root.nsmap)


def test_a_comment_is_of_the_day_when_the_document_was_last_saved(tmp_path: Path):
    file = word_file(tmp_path, TITLE + paragraph(run(SHARE)))
    (comment,) = Document(BytesIO(with_comments(file))).comments
    assert comment.timestamp == Document(file).core_properties.modified


def test_comments_that_are_there_stay_and_keep_their_numbers(tmp_path: Path):
    document = Document()
    document.add_heading("2025年工作总结", 1)
    line = document.add_paragraph(SHARE)
    document.add_comment(line.runs, "请财务复核", author="李敏", initials="L")
    document.save(tmp_path / "复核.docx")
    data = with_comments(tmp_path / "复核.docx")
    first, second = Document(BytesIO(data)).comments
    assert (first.author, first.text, first.comment_id) == ("李敏", "请财务复核", 0)
    assert (second.author, second.comment_id) == ("plangen", 1)
    assert [words for words, _ in remarks(data)] == [SHARE, "58.4%"]


def test_everything_else_is_the_same_to_the_byte_and_so_is_a_second_copy(tmp_path: Path):
    file = word_file(tmp_path, TITLE + paragraph(run(SHARE)))
    data = with_comments(file)
    assert data == with_comments(file)
    with ZipFile(BytesIO(data)) as new, ZipFile(file) as old:
        changed = {name for name in new.namelist() if name not in old.namelist()
                   or new.read(name) != old.read(name)}  # fmt: skip
        assert new.namelist()[: len(old.namelist())] == old.namelist()
    assert changed == {"word/document.xml", "word/comments.xml", "[Content_Types].xml",
                       "word/_rels/document.xml.rels"}  # fmt: skip


def test_a_file_without_findings_is_copied_as_it_is(tmp_path: Path):
    file = word_file(tmp_path, TITLE + paragraph(run(SHARE.replace("58.4", "48.4"))))
    with ZipFile(BytesIO(with_comments(file))) as new, ZipFile(file) as old:
        assert {name: new.read(name) for name in new.namelist()} == {
            name: old.read(name) for name in old.namelist()
        }


def test_what_comes_out_is_a_sound_word_file(tmp_path: Path):
    file = word_file(tmp_path, TITLE + paragraph(run(SHARE)))
    copy = tmp_path / "批注.docx"
    copy.write_bytes(with_comments(file))
    assert set(lint(copy.read_bytes())) <= set(lint(file.read_bytes()))
    assert OpenXmlValidator().validate(copy).errors == OpenXmlValidator().validate(file).errors
    assert "58.4%" in run_tool("pdftotext", pdf_of(copy, tmp_path), "-")
    assert len(audit(copy).findings) == 1
