"""Text of charts: how wide it is, and how it is written. All lengths are in points."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil
from typing import Final
from xml.sax.saxutils import escape

from plangen.writers.docx.charts.paint import INK, Colour, fill
from plangen.writers.docx.xml import FORBIDDEN

BODY: Final = 8.5
SMALL: Final = 7.5
TINY: Final = 6.5
SIZES: Final = (BODY, SMALL, TINY)
LEADING: Final = 1.35

_EMS: Final = {
    **dict.fromkeys(",.:;!|'()[]ijlrtf /·", 0.33),
    **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZmw", 0.75),
    **dict.fromkeys("MW%@", 0.92),
    **dict.fromkeys("“”‘’…—", 1.0),
}
"""How wide characters of Arial are; others are as a digit is, and Chinese ones fill the em."""
_DIGIT: Final = 0.56
_FIRST_WIDE: Final = "\u2e80"
_SEAM: Final = re.compile("(?<=[\u2e80-\uffef])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u2e80-\uffef])")
_GAP: Final = 0.2
"""What some programs put between a Chinese character and a digit or letter."""
_INSET: Final = 19_050     # EMU: 1.5 points
_FONTS: Final = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'


def clean(words: str) -> str:
    """Escape words for XML, without the characters that it cannot hold."""
    return escape(FORBIDDEN.sub("", words))


def width(words: str, size: float) -> float:
    """Return about how wide a line is."""
    return _ems(words) * size


def widest(texts: Iterable[str], size: float) -> float:
    """Return the width of the widest of some lines; 0 where there are none."""
    return max((width(each, size) for each in texts), default=0.0)


def rows(words: str, room: float, size: float) -> int:
    """Return how many lines a text takes where lines may be so wide, about."""
    return max(1, ceil(width(words, size) * 1.1 / room)) if width(words, size) > room else 1


def tallest(texts: Sequence[str], room: float, size: float) -> float:
    """Return the height of the tallest of some texts that are wrapped to a width."""
    return max((rows(each, room, size) for each in texts), default=0) * size * LEADING


def character(size: float, colour: Colour = INK, tag: str = "a:defRPr") -> str:
    """Write the properties of characters."""
    return f'<{tag} sz="{round(size * 100)}" b="0">{fill(colour)}{_FONTS}</{tag}>'


def style(size: float, colour: Colour = INK, *, wrap: bool = True) -> str:
    """Write how the text of an axis, a legend or a label looks; it always lies level."""
    return (
        f"<c:txPr>{body(wrap=wrap)}<a:lstStyle/>"
        f'<a:p><a:pPr>{character(size, colour)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
    )


def rich(lines: Iterable[Sequence[tuple[str, float, Colour]]]) -> str:
    """Write text of its own: lines of runs, each with its words, size and colour."""
    written = "".join(map(_line, lines))
    return f"<c:tx><c:rich>{body(wrap=False)}<a:lstStyle/>{written}</c:rich></c:tx>"


def body(*, wrap: bool) -> str:
    """Write the properties of a text's box."""
    wrapped = "square" if wrap else "none"
    return (
        f'<a:bodyPr rot="0" vert="horz" wrap="{wrapped}" lIns="{_INSET}" tIns="0" rIns="{_INSET}"'
        ' bIns="0" anchor="ctr"/>'
    )


@lru_cache(maxsize=4096)
def _ems(words: str) -> float:
    wide = sum(_EMS.get(each, 1.0 if each >= _FIRST_WIDE else _DIGIT) for each in words)
    return wide + len(_SEAM.findall(words)) * _GAP


def _line(runs: Sequence[tuple[str, float, Colour]]) -> str:
    """Write a paragraph, which has the look of its first run: LibreOffice reads no other."""
    look = character(*runs[0][1:])
    return f"<a:p><a:pPr>{look}</a:pPr>{''.join(_run(*run) for run in runs)}</a:p>"


def _run(words: str, size: float, colour: Colour) -> str:
    properties = character(size, colour, "a:rPr")
    return f"<a:r>{properties}<a:t>{clean(words)}</a:t></a:r>"
