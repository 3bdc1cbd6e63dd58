"""Tables and charts."""

import pytest

from plangen.document.blocks import Align, Chart, Light, Row, Table
from tests.drawing import samples as charts
from tests.writers.docx.samples import (
    column,
    goals_table,
    head,
    quarters,
    regions,
    row,
    words,
)
from tests.writers.html.reading import SVG, Page, page, text_of


def test_a_table_has_a_caption_and_names_its_columns_and_rows():
    written = page(goals_table())
    assert written.texts("caption") == ["表 1　2026年营收目标分解"]
    assert written.texts("thead//th[@scope='col']") == [
        "区域", "2025年实际（万元）", "2026年目标（万元）", "增长",
    ]  # fmt: skip
    assert written.texts("tbody//th[@scope='row']")[-2:] == ["西部", "合计"]
    frame = written.one("main/div")
    assert text_of(written.by_id[frame.get("aria-labelledby")]) == "表 1　2026年营收目标分解"


def test_numbers_stand_right_totals_and_levels_are_told_apart():
    written = page(goals_table())
    assert {cell.get("class") for cell in written.all("tbody//td")} == {"right short"}
    assert written.texts("tr[@class='total']/th") == ["合计"]
    indented = {text_of(cell): cell.get("style") for cell in written.all("tbody//th[@style]")}
    assert indented == {"浙江": "--level: 1", "江苏": "--level: 1"}


def test_a_table_of_no_name_is_still_announced_as_one(chinese: Page):
    (frame,) = chinese.all("main/div[@aria-label]")
    assert frame.get("aria-label") == "表格"
    assert not frame.findall(".//caption")


def test_a_cell_without_words_or_of_a_number_names_nothing():
    numbered = Table(
        (column("", Align.RIGHT), column("", Align.LEFT), column("城市")),
        (row("1", "", "苏州"),),
    )
    written = page(numbered)
    assert written.texts("thead//th") == ["城市"]
    assert len(written.all("tbody//td")) == 3


def test_charts_say_what_they_show_to_those_who_cannot_see_them():
    written = page(quarters())
    (drawing,) = written.all(f"{SVG}svg")
    assert drawing.get("role") == "img"
    assert text_of(written.by_id[drawing.get("aria-labelledby")]) == "季度营收目标"
    assert "逐季上升" in text_of(written.by_id[drawing.get("aria-describedby")])
    assert written.texts("figcaption") == ["图 1　2026年各季度营收目标与上年实际"]


def test_several_charts_do_not_get_in_each_others_way():
    written = page(quarters("a"), quarters("b"), quarters("b"), regions("b-2"), head(1, "figure a"))
    ids = written.values("id")
    assert len(ids) == len(set(ids))
    assert written.texts("figcaption/b") == ["图 1", "图 2", "图 3", "图 4"]


@pytest.mark.parametrize("spec", charts.ALL.values(), ids=charts.ALL)
def test_every_kind_of_chart_is_sound_markup(spec):
    assert page(Chart(spec, words("图"), "one")).all(f"{SVG}svg")


def test_mentions_lead_to_tables_and_charts(chinese: Page):
    links = {text_of(each): each.get("href")[1:] for each in chinese.all("main/p/a")}
    assert chinese.by_id[links["表 1"]].tag == "table"
    assert chinese.by_id[links["图 1"]].tag == "figure"
    assert links["图 2"] == "figure-regions"


def test_english_captions(english: Page):
    assert english.texts("caption") == ["Table 1. Revenue by quarter"]


def test_a_light_marks_the_row_that_it_belongs_to():
    level = Row((words("▼ 红灯"), words("＞7天")), light=Light.RED)
    written = page(Table((column("等级"), column("范围")), (level, row("A级", "≤7天"))))
    assert [each.get("class") for each in written.all("tbody/tr")] == ["red", None]
