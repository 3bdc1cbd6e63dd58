"""A chart as a picture: the one door to this package."""

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from plangen.document.chartspec import ChartSpec, kind_of
from plangen.drawing import png, raster, svg
from plangen.drawing.fonts import undrawable
from plangen.drawing.scene import Scene
from plangen.drawing.style import DPI


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, its size in pixels and its density.

    `missing` holds the characters of its texts that no font can draw and that it therefore lacks.
    """

    png: bytes
    width_px: int
    height_px: int
    dpi: int
    missing: tuple[str, ...]


@lru_cache(maxsize=128)
def draw(spec: ChartSpec) -> Picture:
    """Draw a chart as a PNG; the same chart always gives the same bytes."""
    scene = lay_out(spec)
    missing = dict.fromkeys(char for label in scene.labels for char in undrawable(label.text))
    file = png.encode(raster.paint(scene), scene.colours)
    return Picture(file, scene.width, scene.height, DPI, tuple(missing))


def draw_svg(spec: ChartSpec) -> bytes:
    """Draw a chart as an SVG, its texts left as text for the reader's own fonts."""
    return svg.write(lay_out(spec))


def lay_out(spec: ChartSpec) -> Scene:
    """Decide what stands where, by the module of `kinds` that is named like the chart's kind."""
    scene: Scene = import_module(f"plangen.drawing.kinds.{kind_of(spec)}").layout(spec)
    return scene
