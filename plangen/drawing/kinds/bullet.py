"""Lying bars of what was reached, each upon a broader one of what was aimed at."""

from collections.abc import Iterator
from fractions import Fraction

from plangen.document.chartspec import CategoryChart, Point
from plangen.drawing.bars import Bar
from plangen.drawing.lying import lying
from plangen.drawing.palette import ACCENTS, WHITE, mix
from plangen.drawing.scene import Scene

_THICK = (0.8, 0.34)   # of the row's height: target, actual
_PALE = 0.72           # how much white is in the colour of targets


def layout(spec: CategoryChart) -> Scene:
    """Lay the bars one category below the other, the texts of both beyond the longer one."""
    names = [series.name for series in spec.series]
    colours = (mix(ACCENTS[0], WHITE, _PALE), ACCENTS[0])
    pairs = zip(*(series.points for series in spec.series), strict=True)
    bars = [bar for slot, pair in enumerate(pairs) for bar in _pair(slot, pair, colours)]
    return lying(spec, bars, list(zip(names, colours, strict=True)))


def _pair(slot: int, pair: tuple[Point, ...], colours: tuple[str, str]) -> Iterator[Bar]:
    values = [point.value or Fraction(0) for point in pair]
    far = max(values) if max(values) > 0 else min(values)
    for lane, (point, value) in enumerate(zip(pair, values, strict=True)):
        yield Bar(slot, Fraction(0), value, colours[lane], point, lane, 2, far, _THICK[lane])
