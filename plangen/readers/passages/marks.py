"""Markdown within a line: what it says without its marks, and where that stands."""

import html
import re
from collections.abc import Iterator
from typing import Final

from plangen.readers.passages.joining import joint_at
from plangen.values.prose.edited import Edit, Edited, edited

_PATTERNS: Final = (
    r"(?P<escaped>\\(?=[!-/:-@\[-`{-~]))",
    r"(?P<code>`+)",
    r"(?P<remark><!--)",
    r"(?P<picture>!\[[^\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\]\n]{0,100}\])?)",
    r"(?P<note>\[\^[^\]\s]{1,100}\])",
    r"(?P<link>\[(?=[^\[\]\n]{1,500}\](?:\(|\[)))",
    r"(?P<target>\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,100}\]))",
    r"(?P<break>(?: {2,}|\\)\n[ \t]*|<br ?/?>\n?)",
    r"(?P<newline>[ \t]*\n[ \t]*)",
    r"(?P<tag></?[A-Za-z][^<>\n]{0,300}>)",
    r"(?P<strong>\*{2,3}|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)|~~)",
    r"(?P<emphasis>(?<![\d*\\])\*(?=[^\s*][^*\n]{0,200}(?<=\S)\*(?![\d*])))",
    r"(?P<closing>(?<=[^\s*])\*(?![\d*]))",
    r"(?P<entity>&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[A-Za-z]{2,20});)",
)
_MARK: Final = re.compile(rf"(?=[\\`<!\[\]\s*_~&])(?:{'|'.join(_PATTERNS)})", re.DOTALL)
_PAIRED: Final = ("code", "remark")
_REMARK_END: Final = "-->"
_MARKED: Final = re.compile(r"[\\`<!\[*_~&\n]")


def unmarked(source: str) -> Edited:
    """Return a text as it reads, its marks and pictures left out and its lines joined."""
    return edited(source, _edits(source)) if _MARKED.search(source) else Edited(source)


def _edits(source: str) -> Iterator[Edit]:
    done = emphases = 0              # up to where no mark counts, and how many are open
    code = range(-1, -1)             # where the code is that is being read
    unclosed: set[str] = set()
    for match in _MARK.finditer(source):
        kind, start, end = match.lastgroup or "", match.start(), match.end()
        if start < done or (start in code and kind != "newline"):
            continue
        if kind in _PAIRED and start != code.stop:
            place = _closing(match, kind, unclosed)
            if place < 0:
                continue
            code = range(end, place) if kind == "code" else code
            end = end if kind == "code" else place
        elif kind == "closing" and not emphases:
            continue
        emphases += (kind == "emphasis") - (kind == "closing")
        done = end + (kind == "escaped")
        yield Edit(start, end, _instead(kind, match))


def _closing(opening: re.Match[str], kind: str, unclosed: set[str]) -> int:
    """Return where what a mark opens is closed, a remark with its end; below 0 where it is not."""
    mark = opening[0] if kind == "code" else _REMARK_END
    place = -1 if mark in unclosed else opening.string.find(mark, opening.end())
    if place < 0:
        unclosed.add(mark)
        return place
    return place if kind == "code" else place + len(_REMARK_END)


def _instead(kind: str, match: re.Match[str]) -> str:
    """Return what a reader sees in the place of a mark."""
    if kind == "newline":
        return joint_at(match)
    if kind == "entity":
        return html.unescape(match[0])
    return "\n" if kind == "break" else ""
