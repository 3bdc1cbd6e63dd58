"""Sentences parted by their brackets, with every number as one mark.

``营收12.8亿元（占比48.4%），增长15.3%`` becomes two segments: ``营收①，增长③`` and ``占比②``, the
second hanging behind ①. So a pattern over one of them sees neither digits nor asides.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plangen.values.prose.numbers import ProseNumber

FIRST_MARK = 0xE000
MOST = 6000
"""Numbers of one passage that are read; more is a table somebody pasted as text."""
MARK = f"[{chr(FIRST_MARK)}-{chr(FIRST_MARK + MOST)}]"
"""A pattern for the mark of a number."""

_LONGEST = 1000
"""Characters of a sentence; what goes on for longer is parted at its clauses."""
_FULL = 60
"""Numbers of a sentence, likewise."""
_DEEPEST = 20
"""Brackets in one another; what has more has lost those that close."""

_OPEN, _CLOSE = "（([［【", "）)]］】"
_END = re.compile(r"[。！？!?\n]|\.(?=\s+[A-Z]|\s*\Z)")
_CLAUSE = "，,；;、：: "


@dataclass(frozen=True, slots=True)
class Segment:
    """The words at one level of brackets in one sentence.

    `offsets` are the places of its characters in the passage. `owner` is the segment that its
    bracket stands in, and `at` how many characters of that come before the bracket.
    """

    text: str
    offsets: tuple[int, ...]
    sentence: int
    owner: "Segment | None" = None
    at: int = 0


@dataclass(slots=True)
class _Open:
    """A segment under way; brackets in it are done before it is."""

    owner: "_Open | None" = None
    at: int = 0
    depth: int = 0
    text: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    inner: "list[_Open]" = field(default_factory=list)

    def add(self, piece: str, offset: int) -> None:
        self.text.append(piece)
        self.offsets.append(offset)


def mark(index: int) -> str:
    """Return the mark that stands for a number of a passage."""
    return chr(FIRST_MARK + index)


def index_of(character: str) -> int | None:
    """Return which number of its passage a mark stands for; None for other characters."""
    index = ord(character) - FIRST_MARK
    return index if 0 <= index < MOST else None


def segments(text: str, numbers: Sequence[ProseNumber]) -> Iterator[Segment]:
    """Yield the segments of a passage, sentence by sentence, an outer one before its inner ones."""
    for sentence, root in enumerate(_sentences(text, numbers[:MOST])):
        yield from _closed(root, None, sentence)


def _sentences(text: str, numbers: Sequence[ProseNumber]) -> Iterator[_Open]:
    """Part a text at the ends of its sentences; an end inside brackets ends only their clause."""
    root = current = _Open()
    start = count = 0
    for piece, offset in _pieces(text, numbers):
        count += index_of(piece) is not None
        if current.depth > _DEEPEST or _is_long(offset - start, count, piece):
            yield root
            root = current = _Open()
            start, count = offset, 0
        if piece in _OPEN:
            inner = _Open(current, len(current.text), current.depth + 1)
            current.inner.append(inner)
            current = inner
        elif piece in _CLOSE:
            current = current.owner or current
        elif _ends(text, offset, piece) and (current is root or piece == "\n"):
            yield root
            root = current = _Open()
            start, count = offset, 0
        else:
            current.add("；" if _ends(text, offset, piece) else piece, offset)
    yield root


def _is_long(letters: int, count: int, piece: str) -> bool:
    """Tell whether a sentence has gone on for too long, at the end of a clause of it."""
    times = max(letters / _LONGEST, count / _FULL)
    return times > 1 and (piece in _CLAUSE or times > 2)


def _pieces(text: str, numbers: Sequence[ProseNumber]) -> Iterator[tuple[str, int]]:
    position = 0
    for index, number in enumerate(numbers):
        for offset in range(position, number.core):
            yield text[offset], offset
        yield mark(index), number.core
        position = number.core_end
    for offset in range(position, len(text)):
        yield text[offset], offset


def _ends(text: str, offset: int, piece: str) -> bool:
    return index_of(piece) is None and bool(_END.match(text, offset))


def _closed(opened: _Open, owner: Segment | None, sentence: int) -> Iterator[Segment]:
    text = "".join(opened.text)
    own = Segment(text, tuple(opened.offsets), sentence, owner, opened.at)
    if text.strip():
        yield own
    for inner in opened.inner:
        yield from _closed(inner, own, sentence)
