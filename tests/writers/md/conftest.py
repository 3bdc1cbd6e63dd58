import pytest

from plangen.drawing import picture


@pytest.fixture(autouse=True)
def drawn(monkeypatch):
    """Spare these tests the drawing: each picture is its chart's title."""

    def draw(spec):
        missing = tuple(char for char in spec.title if char == "𰻝")
        return picture.Picture(spec.title.encode(), 800, 500, 96, missing)

    monkeypatch.setattr(picture, "draw", draw)
