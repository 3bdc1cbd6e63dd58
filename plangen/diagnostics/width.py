"""How wide text is on a terminal: East Asian characters take two columns."""

import unicodedata

_WIDE = {"W", "F"}
_NEVER_FIRST = "，。；：、！？）】”’》%… 万亿元人"
"""What no line begins with: closing punctuation, spaces, and the units of numbers."""


def width(text: str) -> int:
    """Return the number of columns that a text takes."""
    return sum(map(_columns, text))


def wrap(text: str, columns: int) -> list[str]:
    """Break a text into lines of at most so many columns, at spaces or between Chinese words."""
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and width(lines[-1] + piece.rstrip()) > columns:
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return [line.rstrip() for line in lines]


def clip(text: str, start: int, columns: int) -> tuple[str, int]:
    """Cut a line to so many columns around a character; return it and the character's new place."""
    if len(text) <= columns and width(text) <= columns:
        return text, start
    left = start
    while left > 0 and width(text[left - 1 : start]) <= columns // 3:
        left -= 1
    before = "…" if left else ""
    cut = before + text[left : left + columns]
    if left + columns < len(text) or width(cut) > columns:
        while width(cut) >= columns:
            cut = cut[:-1]
        cut += "…"
    return cut, start - left + len(before)


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def _pieces(text: str) -> list[str]:
    """Split before every place where a line may begin: not before closing punctuation."""
    pieces: list[str] = []
    for char in text:
        joins = pieces and (_holds(pieces[-1][-1], char) or char in _NEVER_FIRST)
        if joins:
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def _holds(left: str, right: str) -> bool:
    """Tell whether two characters belong to one word: neither is wide, and no space parts them."""
    return left in "（【“‘《" or (_columns(left) == _columns(right) == 1 and left != " ")
