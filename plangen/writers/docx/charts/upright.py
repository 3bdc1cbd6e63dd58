"""The grid that columns and lines stand in."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Final

from plangen.document.chartspec import CategoryChart
from plangen.drawing.axis import Axis
from plangen.drawing.unitnote import unit_note
from plangen.writers.docx.charts.axes import Span
from plangen.writers.docx.charts.frame import MARGIN, Box, legend_height
from plangen.writers.docx.charts.grouped import names
from plangen.writers.docx.charts.text import LEADING, SIZES, SMALL, rows, tallest, widest

PLOT: Final = 150.0
"""The height of the plot in points."""
CLEAR: Final = 4.0
"""Points between a value and its label."""

_LINES: Final = 3          # that a category's name may take
_NARROWEST: Final = 12.0   # points for a category, whatever its name
_PAD: Final = 8.0          # beside and below names and ticks


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the plot stands, the room of a category, and the size of the categories' names.

    It is `whole` where every name fits.
    """

    box: Box
    slot: float
    names: float
    whole: bool


def grid(spec: CategoryChart, width: float, axis: Axis, right: float = MARGIN) -> Grid:
    """Leave room for the unit above, the ticks at the left, and names and a legend below."""
    left = widest(map(axis.text, axis.ticks), SMALL) + _PAD
    shown = names(spec)
    slot = (width - left - right) / max(1, len(shown))
    fitting = (s for s in SIZES if all(rows(name, slot - 4, s) <= _LINES for name in shown))
    size = next(fitting, 0.0)
    named = [series.name for series in spec.series if len(spec.series) > 1]
    top = MARGIN + (SMALL * LEADING + _PAD) * bool(unit_note(spec))
    bottom = tallest(shown, slot - 4, size or SIZES[-1]) + _PAD + legend_height(named, width)
    box = Box(width, PLOT + top + bottom, left, top, right, bottom)
    return Grid(box, slot, size or SIZES[-1], whole=bool(size and shown) and slot >= _NARROWEST)


def span(
    spec: CategoryChart, axis: Axis, code: str, values: Sequence[Fraction], label: float
) -> Span:
    """Reach beyond the values as far as labels so many points high need it."""
    share = (label + CLEAR) / PLOT if label else 0.0
    high, low = float(max(values, default=0)), float(min(values, default=0))
    shares = share * (high > 0) + share * (low < 0)
    reach = (max(high, 0) - min(low, 0)) / (1 - shares)
    step = float(axis.step)
    least = min(float(axis.low), ceil((low - share * reach) / step - 1) * step if low < 0 else 0)
    return Span(least, max(float(axis.high), high + share * reach), step, code, unit_note(spec))
