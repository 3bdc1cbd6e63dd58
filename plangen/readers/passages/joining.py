"""Lines that a page or an editor broke, made one text again."""

import re
from typing import Final

_WIDE: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
_SHARED: Final = "·—‘’“”…"
_HYPHENATED: Final = re.compile(r"[A-Za-z]{2}-\Z")


def joint(before: str, after: str) -> str:
    """Return what stands between two lines of one text: nothing within Chinese, else a space."""
    left, right = before[-1:], after[:1]
    if not left or not right or left.isspace() or right.isspace():
        return ""
    sides = (left, right)
    none_between = all(_WIDE.match(side) or side in _SHARED for side in sides)
    return "" if none_between and any(map(_WIDE.match, sides)) else " "


def joint_at(spaces: re.Match[str]) -> str:
    """Return what stands in the place of a line end within a text, and the spaces around it."""
    start, end = spaces.span()
    return joint(spaces.string[max(0, start - 1) : start], spaces.string[end : end + 1])


def joined(before: str, after: str) -> str:
    """Return two lines of a page as one text; a word that was hyphenated at the end is whole again.

    Beside Chinese there is no space: pages are broken between a number and its unit too.
    """
    if _HYPHENATED.search(before) and after[:1].islower():
        return before[:-1] + after
    beside = _WIDE.match(before[-1:]) or _WIDE.match(after[:1])
    return before + ("" if beside else joint(before, after)) + after
