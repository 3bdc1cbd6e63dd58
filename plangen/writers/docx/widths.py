"""Widths of columns, from what stands in them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil
from typing import Final

_WIDE: Final = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6"
    "“”‘’—…×\U0001f300-\U0001faff\U00020000-\U0003fffd"
)
_WIDE_CHARACTER: Final = re.compile(f"[{_WIDE}]")
_SEAM: Final = re.compile(f"(?<=[{_WIDE}])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[{_WIDE}])")
"""Where Word puts a quarter of a Chinese character's width between the two scripts."""
_UNIT: Final = re.compile("（[^（）]{1,3}）$")
_UNBROKEN: Final = re.compile("[!-~]+")

_BROADER: Final = {
    **dict.fromkeys("ABCDEFHKLNPRSTUVXYZ", 0.2),
    **dict.fromkeys("GOQw", 0.35),
    **dict.fromkeys("mMW%@", 0.55),
}
"""By how many units the letters of Arial and its like are broader than a digit."""
_BOLD: Final = 1.08
"""How much broader headings are, which are bold."""

SHORT: Final = 20
"""Units up to which a cell's text is better kept on one line."""
SHORT_HEADING: Final = 12
"""Units up to which a column's heading is better kept on one line."""
READABLE: Final = 12
"""Units below which running text is a pillar of single words."""
COMFORTABLE: Final = 26
"""Units at which running text of more than two lines reads well."""
NAME: Final = 10
"""Units up to which a cell's text is a name, such as a region's, not to be wrapped."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a cell or a column asks for, in units.

    The `least` keeps numbers, names and Latin words whole, `fair` reads well, `line` is all on one
    line.
    """

    least: int
    fair: int
    line: int


def measure(words: str) -> int:
    """Return how long a line of text is, a Latin character being 1 unit and a Chinese one 2."""
    return len(words) + len(_WIDE_CHARACTER.findall(words)) + (len(_SEAM.findall(words)) + 1) // 2


def cell_need(words: str, *, whole: bool) -> Need:
    """Return what a cell needs; a `whole` one, such as a number, is never to be wrapped."""
    word = _longest_word(words)
    line = max(_longest_line(words), word)
    if whole or line <= NAME:
        return Need(line, line, line)
    readable = max(word, READABLE, min(line // 2, COMFORTABLE))
    return Need(max(word, NAME), line if line <= SHORT else readable, line)


def heading_need(words: str) -> Need:
    """Return what a column's heading needs; a long one may take two lines.

    A unit in brackets stays whole on the second.
    """
    word = ceil(_longest_word(words) * _BOLD)
    line = max(_longest_line(words), word)
    unit = ceil(max(map(measure, _UNIT.findall(words)), default=0) * _BOLD)
    return Need(max(word, unit, min(line, 4)), max(word, unit, min(line, SHORT_HEADING)), line)


def column_need(needs: Iterable[Need]) -> Need:
    """Return what a column needs for the sake of all its cells."""
    cells = tuple(needs)
    return Need(
        max(cell.least for cell in cells),
        max(cell.fair for cell in cells),
        max(cell.line for cell in cells),
    )


def fit(needs: Sequence[Need], width: int, unit: int, padding: int) -> tuple[int, ...]:
    """Divide a width among columns, in twips; `unit` twips a unit, `padding` beside each cell.

    Columns that fit on one line share what is left over. Else each has what it needs to read well
    and long text gets the rest; else each has its least, or, where even that is too much, a part.
    """
    nothing = [0] * len(needs)
    least = [need.least * unit + padding for need in needs]
    fair = [need.fair * unit + padding for need in needs]
    line = [need.line * unit + padding for need in needs]
    if sum(line) <= width:
        middle = sum(line) // len(line)
        return _shared(line, [each + middle for each in line], width)
    steps = ((fair, line), (least, fair), (nothing, least))
    base, aim = next(step for step in steps if sum(step[0]) <= width)
    return _shared(base, [more - some for some, more in zip(base, aim, strict=True)], width)


def _shared(base: Sequence[int], weights: Sequence[int], width: int) -> tuple[int, ...]:
    """Add to each base its share of what the bases leave of the width; the sum is exact."""
    spare, total = width - sum(base), sum(weights)
    bounds = [spare * part // total for part in accumulate(weights, initial=0)]
    return tuple(b + high - low for b, (low, high) in zip(base, pairwise(bounds), strict=True))


def _longest_line(words: str) -> int:
    return max(map(measure, words.split("\n")))


def _longest_word(words: str) -> int:
    """Return what the widest word takes: some letters are broader than the unit."""
    return ceil(max(map(_breadth, _UNBROKEN.findall(words)), default=0))


def _breadth(word: str) -> float:
    return len(word) + sum(_BROADER.get(letter, 0.0) for letter in word)
