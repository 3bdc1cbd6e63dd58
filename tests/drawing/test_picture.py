"""Charts as files."""

import io
import os
import subprocess
import sys
from hashlib import sha256
from xml.etree import ElementTree

import pytest
from PIL import Image

from plangen.document.chartspec import ChartKind
from plangen.drawing.picture import draw, draw_svg
from tests.drawing import samples

SVG = "{http://www.w3.org/2000/svg}"


def in_new_process(code):
    """Run some lines in another Python and return what they print."""
    fresh = {**os.environ, "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=fresh).stdout


@pytest.mark.parametrize("spec", samples.ALL.values(), ids=samples.ALL)
def test_a_picture_is_as_large_as_it_says(spec):
    picture = draw(spec)
    image = Image.open(io.BytesIO(picture.png))
    assert image.size == (picture.width_px, picture.height_px)
    assert image.info == {"dpi": pytest.approx((picture.dpi, picture.dpi), abs=0.1)}
    assert picture.missing == ()


def test_colours_are_exact():
    image = Image.open(io.BytesIO(draw(samples.QUARTER_TARGETS).png)).convert("RGB")
    colours = {colour: count for count, colour in image.getcolors(4096)}
    most, second = sorted(colours, key=colours.__getitem__, reverse=True)[:2]
    assert most == (255, 255, 255)
    assert second == (0x1F, 0x4E, 0x79)


def test_a_picture_is_the_same_in_every_process():
    digest = in_new_process(
        "from hashlib import sha256\n"
        "from plangen.drawing.picture import draw\n"
        "from tests.drawing.samples import BRIDGE\n"
        "print(sha256(draw(BRIDGE).png).hexdigest())"
    )
    assert digest.strip() == sha256(draw(samples.BRIDGE).png).hexdigest()


def test_the_settings_of_matplotlib_are_left_alone_and_pyplot_unread():
    seen = in_new_process(
        "import sys, matplotlib\n"
        "before = matplotlib.rcParams.copy()\n"
        "from plangen.drawing.picture import draw\n"
        "from tests.drawing.samples import ALL\n"
        "pictures = [draw(spec) for spec in ALL.values()]\n"
        "print('matplotlib.pyplot' in sys.modules, 'matplotlib.figure' in sys.modules)\n"
        "print(matplotlib.rcParams.copy() == before)"
    )
    assert seen.split() == ["False", "False", "True"]


def test_characters_without_a_glyph_are_reported_once_each():
    series = ("目标", [samples.point(4500), samples.point(7000, "7000万元🚀"), samples.point(1)])
    spec = samples.chart("column", ("产品A🚀（成熟型）≥95% ①", "产品𠮷", "产品C\ufe0f"), series)
    assert draw(spec).missing == ("🚀", "𠮷")


def test_every_kind_of_chart_can_be_drawn():
    kinds = {spec.kind for spec in samples.ALL.values() if hasattr(spec, "kind")}
    assert kinds == set(ChartKind)


def test_an_svg_holds_the_texts_as_text():
    root = ElementTree.fromstring(draw_svg(samples.QUARTER_TARGETS))
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert root.get("width") == "160.0mm"
    assert {"单位：万元", "4,500万元", "16%", "第一季度"} <= set(texts)


def test_an_svg_escapes_what_xml_would_read():
    series = ("目标", [samples.point(1, "<1万元 & 待定")])
    root = ElementTree.fromstring(draw_svg(samples.chart("bar", ("R&D",), series)))
    assert {"R&D", "<1万元 & 待定"} <= {element.text for element in root.iter(f"{SVG}text")}
