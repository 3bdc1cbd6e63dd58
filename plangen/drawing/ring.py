"""A ring of wedges."""

import math
from collections.abc import Iterator, Sequence

from plangen.drawing.palette import GRID, WHITE
from plangen.drawing.scene import Line, Mark, Polygon

_STEPS = 720           # corners of a full circle: half a degree, far below a pixel's height
_SLIT = 4.0            # between two wedges, in pixels


def ring(
    wedges: Sequence[tuple[float, str]], centre: tuple[float, float], outer: float, inner: float
) -> Iterator[Mark]:
    """Draw positive sizes in their colours clockwise from the top; a grey ring if there is none."""
    whole = sum(size for size, _ in wedges)
    edges = [0.0]
    for size, _ in wedges:
        edges.append(edges[-1] + size / whole)
    for start, end, colour in zip(edges, edges[1:], (colour for _, colour in wedges), strict=False):
        yield Polygon(_wedge(centre, outer, inner, start, end), colour)
    if not wedges:
        yield Polygon(_wedge(centre, outer, inner, 0, 1), GRID)
    if len(wedges) > 1:
        yield from _slits(edges[:-1], [size / whole for size, _ in wedges], centre, outer, inner)


def _slits(
    edges: Sequence[float],
    shares: Sequence[float],
    centre: tuple[float, float],
    outer: float,
    inner: float,
) -> Iterator[Line]:
    """Part wedges by white lines, thinner where they would swallow a narrow wedge."""
    for place, edge in enumerate(edges):
        narrow = min(shares[place], shares[place - 1]) * math.tau * inner
        width = min(_SLIT, narrow / 3)
        yield Line(_at(centre, inner - 2, edge), _at(centre, outer + 2, edge), WHITE, width)


def _wedge(
    centre: tuple[float, float], outer: float, inner: float, start: float, end: float
) -> tuple[tuple[float, float], ...]:
    """Return the outline of a wedge between two shares of the circle."""
    steps = max(1, math.ceil((end - start) * _STEPS))
    turns = [start + (end - start) * step / steps for step in range(steps + 1)]
    return (
        *(_at(centre, outer, turn) for turn in turns),
        *(_at(centre, inner, turn) for turn in reversed(turns)),
    )


def _at(centre: tuple[float, float], radius: float, turn: float) -> tuple[float, float]:
    """Return the point at a share of the circle, clockwise from the top."""
    angle = turn * math.tau
    return centre[0] + radius * math.sin(angle), centre[1] - radius * math.cos(angle)
