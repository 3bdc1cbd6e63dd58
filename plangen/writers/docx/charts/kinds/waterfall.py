"""From an opening total over rises and falls to a closing total."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from plangen.document.chartspec import CategoryChart
from plangen.drawing.unitnote import unit_note
from plangen.writers.docx.charts import bars, bridge, grouped
from plangen.writers.docx.charts.bars import Look
from plangen.writers.docx.charts.bridge import Step
from plangen.writers.docx.charts.formats import codes
from plangen.writers.docx.charts.frame import Native
from plangen.writers.docx.charts.labels import AT_BASE, Label
from plangen.writers.docx.charts.lying import Reach, shelf
from plangen.writers.docx.charts.lying import span as lying_span
from plangen.writers.docx.charts.paint import FALL, RISE, TOTAL, Colour
from plangen.writers.docx.charts.series import Strip
from plangen.writers.docx.charts.sheet import Column, Sheet, Words
from plangen.writers.docx.charts.text import SIZES
from plangen.writers.docx.charts.upright import grid
from plangen.writers.docx.charts.upright import span as upright_span

_GAP: Final = 45
_GROUND, _FIRST, _REST, _BEYOND = 3, 4, 5, 6   # the places of the columns that are drawn


def native(spec: CategoryChart, width: float) -> Native | None:
    """Float each change on the one before; lay all down where upright they cannot be labelled."""
    return _upright(spec, width) or _lying(spec, width)


def _upright(spec: CategoryChart, width: float) -> Native | None:
    steps = list(bridge.steps(spec.series[0].points))
    reached = [end for step in steps for end in (step.start, step.end)]
    axis, code = grouped.axis_of(reached)
    on = grid(spec, width, axis)
    labels = _labels(steps, stacked=True)
    size = next((s for s in SIZES if all(each.width(s) <= on.slot - 2 for each in labels)), None)
    if size is None or not on.whole:
        return None
    tall = max(each.height(size) for each in labels)
    span = upright_span(spec, axis, code, reached, tall)
    sheet = _sheet(spec, steps, axis.high - axis.low)
    look = Look(stacked=True, gap=_GAP, names=on.names)
    return bars.chart(on.box, sheet, _strips(steps, labels, size), span, look)


def _lying(spec: CategoryChart, width: float) -> Native | None:
    steps = list(bridge.steps(spec.series[0].points))
    on = shelf(spec.categories, width)
    if on is None:
        return None
    labels = _labels(steps, stacked=False)
    reaches = [Reach(float(step.low), 0.0) for step in steps] + [
        Reach(float(step.high or step.low), label.width(on.size))
        for step, label in zip(steps, labels, strict=True)
    ]
    span = lying_span(reaches, on.box.inner_width)
    length = max(step.high for step in steps) - min(step.low for step in steps)
    sheet = _sheet(spec, steps, length or Fraction(1))
    look = Look(lying=True, stacked=True, gap=_GAP, names=on.names)
    return bars.chart(on.box, sheet, _strips(steps, labels, on.size), span, look)


def _labels(steps: Sequence[Step], *, stacked: bool) -> list[Label]:
    return [Label(step.point.text, step.point.note, stacked=stacked) for step in steps]


def _sheet(spec: CategoryChart, steps: Sequence[Step], length: Fraction) -> Sheet:
    """Lay out the changes, the levels that follow from them, and what is drawn of both."""
    (series,) = spec.series
    points = [step.point for step in steps]
    changes = Column(series.name, tuple(point.value for point in points), codes(points))
    columns = (
        changes,
        bridge.levels("Σ", steps),
        bridge.grounds(steps),
        bridge.firsts(steps),
        bridge.rests(steps),
        bridge.beyond(steps, length),
    )
    return Sheet(Words(unit_note(spec), spec.categories), columns)


def _strips(steps: Sequence[Step], labels: Sequence[Label], size: float) -> list[Strip]:
    own = {place: _colour(step) for place, step in enumerate(steps)}
    crossing = any(step.second for step in steps)
    return [
        Strip(_GROUND, None),
        *(Strip(place, TOTAL, own=own) for place in (_FIRST, _REST)[: 1 + crossing]),
        Strip(_BEYOND, None, labels, AT_BASE, size),
    ]


def _colour(step: Step) -> Colour:
    if step.point.total:
        return TOTAL
    return FALL if step.end < step.start else RISE
