"""What a reader sees, line by line, however Word has written it."""

import pytest
from lxml import etree

from plangen.readers.lines import Line, lines

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
START = '<w:bookmarkStart w:id="7" w:name="_Fig00000007"/>'
END = '<w:bookmarkEnd w:id="7"/>'


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in cells)}</w:tr>"


def read(*content: str) -> list[Line]:
    xml = f'<w:body xmlns:w="{W}">{"".join(content)}</w:body>'
    return list(lines(etree.fromstring(xml)))


def shown(line: Line) -> str:
    """What stands in the one bookmark of a line."""
    ((start, end),) = line.marks.values()
    return line.text[start:end]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (run("2.8亿元"), "2.8亿元"),
        (run("2.") + '<w:proofErr w:type="spellStart"/>' + run("8亿") + run("元"), "2.8亿元"),
        (f"<w:del>{run('2.8亿元')}</w:del><w:ins>{run('3亿元')}</w:ins>", "3亿元"),
        ("<w:del><w:r><w:delText>2.8亿元</w:delText></w:r></w:del>", ""),
        (f"<w:moveFrom>{run('2.8亿元')}</w:moveFrom>", ""),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('3亿元')}</w:sdtContent></w:sdt>", "3亿元"),
        ("<w:r><w:t>3</w:t><w:tab/><w:t>亿元</w:t></w:r>", "3\t亿元"),
        ("", ""),
    ],
)
def test_what_stands_in_a_bookmark(inside, expected):
    (line,) = read(p(run("营收目标 "), START, inside, END, run("，增长 25%。")))
    assert shown(line) == expected
    assert line.text == f"营收目标 {expected}，增长 25%。"


def test_a_row_is_one_line():
    (line,) = read(f"<w:tbl>{row(p(run('华东')), p(START, run('1.2亿元'), END), p())}</w:tbl>")
    assert line.text == "华东 | 1.2亿元 | "
    assert shown(line) == "1.2亿元"


def test_paragraphs_of_a_cell_are_parted():
    (line,) = read(f"<w:tbl>{row(p(run('张伟')) + p(run('李娜')), p(run('Q2')))}</w:tbl>")
    assert line.text == "张伟 李娜 | Q2"


def test_a_bookmark_may_begin_before_its_paragraph_and_end_behind_it():
    first, second = read(START, p(run("2.8亿元")), END, p(run("其余")))
    assert shown(first) == "2.8亿元"
    assert second.marks == {}


def test_a_bookmark_without_an_end_ends_with_its_line():
    first, second = read(p(run("目标 "), START, run("2.8")), p(run("亿元")))
    assert shown(first) == "2.8"
    assert second.marks == {}


def test_boxes_of_their_own_are_looked_into():
    (line,) = read(f"<w:sdt><w:sdtContent>{p(START, run('28人'), END)}</w:sdtContent></w:sdt>")
    assert shown(line) == "28人"
