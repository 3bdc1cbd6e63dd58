"""Colours of charts, by their names in the theme, so that they follow a company's own."""

from dataclasses import dataclass
from typing import Final

from plangen.document.chartspec import Tone
from plangen.drawing.palette import ACCENTS, mix, text_on
from plangen.drawing.palette import WHITE as PICTURE_WHITE

_EMU: Final = 12_700
"""EMU to a point."""
_LIGHTER: Final = (0.0, 0.45, 0.7)
"""How much white is in the colours of the first series, and after each round of the accents."""


_GAMMA: Final = 2.2
"""What is light to the eye is this power of itself in the light that programs mix."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour of the theme with this share (0 to 1) of white in it."""

    name: str
    white: float = 0.0


INK: Final = Colour("tx1")
MUTED: Final = Colour("tx1", 0.35)
GRID: Final = Colour("tx1", 0.85)
PAPER: Final = Colour("bg1")
PLAIN: Final = Colour("accent6")
TOTAL, RISE, FALL = Colour("accent1"), Colour("accent2"), Colour("accent4")
TONES: Final = {
    Tone.GOOD: Colour("accent2"),
    Tone.CAUTION: Colour("accent3"),
    Tone.BAD: Colour("accent4"),
}


def accent(index: int) -> Colour:
    """Return the colour of the nth series; after one round the colours come back lighter."""
    rounds, place = divmod(index, len(ACCENTS))
    return Colour(f"accent{place + 1}", _LIGHTER[min(rounds, len(_LIGHTER) - 1)])


def on(ground: Colour) -> Colour:
    """Return the colour of text that is legible on an accent, judged by those of our own theme."""
    shown = mix(ACCENTS[int(ground.name[-1]) - 1], PICTURE_WHITE, ground.white)
    return PAPER if text_on(shown) == PICTURE_WHITE else INK


def fill(colour: Colour | None) -> str:
    """Write a plain fill; None fills nothing."""
    if colour is None:
        return "<a:noFill/>"
    if not colour.white:
        return f'<a:solidFill><a:schemeClr val="{colour.name}"/></a:solidFill>'
    tint = round((1 - colour.white**_GAMMA) * 100_000)
    return (
        f'<a:solidFill><a:schemeClr val="{colour.name}"><a:tint val="{tint}"/></a:schemeClr>'
        "</a:solidFill>"
    )


def shape(colour: Colour | None, edge: Colour | None = None) -> str:
    """Write the look of an area, without outline unless it has an edge."""
    return f'<c:spPr>{fill(colour)}<a:ln w="{_EMU}">{fill(edge)}</a:ln></c:spPr>'


def stroke(colour: Colour | None, points: float = 0.75) -> str:
    """Write the look of a line so many points wide."""
    return f'<c:spPr><a:ln w="{round(points * _EMU)}">{fill(colour)}</a:ln></c:spPr>'
