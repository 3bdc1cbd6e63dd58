import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.writers.docx.dividing import fit
from plangen.writers.docx.widths import Need, cell_need, column_need, heading_need, measure

NEEDS = st.lists(
    st.lists(st.integers(0, 400), min_size=3, max_size=3).map(lambda units: Need(*sorted(units))),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize(
    ("words", "units"),
    [("营收", 4), ("Q1", 2), ("“稳”", 6), ("目标（万元）", 12), ("", 0)],
)
def test_chinese_characters_are_twice_as_wide(words: str, units: int):
    assert measure(words) == units


def test_word_puts_a_little_room_between_chinese_and_latin():
    assert measure("2.8亿元") == 8
    assert measure("第10门店") == 9


def test_short_texts_and_numbers_stay_on_one_line():
    assert cell_need("大客户攻坚", whole=False) == Need(10, 10, 10)
    assert cell_need("区域推介会十场", whole=False) == Need(10, 14, 14)
    assert cell_need("500万–2000万元以上", whole=True).least == 19


def test_running_text_may_wrap_but_a_word_is_not_broken():
    assert cell_need("逐家制定方案，高层每月拜访一次", whole=False) == Need(10, 15, 30)
    assert cell_need("写在 reports/weekly.yaml 里，不再手工填报", whole=False).least == 20


def test_the_longest_line_counts():
    assert cell_need("华东\n浙江、江苏", whole=False).line == 10


def test_a_long_heading_may_take_two_lines():
    assert heading_need("2026年目标（万元）") == Need(9, 12, 19)


def test_what_is_left_over_is_shared():
    assert fit([Need(4, 4, 4), Need(4, 4, 4)], 1000, 10, 20) == (500, 500)


def test_where_it_is_narrow_headings_wrap_before_numbers_do():
    months = [column_need([heading_need("12月目标（万元）"), cell_need("1200.5", whole=True)])] * 9
    assert all(wide >= 6 * 106 + 220 for wide in fit(months, 9072, 106, 220))


def test_everything_but_long_text_has_what_it_needs():
    assert fit([Need(8, 8, 8), Need(10, 12, 400), Need(6, 6, 6)], 1000, 10, 20) == (100, 820, 80)


@given(NEEDS, st.integers(1000, 10000))
def test_the_sum_is_exact(needs: list[Need], width: int):
    widths = fit(needs, width, 106, 220)
    assert sum(widths) == width
    assert all(each >= 0 for each in widths)


@given(NEEDS)
def test_nothing_is_narrower_than_it_can_bear_where_there_is_room(needs: list[Need]):
    least = [need.least * 106 + 220 for need in needs]
    widths = fit(needs, sum(least) + 500, 106, 220)
    assert all(wide >= narrow for wide, narrow in zip(widths, least, strict=True))


def column(*cells: str) -> Need:
    return column_need([cell_need(cell, whole=False) for cell in cells])


def test_the_more_text_a_column_holds_the_wider_it_is():
    names = column("华东", "华南")
    brief = column("重点客户逐家拜访", "渠道下沉")
    full = column("签约安装商二十家，毛利率不低于三成半，每月高层拜访一次，逐家写明结果", "—")
    widths = fit([names, brief, full], 5000, 100, 100)
    assert sum(widths) == 5000
    assert widths[0] < widths[1] < widths[2]
    assert widths[0] == 500


def test_a_short_column_is_not_broken_for_the_sake_of_long_text():
    activity = column("联合市场基金", "数字化工具")
    long = column("签约安装商二十家，毛利率不低于三成半，每月高层拜访一次，逐家写明结果")
    assert fit([activity, long, long], 4300, 100, 100)[0] >= 1300


def test_numbers_of_one_form_need_the_same():
    assert cell_need("1234.5万元", whole=True) == cell_need("6789.0万元", whole=True)
