"""Files that nobody should open without care."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from plangen.readers import package as reading
from plangen.readers.package import Package, UnreadableError
from plangen.readers.provenance import read_provenance
from plangen.readers.shown import read_figures
from tests.readers.packages import packed

RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="{target}" {more} Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
    "</Relationships>"
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
EMPTY = f'<w:document xmlns:w="{W}"><w:body/></w:document>'
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "笑笑笑笑笑笑笑笑笑笑">'
    + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">'
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + f']><w:document xmlns:w="{W}" w:x="&i;"><w:body/></w:document>'
)
STEALING = (
    '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    f'<w:document xmlns:w="{W}"><w:body><w:p>&secret;</w:p></w:body></w:document>'
)


@pytest.fixture
def word(tmp_path):
    """Make a package whose main part is what a test says."""

    def make(document: str, target: str = "word/document.xml", more: str = "") -> Path:
        relations = RELATIONS.format(target=target, more=more)
        parts = {"_rels/.rels": relations.encode(), "word/document.xml": document.encode()}
        return packed(tmp_path / "计划.docx", parts)

    return make


def reason(file: Path) -> str:
    """Why a file is refused."""
    with pytest.raises(UnreadableError) as refused, Package(file) as package:
        read_figures(package)
    return refused.value.message.in_language("zh-CN")


def test_an_empty_document_has_no_figures(word):
    with Package(word(EMPTY)) as package:
        assert read_figures(package).listed == {}
        assert read_provenance(package) is None


@pytest.mark.parametrize("target", ["/word/document.xml", "./word/../word/document.xml"])
def test_targets_may_be_written_in_several_ways(word, target):
    with Package(word(EMPTY, target)) as package:
        assert list(package.related("", "officeDocument")) == ["word/document.xml"]


@pytest.mark.parametrize("data", [b"", b"plan", b"PK\x03\x04 and no more"])
def test_what_is_no_package_is_refused(tmp_path, data):
    file = tmp_path / "计划.docx"
    file.write_bytes(data)
    assert "不是 Word 文件，或者已经损坏" in reason(file)


def test_a_package_cut_short_is_refused(word):
    file = word(EMPTY * 1000)
    whole = file.read_bytes()
    middle = whole.index(b"word/document.xml") + 40
    file.write_bytes(whole[:middle] + bytes(20) + whole[middle + 20 :])
    assert "已经损坏" in reason(file)


@pytest.mark.parametrize(
    "document", ["", "<w:document", "<other/>", f'<w:document xmlns:w="{W}"/>']
)
def test_a_main_part_that_is_none_is_refused(word, document):
    assert "已经损坏" in reason(word(document))


@pytest.mark.parametrize("target", ["word/none.xml", "../../../etc/passwd", "https://example.com"])
def test_a_main_part_that_is_not_there_is_refused(word, target):
    assert "已经损坏" in reason(word(EMPTY, target))


def test_a_main_part_elsewhere_is_not_fetched(word):
    assert "已经损坏" in reason(word(EMPTY, "https://example.com", 'TargetMode="External"'))


@pytest.mark.parametrize("document", [LAUGHS, STEALING], ids=["laughs", "stealing"])
def test_entities_are_refused(word, document):
    assert "DTD" in reason(word(document)) or "已经损坏" in reason(word(document))


def test_nothing_unpacks_without_end(word, monkeypatch):
    monkeypatch.setattr(reading, "LARGEST_PART", 2 * 1024 * 1024)
    file = word(EMPTY + " " * (3 * 1024 * 1024))
    assert file.stat().st_size < 10_000
    assert reason(file).endswith("word/document.xml 解开后超过 2 MB")


def test_a_size_that_lies_does_not_help(word, monkeypatch):
    file = word(EMPTY + " " * (3 * 1024 * 1024))
    size = (3 * 1024 * 1024 + len(EMPTY)).to_bytes(4, "little")
    file.write_bytes(file.read_bytes().replace(size, (100).to_bytes(4, "little")))
    assert "已经损坏" in reason(file)


def test_large_files_are_not_even_opened(word, monkeypatch):
    monkeypatch.setattr(reading, "LARGEST_FILE", 100)
    assert "太大" in reason(word(EMPTY))


def test_a_package_in_memory_has_a_name_too():
    buffer = BytesIO()
    ZipFile(buffer, "w").close()
    with pytest.raises(UnreadableError) as refused, Package(buffer, "plans/2026.yaml") as package:
        read_figures(package)
    assert "plans/2026.yaml" in refused.value.message.in_language("en")
