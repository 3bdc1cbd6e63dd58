"""Measuring, breaking and shortening text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from plangen.drawing.fonts import advance
from plangen.drawing.scene import Anchor, Box, Label

ASCENT = 0.88          # ems above and below the baseline that hold the ink of any usual character
DESCENT = 0.26
MIDDLE = 0.37          # half the height of a digit: what the eye takes for the middle of a line
LEADING = 1.28

_PIECE = re.compile(
    r"\s|[（《〈【〔“‘「『]*(?:[!-~\u00a1-\u024f]+|\S)[，。、；：！？）》〉】〕”’」』％…]*"
)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text broken into lines at a size at which they fit; `whole` unless it was cut short."""

    lines: tuple[str, ...]
    size: float
    whole: bool = True

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return len(self.lines) * self.size * LEADING

    @property
    def width(self) -> float:
        """Return the width of the widest line."""
        return max((text_width(line, self.size) for line in self.lines), default=0)


def text_width(text: str, size: float) -> float:
    """Return the width of one line in pixels."""
    return _ems(text) * size


def label_box(label: Label) -> Box:
    """Return the box that holds a label's ink."""
    width = text_width(label.text, label.size)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor]
    left = label.x - width * shift
    top, bottom = label.baseline - ASCENT * label.size, label.baseline + DESCENT * label.size
    return Box(left, top, left + width, bottom)


def centred(y: float, size: float) -> float:
    """Return the baseline of a line whose middle is to stand at y."""
    return y + MIDDLE * size


def stack(
    fitted: Fitted, x: float, middle: float, colour: str, anchor: Anchor = Anchor.START
) -> tuple[Label, ...]:
    """Write lines one below the other around a middle height."""
    step = fitted.size * LEADING
    first = centred(middle, fitted.size) - (len(fitted.lines) - 1) * step / 2
    return tuple(
        Label(line, x, first + row * step, fitted.size, colour, anchor)
        for row, line in enumerate(fitted.lines)
    )


def fit(text: str, limit: float, sizes: Iterable[float], lines: int = 1) -> Fitted:
    """Break a text into at most `lines` lines of at most `limit` pixels, at the first size it can.

    At the last size what does not fit is cut off and marked with an ellipsis.
    """
    pieces: list[str] = _PIECE.findall(" ".join(text.split()))
    size = 0.0
    for size in sizes:
        broken = _wrap(pieces, limit / size)
        if len(broken) <= lines:
            return Fitted(tuple(broken), size)
    full = _greedy(pieces, limit / size)
    kept = [*full[: lines - 1], _cut(full[lines - 1], limit / size)]
    return Fitted(tuple(kept), size, whole=False)


def fit_all(
    texts: Iterable[str], limit: float, sizes: Sequence[float], lines: int = 1
) -> tuple[Fitted, ...]:
    """Break texts that stand side by side, all at the first size at which every one fits."""
    fitted: tuple[Fitted, ...] = ()
    texts = tuple(texts)
    for size in sizes:
        fitted = tuple(fit(text, limit, (size,), lines) for text in texts)
        if all(each.whole for each in fitted):
            break
    return fitted


@lru_cache(maxsize=8192)
def _ems(text: str) -> float:
    return sum(map(advance, text))


def _wrap(pieces: Sequence[str], limit: float) -> list[str]:
    """Break into as few lines as possible, and those as even as possible; `limit` in ems."""
    lines = _greedy(pieces, limit)
    low, high = max(map(_ems, pieces), default=0), limit
    while len(lines) > 1 and high - low > 0.5:
        middle = (low + high) / 2
        if len(_greedy(pieces, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return _greedy(pieces, high)


def _greedy(pieces: Iterable[str], limit: float) -> list[str]:
    lines = [""]
    for piece in pieces:
        for part in (piece,) if _ems(piece) <= limit else piece:
            if lines[-1] and _ems(lines[-1] + part.rstrip()) > limit:
                lines.append("")
            lines[-1] += part if lines[-1] else part.lstrip()
    return [line.rstrip() for line in lines if line]


def _cut(line: str, limit: float) -> str:
    while line and _ems(line + "…") > limit:
        line = line[:-1]
    return line.rstrip() + "…"
