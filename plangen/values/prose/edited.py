"""Texts with edits made, and the way back from a place in them to the original."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """What stands in place of a part of a text."""

    start: int
    end: int
    text: str


class Run(NamedTuple):
    """From where on a mended text has a part of the original, as it was or in other words."""

    at: int
    start: int
    end: int
    is_same: bool


@dataclass(frozen=True, slots=True)
class Edited:
    """A text, and which parts of the original its parts were; without any, all are in place."""

    text: str
    runs: tuple[Run, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return which part of the original a part of the text was."""
        if not self.runs:
            return start, end
        first = self._original(start)[0]
        return first, max(first, self._original(end - 1)[1] if end > start else first)

    def _original(self, place: int) -> tuple[int, int]:
        """Return from where to where the original of one character reaches."""
        run = self.runs[max(0, bisect_right(self.runs, place, key=lambda one: one.at) - 1)]
        if not run.is_same:
            return run.start, run.end
        start = min(run.start + place - run.at, run.end)
        return start, min(start + 1, run.end)


def edited(text: str, edits: Iterable[Edit]) -> Edited:
    """Return a text with edits made, which are in order and do not overlap."""
    runs, parts, length = [], [], 0
    for start, end, new, is_same in _parts(text, edits):
        if new:
            runs.append(Run(length, start, end, is_same))
            parts.append(new)
            length += len(new)
    return Edited("".join(parts), tuple(runs))


def _parts(text: str, edits: Iterable[Edit]) -> Iterator[tuple[int, int, str, bool]]:
    place = 0
    for start, end, new in edits:
        yield place, start, text[place:start], True
        yield start, end, new, False
        place = end
    yield place, len(text), text[place:], True
