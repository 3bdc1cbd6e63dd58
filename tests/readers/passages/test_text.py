"""Plain text, in the encodings and with the tables that people leave in it."""

import pytest

from plangen.readers.package import UnreadableError
from plangen.readers.passages.passage import place_of
from plangen.readers.passages.read import read, read_text
from tests.readers.passages.shown import grid, outline, text_outline

CHINESE = "全年营收目标2.8亿元，同比增长25%。\n二、区域分配和人员安排\n华东1.2亿元。"
TRADITIONAL = "全年營收目標2.8億元，年增25%。\n公司業務部門的管理計劃"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_encodings(tmp_path, encoding):
    file = tmp_path / "计划.txt"
    file.write_bytes(CHINESE.encode(encoding))
    assert read(file).passages[0].text == CHINESE.partition("\n")[0]


def test_big5(tmp_path):
    file = tmp_path / "計劃.txt"
    file.write_bytes(TRADITIONAL.replace("\n", "\r\n").encode("big5"))
    assert [one.text for one in read(file).passages] == TRADITIONAL.split("\n")


def test_what_is_no_text_is_refused(tmp_path):
    file = tmp_path / "计划.txt"
    file.write_bytes(bytes(range(256)) * 8)
    with pytest.raises(UnreadableError, match="UTF-8"):
        read(file)


def test_a_line_is_a_paragraph():
    assert text_outline("营收2.8亿元\n　　毛利率22%\n• 稳存量\n● 拓增量") == [
        "p 营收2.8亿元", "p 毛利率22%", "i 稳存量", "i 拓增量",
    ]  # fmt: skip


def test_lines_that_were_broken_at_a_margin_are_joined():
    words = "We plan revenue of $12M, up 22% on last year, with a team that grows from 20 to 26 "
    lines = [f"{words}people and", "a budget of $2.85M.", "", f"{words}and two", "offices."]
    reading = read_text("\n".join(lines * 2), "txt")
    assert outline(reading)[0].endswith("26 people and a budget of $2.85M.")
    assert outline(reading)[1].endswith("and two offices.")


def test_tables_by_tabs_and_gaps():
    reading = read_text(
        "季度\t目标\t占比\nQ1\t4500万元\t16%\nQ2\t\t25%\n\n区域    目标      占比\n"
        "华东    1.2亿元   43%\n华南    8000万元  29%\n\n合计：2.8亿元",
        "txt",
    )
    assert grid(reading.tables[0]) == [
        ["季度", "目标", "占比"], ["Q1", "4500万元", "16%"], ["Q2", "", "25%"],
    ]  # fmt: skip
    assert grid(reading.tables[1])[1] == ["华东", "1.2亿元", "43%"]
    cell = reading.tables[1].rows[2][1]
    assert cell is not None
    assert (cell.line, cell.column) == (7, 7)
    assert outline(reading)[-1] == "p 合计：2.8亿元"


def test_tables_that_are_drawn():
    reading = read_text(
        "┌────┬──────┐\n│区域│目标  │\n├────┼──────┤\n│华东│1.2亿 │\n│    │元    │\n├────┼──────┤\n"
        "│华南│0.8亿元│\n└────┴──────┘",
        "txt",
    )
    assert grid(reading.tables[0]) == [["区域", "目标"], ["华东", "1.2亿\n元"], ["华南", "0.8亿元"]]


def test_wide_spaces_alone_make_no_table():
    assert not read_text("主送：各区域   抄送：财务部\n完。", "txt").tables


def test_places_in_joined_lines_stay_true():
    text = f"{'全年营收目标定为' * 5}\n2.8亿元，比上年增长25%。\n\n" * 4
    (first, *_) = read_text(text.replace("定为\n", "定为全年合计的\n"), "txt").passages
    assert place_of(first, first.text.index("2.8")) == (2, 1)


def test_the_sign_of_a_number_is_no_bullet():
    assert text_outline("- 稳存量\n-2.1%\n–300万元") == ["i 稳存量", "p -2.1%", "p –300万元"]
