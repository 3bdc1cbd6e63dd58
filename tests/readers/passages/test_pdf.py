"""PDF files: paragraphs and tables out of lines, and files that nobody should read without care."""

import pytest

from plangen.readers.package import UnreadableError
from plangen.readers.passages import pdf_words
from plangen.readers.passages.passage import Reading
from plangen.readers.passages.pdf_lines import lines_of
from plangen.readers.passages.pdf_words import Word
from plangen.readers.passages.read import read
from tests.readers.passages.pdfs import CATALOG, FONT, one_page, pdf, stream, written
from tests.readers.passages.shown import grid, outline

HEAD = [(72, 800, 8, "Sales plan 2026"), (290, 30, 8, "Page 1 of 3")]
FULL = "The team grows from 20 to 26 people and the budget rises to $2.85M, which is a quar-"


@pytest.fixture
def reading(tmp_path):
    """Read a PDF."""

    def make(data: bytes) -> Reading:
        file = tmp_path / "plan.pdf"
        file.write_bytes(data)
        return read(file)

    return make


def test_lines_are_paragraphs_again(reading):
    page = [
        (72, 740, 16, "1 Objectives"), (72, 700, 10, FULL), (72, 686, 10, "ter of revenue."),
        (72, 660, 10, "Churn falls to 8%."), *HEAD,
    ]  # fmt: skip
    result = reading(written(page, [(72, 700, 10, FULL), *HEAD], [(72, 740, 10, "ter."), *HEAD]))
    joined = FULL.replace("quar-", "quarter")
    assert outline(result) == [
        "h1 1 Objectives", f"p {joined} of revenue.", "p Churn falls to 8%.", f"p {joined}.",
    ]  # fmt: skip
    assert [one.page for one in result.passages] == [1, 1, 1, 2]
    assert result.passages[1].section == ("1 Objectives",)


def test_tables(reading):
    rows = [("Region", "Target", "Share"), ("DACH", "$5M", "42%"), ("Nordics", "$3.6M", "30%")]
    cells = [
        (x, 700 - 20 * y, 10, text)
        for y, row in enumerate(rows)
        for x, text in zip((72, 200, 300), row, strict=True)
    ]
    wrapped = [
        (400, 700, 10, "Focus"), (400, 686, 10, "Key"), (400, 674, 10, "accounts"),
        (400, 660, 10, "Bundle"),
    ]  # fmt: skip
    page = [(72, 730, 10, "Table 1. Revenue by region"), *cells, *wrapped]
    (table,) = reading(written([*page, (72, 600, 10, "All amounts in millions.")])).tables
    assert [row[:3] for row in grid(table)] == [[*row] for row in rows]
    assert grid(table)[1][3] == "Key accounts"
    assert table.caption == "Table 1. Revenue by region"


LOOP = pdf(
    CATALOG, b"<</Type/Pages/Kids[4 0 R]/Count 1>>", FONT,
    b"<</Type/Pages/Kids[2 0 R]/Count 1>>",
)  # fmt: skip


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "损坏"),
        (b"%PDF-1.7 and no more", "损坏"),
        (one_page(b"q Q"), "扫描件"),
        (one_page(bytes(200_000_000)), "过多"),
        (LOOP, "损坏"),
        (pdf(CATALOG, b"[" * 100_000 + b"]" * 100_000), "损坏"),
        (pdf(CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", stream(b"BT (x) Tj ET")), ""),
    ],
    ids=["empty", "cut", "scan", "bomb", "loop", "nested", "no page"],
)
def test_what_is_refused(reading, data, words):
    with pytest.raises(UnreadableError) as refused:
        reading(data)
    assert words in refused.value.message.in_language("zh-CN")


def test_locked_files_are_refused(reading, tmp_path):
    from pypdf import PdfReader, PdfWriter

    (tmp_path / "open.pdf").write_bytes(written([(72, 700, 10, "Revenue is $12M.")]))
    writer = PdfWriter(clone_from=PdfReader(tmp_path / "open.pdf"))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    with pytest.raises(UnreadableError) as refused:
        read(tmp_path / "locked.pdf")
    assert "密码" in refused.value.message.in_language("zh-CN")
    assert "password" in refused.value.message.in_language("en")


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_what_only_restricts_printing_is_read(tmp_path, algorithm):
    from pypdf import PdfReader, PdfWriter

    (tmp_path / "open.pdf").write_bytes(written([(72, 700, 10, "Revenue is $12M.")]))
    writer = PdfWriter(clone_from=PdfReader(tmp_path / "open.pdf"))
    writer.encrypt("", "owner", algorithm=algorithm)
    writer.write(tmp_path / "restricted.pdf")
    assert outline(read(tmp_path / "restricted.pdf")) == ["p Revenue is $12M."]


def test_what_takes_too_long_is_stopped(reading, monkeypatch):
    monkeypatch.setattr(pdf_words, "MOST_SECONDS", 0)
    monkeypatch.setattr(pdf_words, "_STARTED", 0.01)
    with pytest.raises(UnreadableError, match="秒内没有读完"):
        reading(written([(72, 700, 10, "Revenue is $12M.")]))


def test_lists_are_no_tables(reading):
    page = [
        (72, 700, 10, "-"), (93, 700, 10, FULL), (93, 686, 10, "ter of revenue."),
        (72, 660, 10, "-"), (93, 660, 10, "Churn falls to 8%."),
    ]  # fmt: skip
    result = reading(written(page))
    assert result.tables == ()
    assert outline(result) == [
        f"i {FULL.replace('quar-', 'quarter')} of revenue.", "i Churn falls to 8%.",
    ]  # fmt: skip


def test_digits_of_a_line_are_all_as_wide():
    words = [(90.0, "生产二部完成"), (156.0, "1,171"), (189.7, "万元，占"), (236.0, "17.1%")]
    (page,) = lines_of([[Word(x, 592.4, 11.0, False, text) for x, text in words]])
    assert [one.text for one in page[0].segments] == ["生产二部完成1,171万元，占17.1%"]
