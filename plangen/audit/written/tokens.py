"""Sums as a text writes them, taken apart: 640-432=208套 is three numbers and two signs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plangen.audit.written.signs import EQUALS, Sign, signs_in
from plangen.values.prose.numbers import ProseNumber, prose_numbers


@dataclass(frozen=True, slots=True)
class Words:
    """A label, a unit that is no known one, or anything else."""

    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `start` to `end` of the text."""

    start: int
    end: int
    read: ProseNumber


@dataclass(frozen=True, slots=True)
class Group:
    """What brackets enclose, from `start` to `end`, brackets included."""

    start: int
    end: int
    inner: "tuple[Token, ...]"


Token: TypeAlias = Words | Number | Group | Sign

_BOUND = re.compile(r"(?<!\d)[,]|,(?!\d{3}(?!\d))|[，；;。！？!?\n\t：:、“”‘’\"|]|\.(?=\s|\Z)")
_OPEN, _CLOSE = "（(［[【", "）)］]】"
_CODE = re.compile(r"https?:|[&'{}<>_\\@]")
_LONGEST = 300
"""Characters of a clause; what is longer is no sum, or has lost a bracket."""


def clauses(text: str) -> Iterator[tuple[Token, ...]]:
    """Yield the clauses of a text that have an equals sign, those in brackets on their own."""
    if EQUALS.search(text) is None:
        return
    for start, end in _spans(text):
        part = text[start:end]
        if len(part) <= _LONGEST and EQUALS.search(part) and not _CODE.search(part):
            yield tuple(_tokens(text, start, end))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Part a text at its commas and stops outside of brackets, and what is in brackets likewise."""
    start = first = depth = 0
    for place, character in enumerate(text):
        if character in _OPEN:
            depth, first = depth + 1, first if depth else place + 1
        elif character in _CLOSE and depth:
            depth -= 1
            yield from _inner(text, first, place) if not depth else ()
        elif character == "\n" or (not depth and _BOUND.match(text, place)):
            yield start, place
            start, depth = place + 1, 0
    yield start, len(text)


def _inner(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what is in brackets where it has an equals sign of its own."""
    if end - start <= _LONGEST and EQUALS.search(text, start, end):
        for first, last in _spans(text[start:end]):
            yield start + first, start + last


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    signs = signs_in(text, start, end)
    numbers = _numbers(text, start, end, signs)
    yield from _grouped(text, start, end, sorted([*signs, *numbers], key=_begins))


def _begins(one: re.Match[str] | Number) -> int:
    return one.start if isinstance(one, Number) else one.start()


def _numbers(text: str, start: int, end: int, signs: Sequence[re.Match[str]]) -> list[Number]:
    """Read the numbers with semicolons for signs, so that none is taken for a range or a name."""
    plain = list(f"；{text[start:end]}")
    for sign in signs:
        first, last = sign.start() - start + 1, sign.end() - start + 1
        plain[first:last] = "；" * (last - first)
    shift = start - 1
    return [
        Number(one.core + shift, one.core_end + shift, one)
        for one in prose_numbers("".join(plain))
    ]


def _grouped(
    text: str, start: int, end: int, found: Sequence[re.Match[str] | Number]
) -> Iterator[Token]:
    """Put signs and numbers, the words between them and what brackets enclose in a row."""
    place = start
    while place < end:
        one = next((one for one in found if _begins(one) == place), None)
        if isinstance(one, Number):
            yield one
            place = one.end
        elif one is not None:
            yield Sign(one.lastgroup or "")
            place = one.end()
        elif text[place] in _OPEN and (close := _close(text, place, end)):
            inner = [other for other in found if place < _begins(other) < close]
            yield Group(place, close + 1, tuple(_grouped(text, place + 1, close, inner)))
            place = close + 1
        else:
            behind = (_begins(other) for other in found if _begins(other) > place)
            stop = min(behind, default=end)
            opens = (at for at in range(place + 1, stop) if text[at] in _OPEN)
            stop = next(opens, stop)
            if words := text[place:stop].strip():
                yield Words(words)
            place = stop


def _close(text: str, opened: int, end: int) -> int:
    """Return where the bracket that opens closes; 0 where it does not."""
    depth = 0
    for place in range(opened, end):
        depth += (text[place] in _OPEN) - (text[place] in _CLOSE)
        if depth == 0:
            return place
    return 0
