"""Lying bars with their names at the left, for long names and many rows."""

from plangen.document.chartspec import CategoryChart
from plangen.drawing.bars import grouped, legend
from plangen.drawing.lying import lying
from plangen.drawing.scene import Scene


def layout(spec: CategoryChart) -> Scene:
    """Lay one group of bars a category below the other, the first on top."""
    return lying(spec, grouped(spec), legend(spec))
