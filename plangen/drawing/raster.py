"""Scene → pixels, on matplotlib's Agg renderer without its figures, axes and text."""

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.path import Path
from matplotlib.transforms import Affine2D
from numpy.typing import NDArray

from plangen.drawing.fonts import advance, glyph
from plangen.drawing.palette import rgb
from plangen.drawing.scene import Box, Label, Line, Polygon, Rect, Scene
from plangen.drawing.text import label_box

Draw = Callable[..., None]
Points = tuple[tuple[float, float], ...]


def paint(scene: Scene) -> NDArray[np.uint8]:
    """Return rows of red, green, blue and a byte without meaning."""
    # At 72 dpi a point is a pixel, so that Agg takes every length as it stands.
    agg: Any = RendererAgg
    renderer = agg(scene.width, scene.height, 72)
    draw, pixels = renderer.draw_path, np.asarray(renderer.buffer_rgba())
    pixels[:] = 255
    upright = Affine2D().scale(1, -1).translate(0, scene.height)
    for mark in scene.marks:
        match mark:
            case Rect(box, colour, radius):
                _fill(draw, _corners(box, radius), colour, upright, snap=not radius)
            case Polygon(points, colour):
                _fill(draw, points, colour, upright, snap=False)
            case Line():
                _stroke(draw, mark, upright)
            case Label():
                continue
    for label in scene.labels:
        _write(pixels, label)
    return pixels


def _fill(
    draw: Draw, points: Points, colour: str, upright: Affine2D, *, snap: bool
) -> None:
    pen = GraphicsContextBase()
    pen.set_linewidth(0)
    pen.set_snap(snap)
    draw(pen, Path([*points, points[0]], closed=True), upright, _unit(colour))


def _stroke(draw: Draw, line: Line, upright: Affine2D) -> None:
    pen = GraphicsContextBase()
    pen.set_linewidth(line.width)
    pen.set_foreground(_unit(line.colour), isRGBA=True)
    pen.set_snap(line.start[0] == line.end[0] or line.start[1] == line.end[1])
    if line.dash:
        pen.set_dashes(0, [line.dash, line.dash])
    draw(pen, Path([line.start, line.end]), upright)


def _corners(box: Box, radius: float) -> Points:
    """Return the outline of a box, its corners rounded by eight short lines each."""
    if not radius:
        return (
            (box.left, box.top), (box.right, box.top),
            (box.right, box.bottom), (box.left, box.bottom),
        )
    middles = (
        (box.right - radius, box.bottom - radius), (box.left + radius, box.bottom - radius),
        (box.left + radius, box.top + radius), (box.right - radius, box.top + radius),
    )
    return tuple(
        (x + radius * math.cos(angle), y + radius * math.sin(angle))
        for corner, (x, y) in enumerate(middles)
        for angle in ((corner + step / 8) * math.pi / 2 for step in range(9))
    )


def _write(pixels: NDArray[np.uint8], label: Label) -> None:
    """Blend a line of text into the picture; what would stand outside is left out."""
    ink, left, top = _line(label.text, label.size)
    x, y = round(label_box(label).left) + left, round(label.baseline) - top
    skip_x, skip_y = max(0, -x), max(0, -y)
    ink = ink[skip_y : max(0, len(pixels) - y), skip_x : max(0, pixels.shape[1] - x)]
    y, x = y + skip_y, x + skip_x
    ground = pixels[y : y + ink.shape[0], x : x + ink.shape[1], :3]
    share = ink.astype(np.uint16)[:, :, None]
    colour = np.array(rgb(label.colour), np.uint16)
    ground[:] = (ground * (255 - share) + colour * share + 127) // 255


@lru_cache(maxsize=1024)
def _line(text: str, size: float) -> tuple[NDArray[np.uint8], int, int]:
    """Return the ink of a text, and where its top left stands from the pen, y upwards."""
    pen, placed = 0.0, []
    for char in text:
        drawn = glyph(char, size)
        if drawn:
            placed.append((round(pen) + drawn.left, drawn.top, drawn.ink))
        pen += advance(char) * size
    if not placed:
        return np.zeros((0, 0), np.uint8), 0, 0
    left, top = min(x for x, _, _ in placed), max(y for _, y, _ in placed)
    width = max(x - left + ink.shape[1] for x, _, ink in placed)
    height = max(top - y + ink.shape[0] for _, y, ink in placed)
    line = np.zeros((height, width), np.uint8)
    for x, y, ink in placed:
        spot = line[top - y : top - y + ink.shape[0], x - left : x - left + ink.shape[1]]
        np.maximum(spot, ink, out=spot)
    return line, left, top


def _unit(colour: str) -> tuple[float, float, float, float]:
    red, green, blue = (part / 255 for part in rgb(colour))
    return red, green, blue, 1.0
