"""From an opening total over rises and falls to a closing total."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plangen.document.chartspec import CategoryChart, Point
from plangen.drawing.bars import Bar
from plangen.drawing.lying import lying
from plangen.drawing.palette import FALL, RISE, TOTAL
from plangen.drawing.scene import Scene
from plangen.drawing.upright import upright


def layout(spec: CategoryChart) -> Scene:
    """Float each change on the one before; lay all down where upright they cannot be labelled."""
    bars = list(_bars(spec.series[0].points))
    return upright(spec, bars, linked=True) or lying(spec, bars, linked=True)


def _bars(points: Sequence[Point]) -> Iterator[Bar]:
    """Yield a bar a point; the value of one that is no total is the change."""
    level = Fraction(0)
    for slot, point in enumerate(points):
        start, value = level, point.value or Fraction(0)
        if point.total:
            start = Fraction(0) if point.value is not None else level
            level = start + value
            yield Bar(slot, start, level, TOTAL, point)
        else:
            level += value
            yield Bar(slot, start, level, FALL if value < 0 else RISE, point)
