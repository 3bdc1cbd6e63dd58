"""Pixels → PNG, with a palette made for the colours of the scene."""

import io
import math
import zlib
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from plangen.drawing.palette import WHITE, mix, rgb
from plangen.drawing.style import DPI

# Pillow looks colours up in cells of four levels a side, so that a shade nearer to a colour than
# twice a cell's diagonal could take its place, and white would come out as a light grey.
_NEAR = 14
_SHADES = 24           # of each colour towards white; the eye cannot tell these edges from smooth


def encode(pixels: NDArray[np.uint8], colours: Iterable[str]) -> bytes:
    """Return a PNG of these colours on white; it holds nothing but the picture and its density."""
    height, width = pixels.shape[:2]
    full = Image.frombytes("RGB", (width, height), pixels, "raw", "RGBX")
    palette = _palette(tuple(dict.fromkeys(colours)))
    reduced = full.quantize(palette=palette, dither=Image.Dither.NONE)
    file = io.BytesIO()
    reduced.save(file, "PNG", compress_type=zlib.Z_RLE, dpi=(DPI, DPI))  # made of long runs
    return file.getvalue()


@lru_cache(maxsize=64)
def _palette(colours: tuple[str, ...]) -> Image.Image:
    """Make a palette of white, the colours, and their shades: what blending on white can give."""
    steps = min(_SHADES, 255 // max(1, len(colours)))
    main = [rgb(colour) for colour in (WHITE, *colours)]
    shares = [step / steps for step in range(1, steps)]
    mixed = [rgb(mix(colour, WHITE, share)) for share in shares for colour in colours]
    shades = [one for one in mixed if all(math.dist(one, other) > _NEAR for other in main)]
    image = Image.new("P", (1, 1))
    image.putpalette(b"".join(map(bytes, (*main, *shades))))
    return image
