"""Columns whose parts stand upon one another, with a table of the parts below."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from plangen.document.chartspec import CategoryChart
from plangen.drawing.bars import Bar, grouped, legend
from plangen.drawing.lying import lying
from plangen.drawing.palette import accent
from plangen.drawing.scene import Scene
from plangen.drawing.upright import upright


def layout(spec: CategoryChart) -> Scene:
    """Stack the parts; where the table has no room, lay them down side by side."""
    entries = legend(spec)
    return upright(spec, list(_bars(spec)), entries, ends=False) or lying(
        spec, grouped(spec), entries
    )


def _bars(spec: CategoryChart) -> Iterator[Bar]:
    """Yield a bar a part; those below zero hang from it."""
    levels: dict[tuple[int, bool], Fraction] = defaultdict(Fraction)
    for lane, series in enumerate(spec.series):
        for slot, point in enumerate(series.points):
            value = point.value or Fraction(0)
            start = levels[slot, value < 0]
            levels[slot, value < 0] += value
            yield Bar(slot, start, start + value, accent(lane), point)
