"""Where ``**`` and ``*`` may stand.

CommonMark takes ``**`` for an opening only if what follows it is no space, and if it is
punctuation, only if what stands before is a space or punctuation too; a closing is the mirror
image. Chinese sets no spaces around words, so ``实现**“双百”**目标`` stays plain stars. What
stands in the way is moved out of the markers: ``实现“**双百**”目标``.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import TypeAlias

from plangen.writers.md.runs import Kind, Run, merged

_Units: TypeAlias = tuple[Run, ...]

_ASCII_SYMBOLS = frozenset("$+<=>^`|~")
_EDGES = {Kind.CODE: "`", Kind.ADDRESS: "<"}


def settle(row: tuple[Run, ...]) -> tuple[Run, ...]:
    """Take the markers off the outer words of each phrase where they would not be understood."""
    if not any(run.style for run in row):
        return row
    units = tuple(unit for run in row for unit in _units(run))
    edges = (" ", *(_EDGES.get(unit.kind, unit.text) for unit in units), " ")
    settled = list(units)
    for start, end in _phrases(units):
        first = next((i for i in range(start, end) if _fits(edges[i + 1], edges[i])), end)
        last = next((i for i in range(end, first, -1) if _fits(edges[i], edges[i + 1])), first)
        for i in (*range(start, first), *range(last, end)):
            settled[i] = replace(units[i], style="")
    return merged(settled)


def _phrases(units: _Units) -> Iterator[tuple[int, int]]:
    start = 0
    for style, group in groupby(units, key=lambda unit: unit.style):
        end = start + len(tuple(group))
        if style:
            yield start, end
        start = end


def _fits(inner: str, outer: str) -> bool:
    """Tell whether a marker may stand between a phrase's outermost character and its neighbour.

    Versions of CommonMark differ on symbols such as ￥: these count for what does harm.
    """
    if inner.isspace():
        return False
    return unicodedata.category(inner)[0] not in "PS" or _separates(outer)


def _separates(char: str) -> bool:
    category = unicodedata.category(char)
    return char in " \n" or char in _ASCII_SYMBOLS or category[0] == "P" or category == "Zs"


def _units(run: Run) -> _Units:
    if run.kind is Kind.TEXT:
        return tuple(replace(run, text=char) for char in run.text)
    return (run,)
