"""Breaking and shortening."""

import pytest

from plangen.drawing.raster import paint
from plangen.drawing.scene import Label, Scene
from plangen.drawing.text import fit, fit_all, label_box, text_width
from plangen.drawing.unitnote import is_chinese


def test_lines_are_even():
    assert fit("重点客户维护与深耕", 8 * 30, (30,), lines=2).lines == ("重点客户维", "护与深耕")


def test_lines_break_between_english_words_not_in_them():
    fitted = fit("International Key Accounts", 260, (30,), lines=3)
    assert fitted.lines == ("International", "Key Accounts")


def test_closing_marks_stay_with_what_they_close():
    lines = fit("浙江、江苏（成熟市场），广东、福建", 200, (30,), lines=9).lines
    assert not any(line[0] in "、，）" or line[-1] == "（" for line in lines)


def test_text_shrinks_before_it_is_cut():
    assert fit("区域销售额", 130, (30, 26), lines=1).size == 26
    assert fit("区域销售额", 150, (30, 26), lines=1).size == 30


def test_text_is_cut_at_the_last_size_only_and_says_so():
    fitted = fit("价格快速应对机制与产品组合调整", 200, (30, 26), lines=1)
    assert (fitted.lines, fitted.size, fitted.whole) == (("价格快速应对…",), 26, False)
    assert fitted.width <= 200


def test_a_word_longer_than_a_line_is_broken_anywhere():
    fitted = fit("A" * 40, 200, (30,), lines=9)
    assert "".join(fitted.lines) == "A" * 40
    assert fitted.width <= 200


def test_texts_side_by_side_have_one_size():
    sizes = {each.size for each in fit_all(("华东", "江苏、浙江成熟市场"), 240, (30, 26))}
    assert sizes == {26}


def test_nothing_takes_no_line():
    assert fit("", 100, (30,)).lines == ()


def test_width_grows_with_size():
    assert text_width("营收", 30) == pytest.approx(60)
    assert text_width("营收", 15) == pytest.approx(30)


def test_chinese_is_told_from_english():
    assert is_chinese("Q1目标")
    assert not is_chinese("€ thousand")


@pytest.mark.parametrize("text", ["（销售额）4,500万元", "gross margin (jpqy)", "全国|gy"])
def test_the_box_of_a_label_holds_its_ink(text):
    label = Label(text, 40, 60, 30, "1F2933")
    pixels = paint(Scene(640, 100, (label,)))
    rows, columns = (pixels[:, :, :3] < 250).any(axis=2).nonzero()
    box = label_box(label)
    assert box.left - 1 <= columns.min()
    assert columns.max() <= box.right + 1
    assert box.top - 2 <= rows.min()
    assert rows.max() <= box.bottom + 1
