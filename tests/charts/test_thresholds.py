"""Levels along a number line."""

import pytest

from plangen.document.chartspec import Tone
from tests.charts.making import bands_of

NPS = "goals: {nps: {target: 45, actual: 52, levels: {绿灯: ≥45, 黄灯: 30–45, 红灯: <30}}}\n"


def ends(spec):
    """Return each level with its ends, from low to high."""
    return [(band.name, band.low, band.high) for band in spec.bands]


def goal(levels: str, unit: str = "") -> str:
    return f"goals: {{准时交付率: {{target: 96%, levels: {{{levels}}}{unit}}}}}\n"


class TestLevels:
    def test_they_stand_in_rising_order(self):
        spec = bands_of("goals.nps", NPS)
        assert ends(spec) == [("红灯", None, 30), ("黄灯", 30, 45), ("绿灯", 45, None)]

    def test_traffic_lights_mean_what_they_are_called(self):
        tones = [band.tone for band in bands_of("goals.nps", NPS).bands]
        assert tones == [Tone.BAD, Tone.CAUTION, Tone.GOOD]
        english = "goals: {nps: {levels: {Green: ≥45, Amber: 30–45, Red: <30}}}\n"
        assert [band.tone for band in bands_of("goals.nps", english, "en").bands] == tones

    def test_other_levels_are_neither_good_nor_bad(self):
        spec = bands_of("goals.准时交付率", goal("优秀: ≥98%, 合格: <98%"))
        assert {band.tone for band in spec.bands} == {Tone.PLAIN}

    def test_a_level_that_says_one_end_goes_on_to_the_next(self):
        levels = "优秀: ≥98%, 良好: ≥95%, 合格: ≥90%, 待改进: <90%"
        spec = bands_of("goals.准时交付率", goal(levels))
        assert [(name, high and float(high)) for name, _, high in ends(spec)] == [
            ("待改进", 0.9), ("合格", 0.95), ("良好", 0.98), ("优秀", None),
        ]  # fmt: skip

    def test_so_does_one_that_says_its_upper_end(self):
        levels = "{绿灯: ≤4小时, 黄灯: ≤24小时, 红灯: ＞24小时}"
        plan = f"goals: {{到货: {{levels: {levels}}}}}\n"
        green, yellow, red = bands_of("goals.到货", plan).bands
        assert (green.low, yellow.low) == (None, green.high)
        assert red.low == yellow.high

    def test_the_target_and_the_actual_are_marked(self):
        markers = bands_of("goals.nps", NPS).markers
        assert [(marker.name, marker.value, marker.text) for marker in markers] == [
            ("目标", 45, "45"), ("实际", 52, "52"),
        ]  # fmt: skip

    def test_ranges_of_something_else_have_nothing_marked_on_them(self):
        levels = "绿灯: {range: ≥100%, of: 行业均值}, 红灯: {range: <100%, of: 行业均值}"
        assert bands_of("goals.准时交付率", goal(levels)).markers == ()

    def test_the_words_tell_what_the_picture_shows(self):
        assert bands_of("goals.nps", NPS).alt == (
            "分级：净推荐值（NPS）：红灯 <30，黄灯 30–45，绿灯 ≥45，目标 45，实际 52"
        )

    @pytest.mark.parametrize("path", ["appraisal", "appraisal.grades"])
    def test_grades_are_levels_too(self, path):
        plan = "goals: {revenue: 1亿元}\nappraisal: {grades: {合格: 60–90分, 优秀: ≥90分}}\n"
        assert ends(bands_of(path, plan)) == [("合格", 60, 90), ("优秀", 90, None)]


class TestNothingToShow:
    @pytest.mark.parametrize(
        "levels",
        ["绿灯: ≥96%", "绿灯: 客户满意, 红灯: 客户投诉", "绿灯: ≥96%, 红灯: ＞7天", "AAA: , AA: "],
        ids=["one", "words", "units", "names"],
    )
    def test_what_is_no_line_of_numbers_is_not_drawn(self, levels):
        assert bands_of("goals.准时交付率", goal(levels)) is None
