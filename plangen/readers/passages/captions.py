"""The words beside a table that title it, or state the unit of its numbers."""

import re
from typing import Final

from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pieces import Item, Piece

_NUMBERED: Final = re.compile(
    r"\s*(?:[附续]?表|(?i:table|exhibit))\s*(?:\d{1,2}|[一二三四五六七八九十]+)"
    r"(?:[.\-—–]\d+)*(?![\d月])"
)
_TITLE: Final = re.compile(
    rf"{_NUMBERED.pattern}"
    r"|[^。；，！？：:]{2,30}(?:表|一览|明细|清单)\s*(?:[（(][^（()）]{1,20}[）)])?\s*\Z"
)
_UNIT: Final = re.compile(
    r"\s*[（(【\[]?\s*(?:(?:[金货][额币]|计[量价])?单位|(?i:units?|in))\s*(?:[:：]|(?<=in)\s)"
    r"[^。；！？]{1,30}\Z"
)
_OTHER: Final = re.compile(r"\s*(?:[图圖]\s*[\d一二三四五六七八九十]|(?i:fig(?:ure)?|chart)\b)")
_LONGEST: Final = 60
_TEXT: Final = (PassageKind.PARAGRAPH, PassageKind.HEADING)


def is_caption(piece: Piece) -> bool:
    """Tell whether a paragraph is the caption of a table or the unit note above it."""
    return _titles(piece) or bool(len(piece.text) <= _LONGEST and _UNIT.match(piece.text))


def is_numbered_caption(text: str) -> bool:
    """Tell whether a line is the caption of a table or a figure, by its word and number."""
    return len(text) <= _LONGEST and bool(_NUMBERED.match(text) or _OTHER.match(text))


def caption_at(items: list[Item], place: int) -> str:
    r"""Return the caption of the table at a place, with the unit, joined by ``\n``; else empty."""
    before = _run(items[max(0, place - 2) : place][::-1])[::-1]
    after: list[Piece] = []
    if not any(map(_titles, before)):
        after = _run(items[place + 1 : place + 3])
        beyond = items[place + 1 + len(after) : place + 2 + len(after)]
        after = after if all(isinstance(item, Piece) for item in beyond) else []
    return "\n".join(piece.text for piece in (*before, *after))


def _run(items: list[Item]) -> list[Piece]:
    run: list[Piece] = []
    for item in items:
        if not isinstance(item, Piece) or item.kind not in _TEXT or not is_caption(item):
            break
        run.append(item)
    return run


def _titles(piece: Piece) -> bool:
    if len(piece.text) > _LONGEST or _OTHER.match(piece.text):
        return False
    return piece.is_caption or bool(_TITLE.match(piece.text))
