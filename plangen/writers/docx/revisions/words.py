"""Lines cut into words, in Chinese into characters, and what two of them have in common."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple, Protocol

from plangen.values.words import WORD

ISLAND: Final = 2
"""So few equal characters between two changes are changed with them: else nobody can read it."""
LEAST: Final = 0.3
"""The share of a line's text below which two lines have nothing in common but their marks."""

_WORD: Final = re.compile(WORD, re.DOTALL)


class Piece(Protocol):
    """Something in a line; pieces of the same key are equal. Where it is no words, it has none."""

    @property
    def key(self) -> str:
        """What is compared."""

    @property
    def text(self) -> str:
        """What is read."""


class Run(NamedTuple):
    """Equal pieces: where they begin in the old and the new line, and how many they are."""

    old: int
    new: int
    size: int


def words(text: str) -> list[str]:
    """Cut a text into words, numbers, spaces and single characters."""
    return _WORD.findall(text)


def common(old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[Run]:
    """Yield the runs of equal pieces that are worth keeping; the last one is empty, at the end."""
    keys = [piece.key for piece in old], [piece.key for piece in new]
    blocks = SequenceMatcher(None, *keys, autojunk=False).get_matching_blocks()
    runs = [Run(*block) for block in blocks]
    least = 0 if _is_alike(runs, old, new) else max(_length(old), _length(new))
    for run in runs:
        held = new[run.new : run.new + run.size]
        inside = _is_inside(run, len(old), len(new))
        short = _length(held) <= max(least, ISLAND if inside else 0)
        if not held or not short or not all(piece.text for piece in held):
            yield run


def _is_alike(runs: Sequence[Run], old: Sequence[Piece], new: Sequence[Piece]) -> bool:
    same = sum(_length(new[run.new : run.new + run.size]) for run in runs)
    return same >= LEAST * max(_length(old), _length(new))


def _is_inside(run: Run, old: int, new: int) -> bool:
    """Tell whether there is something before and after a run in either line."""
    return max(run.old, run.new) > 0 and (run.old + run.size < old or run.new + run.size < new)


def _length(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)
