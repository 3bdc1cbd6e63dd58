"""What is special about each kind of chart."""

import pytest

from plangen.document.chartspec import ChartKind, ChartSpec, kind_of
from plangen.writers.docx.charts.lying import TALLEST
from plangen.writers.docx.charts.native import native
from tests.drawing import samples
from tests.writers.docx.charts.reading import NATIVE, WIDTH, Drawn, drawn

every_chart = pytest.mark.parametrize("spec", NATIVE.values(), ids=NATIVE)


def unseen(chart: Drawn) -> list[int]:
    """Return the orders of the series that only carry others, or labels."""
    orders = chart.find("//c:ser[c:spPr/a:noFill][not(c:spPr/a:ln/a:solidFill)]/c:order/@val")
    return [int(each) for each in orders]


def test_every_kind_has_charts_that_word_draws():
    assert {kind_of(spec) for spec in NATIVE.values()} == {*ChartKind, "timeline", "bands"}


@every_chart
def test_colours_and_fonts_are_those_of_the_theme(spec: ChartSpec):
    chart = drawn(spec)
    assert chart.find("//a:srgbClr") == []
    assert {each.get("typeface") for each in chart.find("//a:ea")} == {"+mn-ea"}
    assert {each.get("typeface") for each in chart.find("//a:latin")} == {"+mn-lt"}


@every_chart
def test_a_chart_fits_the_page_and_has_no_title_beside_its_caption(spec: ChartSpec):
    made = native(spec, WIDTH)
    assert made is not None
    assert (made.width, made.height <= TALLEST) == (WIDTH, True)
    assert drawn(spec).find("/c:chartSpace/c:chart/c:title") == []


@every_chart
def test_series_that_are_not_seen_are_not_in_the_legend(spec: ChartSpec):
    chart = drawn(spec)
    if chart.find("//c:legend"):
        deleted = chart.find("//c:legendEntry[c:delete]/c:idx/@val")
        assert {str(each) for each in unseen(chart)} <= set(deleted)


@every_chart
def test_in_a_narrow_place_it_is_narrow_or_a_picture(spec: ChartSpec):
    made = native(spec, 300.0)
    assert made is None or made.width == 300.0


def test_columns_stand_and_their_unit_is_above_the_axis():
    chart = drawn(samples.QUARTER_TARGETS)
    assert chart.find("//c:barDir/@val") == ["col"]
    assert chart.find("//c:valAx/c:title//a:t/text()") == ["单位：万元"]
    assert chart.labels[0] == "4,500万元\n16%"


def test_columns_whose_labels_would_collide_lie_down():
    assert drawn(samples.MANY_SERIES).find("//c:barDir/@val") == ["bar"]
    assert drawn(samples.TWO_YEARS_BY_MONTH).find("//c:barDir/@val") == ["bar"]


def test_the_first_bar_lies_on_top_and_its_note_beside_its_text():
    chart = drawn(samples.REGIONS)
    assert chart.find("//c:catAx/c:scaling/c:orientation/@val") == ["maxMin"]
    assert chart.labels[:2] == ["1.2亿元  43%", "8,000万元  29%"]


def test_a_total_among_parts_is_grey():
    points = [samples.point(12), samples.point(9), samples.point(21, total=True)]
    chart = drawn(samples.chart("bar", ("华东", "华南", "合计"), ("增长", points)))
    assert chart.find("//c:dPt[c:idx/@val=2]//a:schemeClr/@val") == ["accent6"]


def test_the_parts_of_a_ring_are_listed_and_only_what_is_above_zero_is_drawn():
    chart = drawn(samples.EXPENSES)
    assert "冲销　-20万元" in chart.find("//c:cat//c:v/text()")
    assert [cell.value for cell in chart.cells["B"]][-1] == -20
    assert chart.find("//c:val//c:pt[last()]/c:v/text()") == ["0"]


