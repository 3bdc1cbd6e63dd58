from dataclasses import replace

from docx.oxml.ns import qn

from plangen.document.blocks import Align, Light, Row, Table
from plangen.writers.docx.tables import BANDED
from tests.writers.docx.reading import Book, attribute, book, text_of
from tests.writers.docx.samples import actions_table, column, goals_table, row, words

TEXT_WIDTH = 9072


def rows(written: Book) -> list:
    return written.find(".//w:tbl[w:tblPr/w:tblStyle/@w:val='PlanTable']/w:tr")


def paragraphs(table_row) -> list:
    return list(table_row.iter(qn("w:p")))


def test_a_table_says_what_its_cells_say():
    first, *rest = rows(book(goals_table()))
    assert [text_of(cell) for cell in paragraphs(first)][:2] == ["区域", "2025年实际（万元）"]
    assert [text_of(cell) for cell in paragraphs(rest[-1])] == ["合计", "22400", "28000", "25.0%"]


def test_the_heading_row_repeats_and_no_row_is_split():
    properties = [each.find(qn("w:trPr")) for each in rows(book(goals_table()))]
    first, *rest = [[flag.tag for flag in each] for each in properties]
    assert first == [qn("w:cantSplit"), qn("w:tblHeader")]
    assert all(flags == [qn("w:cantSplit")] for flags in rest)


def test_totals_are_set_off_and_parts_are_indented():
    written = rows(book(goals_table()))
    styles = [attribute(paragraphs(each)[0], "w:pPr/w:pStyle") for each in written]
    assert styles == ["TableHeading", *["TableText"] * 6, "TableTotal"]
    indents = [attribute(paragraphs(each)[0], "w:pPr/w:ind", "w:left") for each in written]
    assert indents == [None, None, "240", "240", None, None, None, None]


def test_cells_stand_as_their_column_does():
    sides = [attribute(each, "w:pPr/w:jc") for each in paragraphs(rows(book(actions_table()))[1])]
    assert sides == [None, None, None, "center", "right"]


def test_columns_fill_the_text_width_exactly():
    for table in (goals_table(), actions_table()):
        widths = [int(each) for each in book(table).find(".//w:gridCol/@w:w")]
        assert sum(widths[-len(table.columns):]) == TEXT_WIDTH


def test_long_text_gets_the_room_that_short_cells_leave():
    widths = [int(each) for each in book(actions_table()).find(".//w:gridCol/@w:w")][-5:]
    assert widths[2] > sum(widths) / 2


def test_a_small_table_stays_on_one_page_with_its_caption():
    written = book(goals_table())
    assert written.paragraphs("Caption")[0].find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
    assert [kept(each) for each in rows(written)] == [True] * 7 + [False]


def test_a_long_table_breaks_but_not_before_its_total():
    shops = [row(f"第{n}门店", "100") for n in range(1, 20)]
    table = Table(
        (column("门店"), column("目标（万元）", Align.RIGHT)),
        (*shops, row("合计", "1900", total=True)),
        words("门店目标"),
    )
    flags = [kept(each) for each in rows(book(table))]
    assert flags == [True, True, *[False] * 17, True, False]


def test_the_caption_is_also_the_name_for_those_who_cannot_see():
    assert book(goals_table()).find(".//w:tblCaption/@w:val") == ["2026年营收目标分解"]


def test_a_table_without_rows_has_its_heading():
    first, = rows(book(Table((column("区域"), column("目标")), ())))
    assert [text_of(each) for each in paragraphs(first)] == ["区域", "目标"]


def kept(table_row) -> bool:
    """Tell whether a row stays on the page of the next."""
    return paragraphs(table_row)[0].find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def test_a_light_colours_the_name_of_its_row():
    lights = (Light.GREEN, Light.YELLOW, Light.RED)
    levels = zip(("● 绿灯", "▲ 黄灯", "▼ 红灯"), ("≤0天", "1–7天", "＞7天"), lights, strict=True)
    table = Table(
        (column("等级"), column("范围")),
        tuple(Row((words(name), words(span)), light=light) for name, span, light in levels),
    )
    colours = [[attribute(cell, "w:tcPr/w:shd", "w:fill") for cell in each.findall(qn("w:tc"))]
               for each in rows(book(table))[1:]]
    assert colours == [["E3F1E5", None], ["FFF3D1", None], ["FBE3E1", None]]


def test_shares_stand_in_line_but_their_total_at_the_edge():
    shares = (("华东", "42.86%"), ("华南", "28.6%"), ("华北", "29%"))
    table = Table(
        (column("区域"), column("占比", Align.RIGHT)),
        (*(row(*each) for each in shares), row("合计", "100%", total=True)),
    )
    found = [attribute(paragraphs(each)[1], "w:pPr/w:ind", "w:right")
             for each in rows(book(table))[1:]]
    assert found == [None, "106", "265", None]


def test_a_table_that_is_a_little_too_wide_loses_its_margins_first():
    regions = [column(f"第{n}大区", Align.RIGHT) for n in range(1, 10)]
    table = Table(regions, (row(*["12345678"] * 9),))
    written = book(table)
    margins = written.find(".//w:tbl[w:tblPr/w:tblStyle/@w:val='PlanTable']//w:tblCellMar/*/@w:w")
    assert margins == ["50", "50"]
    assert not written.find(".//w:pgSz[@w:orient]")
    assert not book(goals_table()).find(
        ".//w:tbl[w:tblPr/w:tblStyle/@w:val='PlanTable']//w:tblCellMar"
    )


def test_bands_lead_the_eye_through_a_long_table_only():
    month = row("华东", "2023", "2800", "25.0%")
    flags = [
        attribute(rows(book(replace(goals_table(), rows=(month,) * count)))[0].getparent(),
                  "w:tblPr/w:tblLook", "w:noHBand")
        for count in (BANDED - 1, BANDED)
    ]
    assert flags == ["1", "0"]
