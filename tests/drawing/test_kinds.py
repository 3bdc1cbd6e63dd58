"""What is special about each kind of chart."""

from datetime import date

import pytest

from plangen.drawing.palette import ACCENTS, FALL, INK, MUTED, RISE, TOTAL
from plangen.drawing.picture import lay_out
from plangen.drawing.scene import Line, Polygon, Rect
from tests.drawing import samples


def rects(spec, *colours):
    """Return the boxes of some colours, without the square swatches of a legend."""
    marks = lay_out(spec).marks
    boxes = [mark.box for mark in marks if isinstance(mark, Rect) and mark.colour in colours]
    return [box for box in boxes if height(box) != width(box)]


def texts(spec):
    return [label.text for label in lay_out(spec).labels]


def height(box):
    return box.bottom - box.top


def width(box):
    return box.right - box.left


def test_columns_are_as_high_as_their_values():
    first, *_, last = rects(samples.QUARTER_TARGETS, ACCENTS[0])
    assert height(last) / height(first) == pytest.approx(9000 / 4500)


def test_columns_above_and_below_zero_meet_at_one_line():
    up, down = rects(samples.UPS_AND_DOWNS, ACCENTS[0])
    assert up.bottom == pytest.approx(down.top)
    assert height(up) == pytest.approx(height(down))


def test_an_unknown_value_is_named_in_muted_ink_but_not_drawn():
    labels = {label.text: label.colour for label in lay_out(samples.UPS_AND_DOWNS).labels}
    assert labels["待定"] == MUTED
    assert labels["0万元"] == INK
    assert len(rects(samples.UPS_AND_DOWNS, ACCENTS[0])) == 2


def test_a_note_stands_below_the_text_it_belongs_to():
    labels = {label.text: label for label in lay_out(samples.QUARTER_TARGETS).labels}
    assert labels["16%"].x == labels["4,500万元"].x
    assert labels["16%"].baseline > labels["4,500万元"].baseline
    assert labels["16%"].colour == MUTED


def test_only_several_series_have_a_legend():
    assert "2026年目标" not in texts(samples.QUARTER_TARGETS)
    assert {"Base", "Target"} <= set(texts(samples.ENGLISH))


def test_the_unit_is_noted_in_the_language_of_the_chart():
    assert "单位：万元" in texts(samples.QUARTER_TARGETS)
    assert "Unit: $M" in texts(samples.ENGLISH)


def test_labels_that_would_collide_above_columns_stand_in_a_table_below():
    labels = [label for label in lay_out(samples.MANY_SERIES).labels if label.text.endswith("万元")]
    in_table = [label for label in labels if not label.text.startswith("单位")]
    assert len({label.baseline for label in in_table}) == 3


def test_columns_too_many_to_be_named_lie_down():
    boxes = rects(samples.TWO_YEARS_BY_MONTH, ACCENTS[0])
    assert len({round(box.left) for box in boxes}) == 1
    assert len({round(box.top) for box in boxes}) == 24


def test_the_first_bar_lies_on_top_and_lengths_follow_values():
    boxes = rects(samples.REGIONS, ACCENTS[0])
    assert [round(width(box) / width(boxes[-1]), 2) for box in boxes] == [4, 2.67, 1]
    assert boxes[0].top < boxes[1].top < boxes[2].top


def test_negative_bars_point_to_the_other_side():
    gain, loss, *_ = rects(samples.GROWTH, ACCENTS[0])
    assert loss.right == pytest.approx(gain.left)
    assert width(loss) / width(gain) == pytest.approx(15.2 / 28.6)


def test_only_positive_parts_have_a_wedge_but_all_are_listed():
    scene = lay_out(samples.EXPENSES)
    assert sum(isinstance(mark, Polygon) for mark in scene.marks) == 6
    assert {"储备", "冲销", "-20万元"} <= {label.text for label in scene.labels}


def test_a_whole_of_nothing_is_an_empty_ring():
    ring = [mark for mark in lay_out(samples.UNKNOWN_SHARES).marks if isinstance(mark, Polygon)]
    assert len(ring) == 1
    assert ring[0].colour not in ACCENTS


