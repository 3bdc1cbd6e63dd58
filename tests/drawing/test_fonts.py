"""Which characters can be drawn."""

import numpy as np
import pytest

from plangen.drawing.fonts import advance, face_of, faces, glyph, undrawable


@pytest.mark.parametrize("char", "营收目标亿元％①≥—“”￥·A8g")
def test_the_characters_of_plans_have_ink(char):
    """Not merely something: the box that stands for a missing glyph is not what is drawn."""
    drawn = glyph(char, 30)
    assert face_of(char).get_char_index(ord(char)) != 0
    assert drawn.ink.max() > 200
    assert 0 < advance(char) <= 1


def test_chinese_comes_from_the_first_font_and_the_rest_from_the_second():
    noto, dejavu = faces()
    assert noto.family_name == "Noto Sans SC"
    assert face_of("销") is noto
    assert face_of("ѣ") is dejavu


def test_different_characters_look_different():
    one, other = glyph("销", 30), glyph("售", 30)
    assert one.ink.shape != other.ink.shape or np.any(one.ink != other.ink)


def test_a_character_without_glyph_is_left_out_and_named():
    assert list(undrawable("增长🚀25%𠮷")) == ["🚀", "𠮷"]
    assert glyph("🚀", 30) is None
    assert advance("🚀") == 0


def test_marks_without_ink_are_not_missed():
    """A joiner, or a selector that asks for the coloured form of a sign, is nothing to draw."""
    assert list(undrawable("达成✔\ufe0f\u200d")) == []
    assert glyph("\ufe0f", 30) is None
