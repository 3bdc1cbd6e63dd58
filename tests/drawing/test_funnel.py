"""Funnels: bars as wide as their counts, joined from stage to stage."""

import pytest

from plangen.drawing.palette import MUTED
from plangen.drawing.picture import lay_out
from plangen.drawing.scene import Polygon, Rect
from plangen.drawing.text import label_box
from tests.drawing import samples


def bars(spec):
    return [mark.box for mark in lay_out(spec).marks if isinstance(mark, Rect)]


def joints(spec):
    """Return the four-cornered shapes; arrows have three corners."""
    shapes = [mark.points for mark in lay_out(spec).marks if isinstance(mark, Polygon)]
    return [points for points in shapes if len(points) == 4]


def label(spec, text):
    (found,) = (label for label in lay_out(spec).labels if label.text == text)
    return found


def width(box):
    return box.right - box.left


def test_bars_are_as_wide_as_their_counts_and_stand_in_one_middle():
    leads, checked, *_ = bars(samples.FUNNEL)
    assert width(checked) / width(leads) == pytest.approx(960 / 12000)
    assert {round((box.left + box.right) / 2) for box in bars(samples.FUNNEL)} == {
        round((leads.left + leads.right) / 2)
    }


def test_each_bar_leads_to_the_next_one():
    first, second, *_ = bars(samples.FUNNEL)
    assert joints(samples.FUNNEL)[0] == (
        (first.left, first.bottom), (first.right, first.bottom),
        (second.right, second.top), (second.left, second.top),
    )  # fmt: skip


def test_a_stage_without_a_count_has_no_bar_and_is_passed_over():
    assert len(bars(samples.FUNNEL)) == 5
    assert len(joints(samples.FUNNEL)) == 4
    assert label(samples.FUNNEL, "待定").colour == MUTED


def test_a_stage_of_nothing_is_where_the_funnel_ends():
    assert len(bars(samples.DRY_FUNNEL)) == 2
    *_, right, left = joints(samples.DRY_FUNNEL)[-1]
    assert right == left


def test_a_text_that_its_bar_cannot_hold_stands_beside_it():
    boxes = {text: label_box(label(samples.FUNNEL, text)) for text in ("960个", "480个")}
    _, checked, offered, *_ = bars(samples.FUNNEL)
    assert boxes["960个"].within(checked)
    assert boxes["480个"].left > offered.right


def test_what_leads_to_the_next_stage_is_written_between_the_two():
    first, second, *_ = bars(samples.FUNNEL)
    note = label_box(label(samples.FUNNEL, "转化率 ≥8%"))
    assert first.bottom <= note.top
    assert note.bottom <= second.top