def test_a_waterfall_floats_from_total_to_total():
    totals, rises = rects(samples.BRIDGE, TOTAL), rects(samples.BRIDGE, RISE)
    falls = rects(samples.BRIDGE, FALL)
    assert (len(totals), len(rises), len(falls)) == (2, 2, 2)
    assert totals[0].bottom == totals[1].bottom
    assert rises[0].bottom == pytest.approx(totals[0].top)
    assert rises[1].bottom == pytest.approx(rises[0].top)
    assert falls[0].top == pytest.approx(rises[1].top)
    assert falls[1].bottom == pytest.approx(totals[1].top)


def test_a_waterfall_joins_its_steps_by_dashes():
    lines = [mark for mark in lay_out(samples.BRIDGE).marks if isinstance(mark, Line) and mark.dash]
    assert len(lines) == 6
    assert all(line.start[1] == line.end[1] for line in lines)


def test_a_long_waterfall_lies_down_and_still_floats():
    totals, rises = rects(samples.LONG_BRIDGE, TOTAL), rects(samples.LONG_BRIDGE, RISE)
    assert totals[0].left == totals[1].left
    assert rises[0].left == pytest.approx(totals[0].right)


def test_parts_are_stacked_and_listed_below():
    first, second = rects(samples.BY_PRODUCT, ACCENTS[0]), rects(samples.BY_PRODUCT, ACCENTS[1])
    assert [box.top for box in first] == pytest.approx([box.bottom for box in second])
    assert [box.left for box in first] == [box.left for box in second]
    assert texts(samples.BY_PRODUCT).count("1,000万元") == 2


def test_a_line_joins_its_points_and_stops_where_values_are_unknown():
    lines = [mark for mark in lay_out(samples.TWO_RUNS).marks if isinstance(mark, Line)]
    assert sum(line.colour == ACCENTS[0] for line in lines) == 11
    assert sum(line.colour == ACCENTS[1] for line in lines) == 8


def test_a_line_over_columns_has_a_scale_of_its_own():
    lines = [mark for mark in lay_out(samples.AMOUNT_AND_RATE).marks if isinstance(mark, Line)]
    rise = [line.start[1] - line.end[1] for line in lines if line.colour == ACCENTS[1]]
    assert rise[0] == pytest.approx(2 * rise[1])
    assert "单位：万元（折线：%）" in texts(samples.AMOUNT_AND_RATE)


def test_what_was_reached_lies_upon_what_was_aimed_at():
    boxes = rects(samples.ATTAINED, ACCENTS[0])
    labels = {label.text: label for label in lay_out(samples.ATTAINED).labels}
    assert len(boxes) == 3
    assert labels["1.2亿元"].x == labels["1.26亿元"].x
    assert labels["1.2亿元"].x > boxes[0].right


def test_a_timeline_names_its_years_and_months_in_its_language():
    assert {"2026年", "1月", "12月"} <= set(texts(samples.YEAR))
    assert {"2025", "2026", "Nov", "Oct"} <= set(texts(samples.ENGLISH_YEAR))


def test_a_short_timeline_names_the_days_of_its_weeks():
    assert {"2026年3月", "1–7", "8–14", "29–31"} <= set(texts(samples.ONE_MONTH))


def test_periods_are_bars_and_milestones_diamonds():
    assert len(rects(samples.YEAR, *ACCENTS)) == 2
    diamonds = [mark for mark in lay_out(samples.YEAR).marks if isinstance(mark, Polygon)]
    assert [len(diamond.points) for diamond in diamonds] == [4, 4]


def test_a_period_ends_with_its_last_day():
    spec = samples.timeline(
        date(2026, 1, 1),
        date(2026, 1, 10),
        samples.row("方案评审", date(2026, 1, 1), date(2026, 1, 5), "前五天"),
        samples.row("试运行", date(2026, 1, 6), date(2026, 1, 10), "后五天"),
    )
    first, second = rects(spec, ACCENTS[0])
    assert first.right == pytest.approx(second.left)
    assert width(first) == pytest.approx(width(second))


def test_a_row_outside_the_calendar_keeps_its_text_but_has_no_bar():
    labels = {label.text: label.colour for label in lay_out(samples.YEAR).labels}
    assert labels["2027年3月"] == MUTED


def test_groups_have_a_legend_when_there_are_several():
    assert {"市场拓展", "管理节点"} <= set(texts(samples.YEAR))
    one = samples.timeline(
        date(2026, 1, 1),
        date(2026, 6, 30),
        samples.row("末位辅导", date(2026, 4, 1), date(2026, 4, 30), "4月", "团队建设"),
    )
    assert "团队建设" not in texts(one)
