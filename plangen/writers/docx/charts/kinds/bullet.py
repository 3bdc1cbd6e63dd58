"""Lying bars of what was reached, each within the outline of what was aimed at."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from plangen.document.chartspec import CategoryChart, Point
from plangen.writers.docx.charts import bars, grouped
from plangen.writers.docx.charts.bars import Look
from plangen.writers.docx.charts.frame import Native, legend_height
from plangen.writers.docx.charts.labels import BEYOND, Label
from plangen.writers.docx.charts.lying import Reach, shelf, span
from plangen.writers.docx.charts.paint import INK, Colour
from plangen.writers.docx.charts.series import Strip
from plangen.writers.docx.charts.sheet import Words

_PITCH: Final = 22.0
_FILL: Final = Colour("accent1", 0.45)


def native(spec: CategoryChart, width: float) -> Native | None:
    """Write the texts of both beyond the longer one."""
    target, actual = spec.series
    foot = legend_height([target.name, actual.name], width)
    on = shelf(spec.categories, width, bottom=foot, pitch=_PITCH)
    if on is None:
        return None
    pairs = list(zip(target.points, actual.points, strict=True))
    texts = [_label(target.name, *pair) for pair in pairs]
    values = [(float(one.value or 0), float(two.value or 0)) for one, two in pairs]
    longer = [abs(reached) > abs(aim) for aim, reached in values]
    reaches = [
        Reach(max(pair, key=abs), text.width(on.size))
        for pair, text in zip(values, texts, strict=True)
    ]
    cells = grouped.sheet(spec)
    strips = [
        Strip(2, _FILL, _kept(texts, longer), BEYOND, on.size),
        Strip(1, None, _kept(texts, [not it for it in longer]), BEYOND, on.size, edge=INK),
    ]
    return bars.chart(
        on.box,
        replace(cells, names=Words(cells.names.name, spec.categories)),
        strips,
        span(reaches, on.box.inner_width),
        Look(lying=True, gap=55, overlap=100, names=on.names),
        range(2),
    )


def _label(aim: str, target: Point, actual: Point) -> Label:
    """Say what was reached, and after it what was aimed at: 1.26亿元  105%  目标 1.2亿元."""
    reached = f"{actual.text}  {actual.note}" if actual.note else actual.text
    return Label(reached, f"{aim} {target.text}")


def _kept(texts: Sequence[Label], kept: Sequence[bool]) -> list[Label | None]:
    return [text if it else None for text, it in zip(texts, kept, strict=True)]
