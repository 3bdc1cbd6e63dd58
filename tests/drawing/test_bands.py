"""Levels along a number line."""

from fractions import Fraction
from itertools import pairwise

import pytest

from plangen.drawing.numberline import locate, stretches
from plangen.drawing.palette import ACCENTS, rgb
from plangen.drawing.picture import lay_out
from plangen.drawing.scene import Line, Polygon
from plangen.drawing.text import label_box
from tests.drawing import samples


def shapes(spec):
    """Return the bands, which have six corners; arrows have three."""
    marks = lay_out(spec).marks
    return [mark for mark in marks if isinstance(mark, Polygon) and len(mark.points) == 6]


def staffs(spec):
    return [mark for mark in lay_out(spec).marks if isinstance(mark, Line)]


class TestBands:
    def test_traffic_lights_have_their_colours(self):
        red, yellow, green = (shape.colour for shape in shapes(samples.TRAFFIC_LIGHTS))
        assert (red, yellow, green) == (ACCENTS[3], ACCENTS[2], ACCENTS[1])

    def test_other_levels_grow_darker(self):
        colours = [sum(rgb(shape.colour)) for shape in shapes(samples.GRADES)]
        assert colours == sorted(colours, reverse=True)
        assert len(set(colours)) == 4

    def test_only_a_band_without_end_is_pointed(self):
        low, middle, _ = shapes(samples.TRAFFIC_LIGHTS)
        assert len({x for x, _ in low.points}) == 3
        assert len({x for x, _ in middle.points}) == 2

    def test_names_stand_on_the_bands_and_ranges_below(self):
        labels = {label.text: label for label in lay_out(samples.GRADES).labels}
        assert labels["良好"].x == labels["75–90分"].x
        assert labels["良好"].baseline < labels["75–90分"].baseline

    def test_names_too_long_for_their_bands_stand_in_a_list(self):
        ranges = [label for label in lay_out(samples.MANY_LEVELS).labels if "–" in label.text]
        assert len({label.x for label in ranges}) == 1
        assert len({label.baseline for label in ranges}) == 12


class TestMarkers:
    def test_each_stands_at_its_value(self):
        target, actual = staffs(samples.TRAFFIC_LIGHTS)
        line = stretches(samples.TRAFFIC_LIGHTS.bands, [Fraction(45), Fraction(52)], 24, 1576)
        assert {target.start[0], actual.start[0]} == {locate(line, 45), locate(line, 52)}

    @pytest.mark.parametrize("spec", [samples.TRAFFIC_LIGHTS, samples.CLOSE_BY, samples.FAR_OFF])
    def test_no_staff_runs_through_a_text(self, spec):
        boxes = [label_box(label) for label in lay_out(spec).labels]
        for staff in staffs(spec):
            (x, top), (_, bottom) = staff.start, staff.end
            crossed = [box for box in boxes if box.left < x < box.right]
            assert all(box.bottom <= top or box.top >= bottom for box in crossed)


class TestNumberLine:
    BANDS = samples.FAR_OFF.bands

    def test_bands_lie_side_by_side_and_none_is_too_narrow_to_be_written_on(self):
        line = stretches(self.BANDS, [Fraction(120)], 0, 1000)
        assert (line[0].left, line[-1].right) == (0, pytest.approx(1000))
        assert all(one.right == other.left for one, other in pairwise(line))
        assert min(each.right - each.left for each in line) >= 200

    def test_a_wider_range_is_wider(self):
        bands = (samples.band("一档", 0, 10, "0–10"), samples.band("二档", 10, 40, "10–40"))
        narrow, wide = (each.right - each.left for each in stretches(bands, [], 0, 1000))
        assert (narrow, wide) == (pytest.approx(400), pytest.approx(600))

    def test_inside_a_band_the_scale_is_even(self):
        (line,) = stretches((samples.band("合格", 60, 80, "60–80分"),), [], 0, 100)
        assert [line.x(Fraction(value)) for value in (60, 65, 80)] == [0, 25, 100]

    def test_a_value_beyond_all_levels_is_still_on_the_line(self):
        line = stretches(self.BANDS, [Fraction(120), Fraction(-50)], 0, 1000)
        assert 0 < locate(line, Fraction(-50)) < locate(line, Fraction(120)) < 1000

    def test_between_two_bands_a_value_stands_where_the_upper_one_begins(self):
        line = stretches(self.BANDS, [], 0, 1000)
        assert locate(line, Fraction(1, 2)) == line[1].left
