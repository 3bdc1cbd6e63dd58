"""Two texts word by word, in Chinese character by character."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from plangen.values.words import WORD

_TOKEN = re.compile(rf"\{{\{{.*?\}}\}}|{WORD}", re.DOTALL)
"""A figure that is quoted is one word."""
_MOST_TOKENS = 4000
_ISLAND = 1
"""So few equal characters between two changes are changed with them: else nobody can read it."""


class Fate(StrEnum):
    """What became of some words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that share a fate."""

    fate: Fate
    text: str


def tokens(text: str) -> list[str]:
    """Return the words of a text: Chinese characters, other words, numbers, quoted figures."""
    return _TOKEN.findall(text)


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in reading order; what went stands before what came."""
    old, new = tokens(before), tokens(after)
    if max(len(old), len(new)) > _MOST_TOKENS:
        return tuple(_filled(Fate.REMOVED, before, Fate.ADDED, after))
    return tuple(_pieces(old, new))


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    was = now = 0
    for block in _kept(old, new):
        start, beginning, size = block
        yield from _filled(Fate.REMOVED, "".join(old[was:start]), Fate.ADDED,
                           "".join(new[now:beginning]))  # fmt: skip
        yield from _filled(Fate.SAME, "".join(old[start : start + size]))
        was, now = start + size, beginning + size


def _kept(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return the runs of equal words, without islands; the last one is empty, at the end."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    *runs, end = [(block.a, block.b, block.size) for block in blocks]
    return [*(run for run in runs if not _is_island(run, old, new)), end]


def _is_island(run: tuple[int, int, int], old: Sequence[str], new: Sequence[str]) -> bool:
    start, beginning, size = run
    at_edge = 0 in {start, beginning} or start + size == len(old) or beginning + size == len(new)
    return size <= _ISLAND and not at_edge


def _filled(*fates: Fate | str) -> Iterator[Piece]:
    """Yield pieces of pairs of fate and text, leaving out empty ones."""
    for fate, text in zip(fates[::2], fates[1::2], strict=True):
        if text:
            yield Piece(Fate(fate), text)
