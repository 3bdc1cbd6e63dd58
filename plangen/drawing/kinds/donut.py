"""Shares of one whole: a ring, and beside it a table of its parts."""

from plangen.document.chartspec import CategoryChart
from plangen.drawing.parts import measure, table, table_size
from plangen.drawing.ring import ring
from plangen.drawing.scene import Scene
from plangen.drawing.style import MARGIN, WIDTH

_OUTER, _INNER = 290.0, 176.0
_GAP = 96.0            # between the ring and the table


def layout(spec: CategoryChart) -> Scene:
    """Set the ring and its table side by side in the middle of the page."""
    limit = WIDTH - 2 * MARGIN - 2 * _OUTER - _GAP
    parts = measure(spec.categories, spec.series[0].points, limit)
    width, height = table_size(parts)
    left = (WIDTH - (2 * _OUTER + _GAP + width)) / 2
    tall = max(2 * _OUTER, height)
    middle = MARGIN + tall / 2
    wedges = [(float(each.size), each.colour) for each in parts if each.drawn]
    marks = (
        *ring(wedges, (left + _OUTER, middle), _OUTER, _INNER),
        *table(parts, left + 2 * _OUTER + _GAP, middle),
    )
    return Scene(WIDTH, round(tall + 2 * MARGIN), marks)
