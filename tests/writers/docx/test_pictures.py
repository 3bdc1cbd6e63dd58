"""Charts as pictures: where they are asked for, and where Word cannot draw them."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from plangen.document.blocks import Chart
from plangen.drawing.picture import Picture, draw
from plangen.writers.docx import pictures
from tests.drawing import samples
from tests.writers.docx.reading import book
from tests.writers.docx.samples import quarters, words

A4_TEXT_WIDTH = 9072 * 635


def test_charts_are_pictures_where_that_is_asked_for():
    written = book(quarters(), pictures=True)
    assert written.parts["word/media/image1.png"] == draw(quarters().spec).png
    assert written.find(".//wp:docPr/@descr") == [quarters().spec.alt]
    assert not [name for name in written.parts if "charts" in name]


def test_the_same_picture_twice_is_stored_once():
    written = book(quarters("first"), quarters("second"), pictures=True)
    assert [name for name in written.parts if "media" in name] == ["word/media/image1.png"]


def test_pictures_are_not_deflated_again():
    with ZipFile(BytesIO(book(quarters(), pictures=True).bytes)) as archive:
        assert archive.getinfo("word/media/image1.png").compress_type == ZIP_STORED


@pytest.mark.parametrize("name", ["unknown_shares", "empty", "crowded_bars"])
def test_what_word_cannot_draw_is_a_picture(name: str):
    written = book(Chart(samples.ALL[name], words("图"), name))
    assert written.parts["word/media/image1.png"] == draw(samples.ALL[name]).png


def test_a_picture_fits_between_the_margins(monkeypatch: pytest.MonkeyPatch):
    drawn = draw(quarters().spec)
    huge = Picture(drawn.png, drawn.width_px, drawn.height_px, 10, ())
    monkeypatch.setattr(pictures, "draw", lambda _: huge)
    extent, = book(quarters(), pictures=True).find(".//wp:extent")
    assert int(extent.get("cx")) <= A4_TEXT_WIDTH
    assert int(extent.get("cy")) <= pictures.TALLEST


def test_characters_that_no_font_has_are_reported(monkeypatch: pytest.MonkeyPatch):
    drawn = draw(quarters().spec)
    poor = Picture(drawn.png, drawn.width_px, drawn.height_px, drawn.dpi, ("𰻝",))
    monkeypatch.setattr(pictures, "draw", lambda _: poor)
    problem, = book(quarters(), pictures=True).problems
    assert problem.code == "X903"
    assert problem.message.in_language("zh-CN") == "图“季度营收目标”里有字体画不出的字：𰻝"