def test_a_bridge_floats_on_bars_that_are_not_seen():
    chart = drawn(samples.BRIDGE)
    assert chart.find("//c:grouping/@val") == ["stacked"]
    assert unseen(chart) == [0, 2]
    assert [cell.value for cell in chart.cells["D"]][1:4] == [0, 22400, 26600]
    assert chart.labels[1] == "+4,200万元\n+18.8%"


def test_a_bridge_may_cross_zero():
    steps = [samples.point(500, total=True), samples.point(-900), samples.point(-200)]
    sheet = drawn(samples.chart("waterfall", ("期初", "一季度", "二季度"), ("现金流", steps))).cells
    drawn_steps = [tuple(cell.value for cell in row[3:6]) for row in sheet.iter_rows(min_row=2)]
    assert drawn_steps == [(0, 500, 0), (0, 500, -400), (-400, -200, 0)]


def test_the_stages_of_a_funnel_are_centred():
    sheet = drawn(samples.DRY_FUNNEL).cells
    wide = [(row[1].value, row[2].value, row[3].value) for row in sheet.iter_rows(min_row=2)]
    assert all(left == right for _, left, right in wide)
    assert len({round(count + left + right, 3) for count, left, right in wide}) == 1


def test_what_leads_to_the_next_stage_stands_between_the_two():
    chart = drawn(samples.FUNNEL)
    assert "↓ 转化率 ≥8%" in chart.labels
    moved = chart.find("//c:dLbl[c:layout]//c:y/@val")
    assert len(moved) == 4
    assert len(set(moved)) == 1


def test_a_timeline_holds_dates_and_its_milestones_are_diamonds():
    chart = drawn(samples.YEAR)
    assert chart.cells["B2"].value.isoformat() == "2026-01-01T00:00:00"
    assert chart.cells["C2"].value.isoformat() == "2026-03-31T00:00:00"
    assert {"◆ 6月30日", "12月31日 ◆", "第一季度"} <= set(chart.labels)


def test_levels_are_stacked_below_the_values_they_are_compared_with():
    chart = drawn(samples.TRAFFIC_LIGHTS)
    assert chart.find("(//c:cat)[1]//c:pt/c:v/text()") == ["目标", "实际"]
    assert [label for label in chart.labels if "灯" in label] == [
        "红灯\n<30", "黄灯\n30–45", "绿灯\n≥45"
    ]  # fmt: skip


def test_levels_too_short_to_be_written_on_have_rows_of_their_own():
    chart = drawn(samples.FAR_OFF)
    names = ["目标", "实际", "绿灯", "黄灯", "红灯"]
    assert chart.find("(//c:cat)[1]//c:pt/c:v/text()") == names
    assert {"≤0天", "1–7天", "＞7天"} <= set(chart.labels)


def test_a_single_line_has_all_labels_and_several_have_a_legend():
    one, several = drawn(samples.RUN), drawn(samples.TWO_RUNS)
    assert len(one.labels) == 12
    assert several.find("//c:legend")
    assert several.find("//c:ser[2]//c:numCache/c:pt[last()]/@idx") == ["8"]


def test_parts_are_written_on_their_stacks():
    chart = drawn(samples.BY_PRODUCT)
    assert chart.find("//c:grouping/@val") == ["stacked"]
    assert chart.find("//c:ser[1]/c:dLbls/c:dLblPos/@val") == ["ctr"]


def test_a_line_over_columns_has_axes_of_its_own():
    chart = drawn(samples.AMOUNT_AND_RATE)
    columns, line = chart.find("//c:barChart | //c:lineChart")
    own = [[each.get("val") for each in kind.iterfind("{*}axId")] for kind in (columns, line)]
    assert not set(own[0]) & set(own[1])
    assert chart.labels[-4:] == ["31%", "32%", "32.5%", "34%"]


def test_a_target_is_an_outline_around_what_was_reached():
    chart = drawn(samples.ATTAINED)
    assert chart.find("//c:overlap/@val") == ["100"]
    assert chart.find("//c:ser[2]/c:spPr/a:ln/a:solidFill/a:schemeClr/@val") == ["tx1"]
    assert chart.labels[0] == "1.26亿元  105%  目标 1.2亿元"
