"""No chart, however hard, has texts that touch one another or leave the picture."""

from itertools import combinations

import pytest

from plangen.document.chartspec import Bands, CategoryChart, ChartKind
from plangen.drawing.picture import lay_out
from plangen.drawing.scene import Box, Rect
from plangen.drawing.style import WIDTH
from plangen.drawing.text import label_box
from tests.drawing import samples

every_chart = pytest.mark.parametrize("spec", samples.ALL.values(), ids=samples.ALL)


@every_chart
def test_no_two_texts_overlap(spec):
    boxes = [(label.text, label_box(label)) for label in lay_out(spec).labels]
    assert [(a, b) for (a, one), (b, two) in combinations(boxes, 2) if one.overlaps(two)] == []


@every_chart
def test_everything_stands_inside_the_picture(spec):
    scene = lay_out(spec)
    page = Box(0, 0, scene.width, scene.height)
    assert [label.text for label in scene.labels if not label_box(label).within(page)] == []
    rects = [mark for mark in scene.marks if isinstance(mark, Rect)]
    assert all(rect.box.within(page) for rect in rects)


@every_chart
def test_pictures_are_16_cm_wide_and_no_longer_than_they_must_be(spec):
    scene = lay_out(spec)
    assert scene.width == WIDTH
    assert max(label_box(label).bottom for label in scene.labels) > scene.height - 200 or (
        spec.__class__ is CategoryChart and spec.kind is ChartKind.DONUT
    )


@every_chart
def test_labels_are_the_texts_of_the_figures_uncut(spec):
    """What an amount says is never changed and never shortened, whatever it costs elsewhere."""
    written = [label.text for label in lay_out(spec).labels]
    if isinstance(spec, CategoryChart):
        texts = [point.text for series in spec.series for point in series.points if point.text]
    elif isinstance(spec, Bands):
        texts = [each.text for each in (*spec.bands, *spec.markers)]
    else:
        texts = [bar.text for bar in spec.bars]
    assert sorted(set(texts) - set(written)) == []


def test_same_chart_same_scene():
    assert lay_out(samples.TWO_YEARS) == lay_out(samples.TWO_YEARS)
