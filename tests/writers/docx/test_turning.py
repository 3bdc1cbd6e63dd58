"""Wide tables stand on pages that are turned."""

from docx.oxml.ns import qn

from plangen.document.blocks import Align, PageBreak, Table
from tests.writers.docx.reading import Book, book, text_of
from tests.writers.docx.samples import column, goals_table, head, row, say, words

UPRIGHT, TURNED = (11906, 16838), (16838, 11906)


def months(caption: str = "各区域月度目标") -> Table:
    """Make a table of fourteen columns of numbers."""
    titles = [column(f"{month}月", Align.RIGHT) for month in range(1, 13)]
    amounts = [f"{1000 + 37 * month}.5" for month in range(1, 13)]
    return Table(
        (column("区域"), *titles, column("合计", Align.RIGHT)),
        (row("华东", *amounts, "14886"), row("华南", *amounts, "14886")),
        words(caption),
    )


def sections(written: Book) -> list[tuple[tuple[int, int], str]]:
    """Return the sections of the text with the size of their pages and all that they say."""
    found, said = [], ""
    for each in written.body:
        section = each if each.tag == qn("w:sectPr") else each.find(f".//{qn('w:sectPr')}")
        said += text_of(each) if section is not each else ""
        if section is not None:
            size = section.find(qn("w:pgSz"))
            found.append(((int(size.get(qn("w:w"))), int(size.get(qn("w:h")))), said))
            said = ""
    return found[2:]      # behind the cover and the contents


def test_a_table_that_fits_leaves_its_page_upright():
    assert [size for size, _ in sections(book(head(1, "目标"), goals_table()))] == [UPRIGHT]


def test_the_page_of_a_wide_table_is_turned_and_the_next_is_upright_again():
    written = sections(book(head(1, "目标"), say("见表。"), months(), say("其余不变。")))
    assert [size for size, _ in written] == [UPRIGHT, TURNED, UPRIGHT]
    assert [said[:3] for _, said in written] == ["目标见", "表 1", "其余不"]


def test_the_heading_of_the_table_goes_along():
    written = sections(book(head(1, "目标"), say("见下。"), PageBreak(), head(2, "按月"), months(),
                            months("上年"), say("完。")))
    assert [said[:4] for _, said in written] == ["目标见下", "按月表 ", "完。"]


def test_a_wide_table_at_the_end_leaves_no_empty_page():
    chapter = head(1, "目标")
    for ending in ((months(),), (months(), PageBreak())):
        written = sections(book(chapter, say("见表。"), *ending))
        assert [size for size, _ in written] == [UPRIGHT, TURNED]
    assert [size for size, _ in sections(book(chapter, months()))] == [TURNED]


def test_every_page_has_header_and_footer():
    written = book(head(1, "目标"), say("见表。"), months(), say("完。"))
    found = [
        [each.tag for each in section if each.tag.endswith("Reference")]
        for section in written.find(".//w:sectPr")[2:]
    ]
    assert found == [[qn("w:headerReference"), qn("w:footerReference")]] * 3


def test_it_is_as_wide_as_the_turned_page():
    grid = book(months()).find(".//w:tbl[w:tblPr/w:tblStyle/@w:val='PlanTable']//w:gridCol/@w:w")
    assert sum(map(int, grid)) == 16838 - 2 * 1417
