"""The words right before and right behind a number, up to the next number or comma."""

import re
from bisect import bisect_right
from functools import lru_cache

from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.segments import MARK
from plangen.audit.numbers.words import FALLS, FILL, REACHES, RISES

_BREAK = re.compile(rf"[，,；;。、]|{MARK}")
_MOVING = re.compile(
    rf"(?:{'|'.join((*FALLS, *RISES))}|新增|[多高少低]){FILL}\Z|[增减升降涨跌][^，]{{0,3}}\Z",
    re.IGNORECASE,
)
_REACHING = re.compile(REACHES)


def lead(mention: Mention) -> str:
    """Return the words right before a number, from the last number or comma; none in a cell.

    Of a number that a bracket begins with, those before the bracket.
    """
    segment = mention.segment
    if segment is None:
        return ""
    if not segment.text[: mention.at].strip() and segment.owner is not None:
        return _last(segment.owner.text, segment.at)
    return _last(segment.text, mention.at)


def _last(line: str, end: int) -> str:
    breaks = _breaks(line)
    place = bisect_right(breaks, end)
    return line[breaks[place - 1] if place else 0 : end]


@lru_cache(maxsize=256)
def _breaks(line: str) -> tuple[int, ...]:
    """Return where the numbers and commas of a line end; every number of it is asked for often."""
    return tuple(found.end() for found in _BREAK.finditer(line))


def trail(mention: Mention) -> str:
    """Return the words right behind a number, up to the next number or comma."""
    return _BREAK.split(mention.note, maxsplit=1)[0]


@lru_cache(maxsize=4096)
def is_moving(words: str) -> bool:
    """Tell whether words end with a rise or a fall, so that the number behind is by how much."""
    return bool(_MOVING.search(words)) and not _REACHING.search(words)
