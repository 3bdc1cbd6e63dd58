"""Which rows of a table make up a total: the ways in which its lines can be read."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final, TypeAlias

from plangen.audit.tables.head import Line, LineKind

Parts: TypeAlias = tuple[Line, ...]

_SUMS: Final = {LineKind.TOTAL, LineKind.SUBTOTAL}
_NUMBERED: Final = (
    re.compile(r"[一二三四五六七八九十]+[、.．]"),
    re.compile(r"[(（][一二三四五六七八九十]+[)）]"),
    re.compile(r"\d{1,2}[、.．](?!\d)"),
    re.compile(r"[(（]\d{1,2}[)）]|[①-⑳]"),
)
_MOST_OF_WHICH: Final = 6


def part_sets(lines: Sequence[Line], total: Line) -> list[Parts]:
    """Return the sets of lines that a total may be the sum of, the likeliest first."""
    at = lines.index(total)
    above, below = lines[:at], lines[at + 1 :]
    if total.head.kind is LineKind.SUBTOTAL:
        found = [*_of_subtotal(above, total)]
    elif any(one.head.kind is LineKind.PART for one in above):
        found = [*_of_total(above)]
    else:
        found = [*_of_first(below), *_of_totals(above)]
    distinct = dict.fromkeys(parts for parts in found if len(parts) > 1)
    return [*distinct]


def _of_subtotal(above: Sequence[Line], total: Line) -> Iterator[Parts]:
    """Yield the lines right above a subtotal: of its own group, or back to the last total."""
    run = [*takewhile(lambda one: one.head.kind not in {*_SUMS, LineKind.SECTION}, above[::-1])]
    own = [one for one in run if one.group == total.group]
    for lines in (own[::-1], run[::-1]):
        yield from _without_details(lines)


def _of_total(above: Sequence[Line]) -> Iterator[Parts]:
    """Yield the parts of a total below them: its subtotals and what none of these covers."""
    last = max((at for at, one in enumerate(above) if one.head.kind is LineKind.TOTAL), default=-1)
    block = above[last + 1 :]
    if any(one.head.kind is LineKind.SUBTOTAL for one in block):
        yield tuple(_uncovered(block))
        yield tuple(one for one in block if one.head.kind is LineKind.SUBTOTAL)
    yield from _without_details(block)
    for section in _sections(block):
        yield from _without_details(section)
    if last >= 0:
        yield from _without_details(above)
        yield (above[last], *(one for one in block if one.head.kind is LineKind.PART))


def _uncovered(block: Sequence[Line]) -> Iterator[Line]:
    """Yield the subtotals, and the lines behind the last of them."""
    last = max(at for at, one in enumerate(block) if one.head.kind is LineKind.SUBTOTAL)
    for at, one in enumerate(block):
        is_behind = at > last and one.head.kind is LineKind.PART
        if is_behind or one.head.kind is LineKind.SUBTOTAL:
            yield one


def _of_first(below: Sequence[Line]) -> Iterator[Parts]:
    """Yield the parts of a total above them."""
    block = [*takewhile(lambda one: one.head.kind is not LineKind.TOTAL, below)]
    if any(one.head.kind is LineKind.SUBTOTAL for one in block):
        yield tuple(one for one in block if one.head.kind is LineKind.SUBTOTAL)
    yield from _without_details(block)
    for section in _sections(block):
        yield from _without_details(section)


def _of_totals(above: Sequence[Line]) -> Iterator[Parts]:
    """Yield the totals that a grand total follows."""
    yield tuple(one for one in above if one.head.kind is LineKind.TOTAL)
    yield tuple(one for one in above if one.head.kind in _SUMS)


def _sections(block: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines below each title inside a table."""
    section: list[Line] = []
    for one in block:
        if one.head.kind is LineKind.SECTION:
            yield section
            section = []
        else:
            section.append(one)
    yield section


def _without_details(lines: Sequence[Line]) -> Iterator[Parts]:
    """Yield the parts among lines, with and without what may be told of a part: 其中."""
    numbered = [one for one in lines if _level(one) is not None]
    if numbered and len({_level(one) for one in numbered}) > 1:
        top = min(level for one in numbered if (level := _level(one)) is not None)
        yield tuple(one for one in numbered if _level(one) == top)
    parts = [one for one in lines if one.head.kind in {LineKind.PART, LineKind.OF_WHICH}]
    yield tuple(one for one in parts if one.head.kind is LineKind.PART)
    for more in range(1, _MOST_OF_WHICH):
        yield tuple(_beyond(parts, more))


def _beyond(parts: Sequence[Line], more: int) -> Iterator[Line]:
    """Yield the parts, where behind each 其中 as many more lines belong to it."""
    left = 0
    for one in parts:
        if one.head.kind is LineKind.OF_WHICH:
            left = more
        elif left:
            left -= 1
        else:
            yield one


def _level(line: Line) -> int | None:
    words = line.head.words.strip()
    return next((at for at, form in enumerate(_NUMBERED) if form.match(words)), None)
