"""Upright columns, one group a category, one colour a series."""

from plangen.document.chartspec import CategoryChart
from plangen.drawing.bars import grouped, legend
from plangen.drawing.lying import lying
from plangen.drawing.scene import Scene
from plangen.drawing.upright import upright


def layout(spec: CategoryChart) -> Scene:
    """Stand the columns up; lay them down where upright they cannot all be named and labelled."""
    bars, entries = grouped(spec), legend(spec)
    return upright(spec, bars, entries) or lying(spec, bars, entries)
