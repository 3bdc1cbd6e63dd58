"""The glyphs of Noto Sans SC and, where it has none, of DejaVu Sans."""

import importlib.util
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib.ft2font import FT2Font, LoadFlags
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character's ink, 0 to 255, and where its top left stands from the pen, y upwards."""

    ink: NDArray[np.uint8]
    left: int
    top: int


@cache
def faces() -> tuple[FT2Font, ...]:
    """Return the fonts in the order they are asked for a character."""
    return tuple(FT2Font(str(file)) for file in _files())


@lru_cache(maxsize=8192)
def face_of(char: str) -> FT2Font | None:
    """Return the first font that can draw a character, if any can."""
    return next((face for face in faces() if face.get_char_index(ord(char))), None)


@lru_cache(maxsize=8192)
def advance(char: str) -> float:
    """Return how far a character moves the pen, in ems; 0 for one that no font can draw."""
    face = face_of(char)
    if face is None or _invisible(char):
        return 0.0
    return face.load_char(ord(char), LoadFlags.NO_SCALE).horiAdvance / face.units_per_EM


@lru_cache(maxsize=4096)
def glyph(char: str, size: float) -> Glyph | None:
    """Return a character drawn at `size` pixels to the em; None where there is nothing to draw."""
    face = face_of(char)
    if face is None or _invisible(char) or char.isspace():
        return None
    face.set_size(size, 72)
    left, _, _, top = face.load_char(ord(char), LoadFlags.NO_HINTING).bbox
    face.set_text(char, 0.0, flags=LoadFlags.NO_HINTING)
    face.draw_glyphs_to_bitmap(antialiased=True)
    return Glyph(np.array(face.get_image()), math.floor(left / 64), math.ceil(top / 64))


def undrawable(text: str) -> Iterator[str]:
    """Yield the characters of a text that would leave a hole in a picture."""
    return (char for char in text if face_of(char) is None and not _invisible(char))


def _invisible(char: str) -> bool:
    """Tell controls, joiners and variation selectors, which have no ink of their own."""
    return unicodedata.category(char) in {"Cc", "Cf"} or "\ufe00" <= char <= "\ufe0f"


def _files() -> Iterator[Path]:
    # zhplot is only looked up: importing it would change matplotlib's settings for everybody.
    spec = importlib.util.find_spec("zhplot")
    for folder in spec.submodule_search_locations or () if spec else ():
        yield Path(folder) / "fonts" / "NotoSansSC-Regular.ttf"
    yield Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
