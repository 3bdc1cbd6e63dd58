"""Levels side by side along a number line, coloured by what they mean, values above them."""

from collections.abc import Sequence

from plangen.document.chartspec import Band, Bands, Tone
from plangen.drawing.bandtexts import TIP, Placed, write
from plangen.drawing.flags import flags, height
from plangen.drawing.numberline import locate, stretches
from plangen.drawing.palette import ACCENTS, WHITE, mix
from plangen.drawing.scene import Mark, Polygon, Scene
from plangen.drawing.style import MARGIN, WIDTH

_THICK = 92.0
_SLIT = 2.0            # on either side, between two bands
_LIGHTEST = 0.72       # how much white is in the lowest of several plain bands
_COLOURS = {Tone.GOOD: ACCENTS[1], Tone.CAUTION: ACCENTS[2], Tone.BAD: ACCENTS[3]}


def layout(spec: Bands) -> Scene:
    """Draw the bands from the lowest to the highest, with flags above and texts below."""
    values = [marker.value for marker in spec.markers]
    line = stretches(spec.bands, values, MARGIN, WIDTH - MARGIN)
    placed = list(map(Placed, spec.bands, line, _colours(spec.bands)))
    top = MARGIN + height(spec.markers)
    marks: list[Mark] = [*flags(spec.markers, [locate(line, value) for value in values], top)]
    marks += (Polygon(_outline(each, top), each.colour) for each in placed)
    texts = write(placed, top, top + _THICK)
    return Scene(WIDTH, round(texts.bottom + MARGIN), (*marks, *texts.marks))


def _outline(each: Placed, top: float) -> tuple[tuple[float, float], ...]:
    """Return a box that is pointed where the band has no end."""
    left, right = each.at.left + _SLIT, each.at.right - _SLIT
    bottom, middle = top + _THICK, top + _THICK / 2
    inner_left = left + TIP if each.band.low is None else left
    inner_right = right - TIP if each.band.high is None else right
    return (
        (inner_left, bottom), (left, middle), (inner_left, top),
        (inner_right, top), (right, middle), (inner_right, bottom),
    )  # fmt: skip


def _colours(bands: Sequence[Band]) -> list[str]:
    """Return a colour a band; plain ones grow darker from low to high."""
    plain = [band for band in bands if band.tone is Tone.PLAIN]
    last = max(1, len(plain) - 1)
    lightness = (_LIGHTEST * (1 - step / last) for step in range(len(plain)))
    shades = (mix(ACCENTS[0], WHITE, white) for white in lightness)
    return [_COLOURS.get(band.tone) or next(shades) for band in bands]
