"""What cells and columns of a table need to be wide, from what stands in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
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

_ONE_DIGIT: Final = dict.fromkeys(map(ord, "123456789"), "0")
"""Digits are as broad as one another, so that numbers of the same form are measured once."""
_BROADER: Final = {
    **dict.fromkeys("ABCDEFHKLNPRSTUVXYZ", 0.2),
    **dict.fromkeys("GOQw", 0.35),
    **dict.fromkeys("mMW%@", 0.55),
}
"""By how many units the letters of Arial and its like are broader than a digit."""
_BOLD: Final = 1.08
"""How much broader headings are, which are bold."""

STEEPNESS: Final = 4
"""How much long cells count: with widths by the fifth root of the sum of their fourth powers, the
sum of the fourth powers of how many lines each cell takes is the least, and so the rows are low."""
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
    bulk: int = 0              # of a column: how much text it holds, long cells above all


def measure(words: str) -> int:
    """Return how long a line of text is, a Latin character being 1 unit and a Chinese one 2."""
    return len(words) + len(_WIDE_CHARACTER.findall(words)) + (len(_SEAM.findall(words)) + 1) // 2


def cell_need(words: str, *, whole: bool) -> Need:
    """Return what a cell needs; a `whole` one, such as a number, is never to be wrapped."""
    return _cell_need(words.translate(_ONE_DIGIT), whole)


@lru_cache(maxsize=4096)
def _cell_need(words: str, whole: bool) -> Need:
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
        sum(cell.line**STEEPNESS for cell in cells),
    )


def _longest_line(words: str) -> int:
    return max(map(measure, words.split("\n")))


def _longest_word(words: str) -> int:
    """Return what the widest word takes: some letters are broader than the unit."""
    return ceil(max(map(_breadth, _UNBROKEN.findall(words)), default=0))


def _breadth(word: str) -> float:
    return len(word) + sum(_BROADER.get(letter, 0.0) for letter in word)
